using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Hammer.Load;
using WorkshopBot.Maps;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Hammer.Checking;

/// <summary>Opens a file that a load has left, and compares it with what the load reported.</summary>
public static class Verifier
{
    /// <summary>Contributes when the rest is checked, to see that the workshop goes on.</summary>
    private const string Inspector = "inspector";

    public static async Task<Verdict> Verify(string data, Book book)
    {
        await using var store = SqliteStore.Open(data);
        var log = await RawLog.Read(store);
        var arena = new Arena(log.Folded);
        var problems = new List<string>();
        if (!log.IsGapless) problems.Add("The numbers of the commits have a gap.");

        var live = Live(log.Folded);
        var (lost, doubled, foreign) = new Expected(book).Compare([.. live.Where(t => !t.StartsWith(Inspector, StringComparison.Ordinal))]);
        doubled.AddRange(Twice(log.Deeds.Select(d => d.Id.Value), "deed"));
        doubled.AddRange(Twice(
            log.Deeds.SelectMany(d => d.Events).OfType<WorkshopEvent.Contributed>().Select(e => e.Element.Value), "element"));
        lost.AddRange(arena.IsAnonymous ? await NotNoted(store.StepKeys, book) : Missing(log, arena, book));

        var drawn = TextsOn(Shown(log.Folded));
        if (!drawn.Order(StringComparer.Ordinal).SequenceEqual(live.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            problems.Add($"The map shows {drawn.Length} texts, and {live.Length} are live.");

        problems.AddRange([.. lost, .. doubled, .. foreign, .. await GoOn(store, arena, log)]);
        return new(
            log.Last, book.Acknowledged, live.Length, book.Unanswered.Count(), Found(live, book),
            lost.Count, doubled.Count, [.. problems]);
    }

    /// <summary>The engine reads the same map, takes one more contribution, and that is in the log for the next reader.</summary>
    private static async Task<List<string>> GoOn(IStore store, Arena arena, RawLog before)
    {
        var problems = new List<string>();
        await using var engine = Engines.On(store);
        var seen = await Speaker.Look(engine);
        if (seen is not Outcome.Saved { Workshop: Workshop.Running read, Number: var number }) return [$"The engine cannot read the workshop: {seen}"];

        if (number != before.Last) problems.Add($"The engine is at commit {number}, and the log ends at {before.Last}.");
        if (!SameMap(read, before.Folded)) problems.Add("The engine's map is not the map of its log.");

        var form = $"{Inspector}-{before.Last}";
        var person = new ParticipantId(form);
        await Speaker.Do(engine, new($"join-{form}"), person, new Command.Join());
        var said = new Said("add", person, new(form), [$"{Inspector} after commit {before.Last}"]);
        var saved = await Speaker.Do(engine, said.Form, said.By, arena.CommandOf(said));

        var after = await RawLog.Read(store);
        if (!SameMap((Workshop.Running)saved.Workshop, after.Folded)) problems.Add("After one more contribution the engine's map is not the map of its log.");
        if (Live(after.Folded).Count(t => t == said.Texts[0]) != 1) problems.Add("One more contribution is not there exactly once.");
        return problems;
    }

    private static IEnumerable<string> Missing(RawLog log, Arena arena, Book book)
    {
        var stored = log.Deeds.Select(d => d.Id).ToHashSet();
        return book.Sent.Where(s => book.IsAcknowledged(s) && !stored.Contains(arena.StoredId(s)))
            .Select(s => $"Acknowledged and not in the log: {s.Form}");
    }

    /// <summary>Every saying has words of its own, so its texts tell whether it was carried out.</summary>
    private static int Found(ImmutableArray<string> live, Book book)
    {
        var there = live.ToHashSet(StringComparer.Ordinal);
        return book.Unanswered.Count(s => s.Kind is "add" or "save" && s.Texts.All(there.Contains));
    }

    private static async Task<IEnumerable<string>> NotNoted(IStepKeys keys, Book book)
    {
        var noted = await keys.Answered(new(new(Arena.Workshop, Arena.Step, Generation: 1), Part: 0, Round: 1), CancellationToken.None);
        return book.Sent.Where(book.IsAcknowledged).Where(s => s.By != Arena.Lead).Select(s => s.By).Distinct()
            .Where(by => !noted.Contains(by)).Select(by => $"Acknowledged, and not among those who have answered: {by}");
    }

    private static IEnumerable<string> Twice(IEnumerable<string> ids, string what) =>
        ids.CountBy(id => id, StringComparer.Ordinal).Where(c => c.Value > 1).Select(c => $"In the log {c.Value} times: {what} {c.Key}");

    private static ImmutableArray<string> Live(Workshop.Running workshop) =>
    [
        .. workshop.Steps[Arena.Step].Elements.Select(id => workshop.Elements[id])
            .Where(e => e.Status == ElementStatus.Live)
            .Select(e => e.Payload.Word("text")!),
    ];

    private static bool SameMap(Workshop.Running a, Workshop.Running b) => MapJson.Write(Shown(a)).AsSpan().SequenceEqual(MapJson.Write(Shown(b)));

    /// <summary>The map as it would be if the step, which is blind as long as it is open, were revealed now.</summary>
    private static JourneyMap Shown(Workshop.Running workshop)
    {
        var progress = workshop.Steps[Arena.Step].Progress with { Phase = Phase.Reveal, People = StepView.FewestAnonymous };
        var revealed = workshop.Apply(
            new(new("shown"), By: null, [new WorkshopEvent.Progressed(Arena.Step, progress)]), workshop.LastCommit);
        return MapProjection.Draw((Workshop.Running)revealed, _ => null);
    }

    private static ImmutableArray<string> TextsOn(JourneyMap map) =>
    [
        .. map.Stages.SelectMany(s => s.Touchpoints.Select(t => t.Text).Concat(s.PainPoints.Select(p => p.Text))),
    ];
}
