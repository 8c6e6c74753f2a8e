using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Hammer.Checking;

/// <summary>A workshop's log read and folded without the engine.</summary>
internal sealed class RawLog
{
    private readonly List<long> numbers = [];
    private readonly List<Deed> deeds = [];
    private Workshop state = Workshop.None(StepCatalog.Standard);

    /// <summary>The last commit's number.</summary>
    public long Last => numbers.LastOrDefault();

    public bool IsGapless => numbers.Select((number, i) => number == i + 1).All(fits => fits);

    public IReadOnlyList<Deed> Deeds => deeds;

    public Workshop.Running Folded => (Workshop.Running)state;

    public static async Task<RawLog> Read(IStore store)
    {
        var log = new RawLog();
        await foreach (var stored in store.Events.Read(Arena.Workshop, after: 0, CancellationToken.None))
        {
            log.numbers.Add(stored.Number);
            var commit = JsonSerializer.Deserialize(stored.Body.Span, StoredJson.Context.Commit)!;
            foreach (var deed in commit.Deeds)
            {
                log.deeds.Add(deed);
                log.state = log.state.Apply(deed, commit.At);
            }
        }

        return log;
    }
}
