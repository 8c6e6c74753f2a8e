using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Doors;

/// <summary>Maps that people send to the bot alone, as files: each comes into their organisation's library.</summary>
public sealed class SentMaps(IMapReader reader, BroughtMaps brought)
{
    /// <summary>More of a file need not be fetched.</summary>
    public int MostBytes => reader.MostBytes;

    /// <summary>Everything else that is sent beside words is nothing to the bot.</summary>
    public bool CanRead(string file) => reader.CanRead(file);

    /// <param name="sending">Names the file among all that were sent: delivered again it brings nothing new.</param>
    /// <returns>What was read, or what is wrong where: a sentence for whoever sent it.</returns>
    public async Task<string> Bring(
        TenantId tenant, string sending, string file, byte[] bytes, Phrases phrases, CancellationToken cancellationToken)
    {
        switch (await Task.Run(() => reader.Read(file, bytes, phrases), cancellationToken))
        {
            case ReadMap.Whole { Map: var map, Without: var without }:
                await brought.Bring(tenant, sending, bytes, map, cancellationToken);
                var said = phrases.Format("bring.done", ("title", map.Title), ("tally", Tally(map, phrases)));
                return without is null ? said : $"{said} {without}";
            case ReadMap.Wrong { Say: var wrong }:
                return wrong;
            default:
                throw new InvalidOperationException("A file is a map, or it is not.");
        }
    }

    private static string Tally(JourneyMap map, Phrases phrases) => string.Join(
        phrases["map.list-separator"],
        new[]
        {
            ("stages", map.Stages.Length), ("touchpoints", map.Stages.Sum(s => s.Touchpoints.Length)),
            ("pain-points", map.Stages.Sum(s => s.PainPoints.Length)), ("opportunities", map.Opportunities.Length),
        }.Select(t => phrases.Count($"map.tally.{t.Item1}", t.Item2)));
}
