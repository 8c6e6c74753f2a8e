using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Hammer.Checking;

/// <summary>A workshop's log read and folded without the engine.</summary>
internal sealed class RawLog
{
    private readonly List<StoredCommit> stored = [];
    private readonly List<Deed> deeds = [];
    private Workshop state = Workshop.None(StepCatalog.Standard);

    /// <summary>The last commit's number.</summary>
    public long Last => stored.LastOrDefault()?.Number ?? 0;

    public bool IsGapless => stored.Select((commit, i) => commit.Number == i + 1).All(fits => fits);

    public IReadOnlyList<StoredCommit> Stored => stored;

    public IReadOnlyList<Deed> Deeds => deeds;

    public Workshop.Running Folded => (Workshop.Running)state;

    public static Task<RawLog> Read(IStore store) => Read(store, Arena.Workshop);

    public static async Task<RawLog> Read(IStore store, WorkshopId workshop)
    {
        var log = new RawLog();
        await foreach (var stored in store.Events.Read(workshop, after: 0, CancellationToken.None))
        {
            log.stored.Add(stored);
            var commit = CommitOf(stored);
            foreach (var deed in commit.Deeds)
            {
                log.deeds.Add(deed);
                log.state = log.state.Apply(deed, commit.At);
            }
        }

        return log;
    }

    public static Commit CommitOf(StoredCommit stored) => JsonSerializer.Deserialize(stored.Body.Span, StoredJson.Context.Commit)!;
}
