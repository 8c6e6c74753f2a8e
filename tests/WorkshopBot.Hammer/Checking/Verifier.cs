using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Hammer.Load;
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
        return await Verify(store, book);
    }

    public static async Task<Verdict> Verify(IStore store, Book book)
    {
        var log = await RawLog.Read(store);
        var arena = new Arena(log.Folded);
        var findings = new Findings(log, Arena.Step);
        findings.CompareTexts(book, t => !t.StartsWith(Inspector, StringComparison.Ordinal));
        findings.Lost.AddRange(arena.IsAnonymous ? await NotNoted(store.StepKeys, book) : Missing(log, arena, book));
        findings.CompareMap(Findings.Revealed(log.Folded, Arena.Step));
        findings.Others.AddRange(await GoOn(store, arena, log));
        return findings.Verdict(book);
    }

    /// <summary>The engine reads the same map, takes one more contribution, and that is in the log for the next reader.</summary>
    private static async Task<List<string>> GoOn(IStore store, Arena arena, RawLog before)
    {
        var problems = new List<string>();
        await using var engine = Engines.On(store);
        var seen = await Speaker.Look(engine);
        if (seen is not Outcome.Saved { Workshop: Workshop.Running read, Number: var number }) return [$"The engine cannot read the workshop: {seen}"];

        if (number != before.Last) problems.Add($"The engine is at commit {number}, and the log ends at {before.Last}.");
        if (!Findings.SameMap(read, before.Folded, Arena.Step)) problems.Add("The engine's map is not the map of its log.");

        var form = $"{Inspector}-{before.Last}";
        var person = new ParticipantId(form);
        await Speaker.Do(engine, new($"join-{form}"), person, new Command.Join());
        var said = new Said("add", person, new(form), [$"{Inspector} after commit {before.Last}"]);
        var saved = await Speaker.Do(engine, said.Form, said.By, arena.CommandOf(said));

        var after = await RawLog.Read(store);
        if (!Findings.SameMap((Workshop.Running)saved.Workshop, after.Folded, Arena.Step)) problems.Add("After one more contribution the engine's map is not the map of its log.");
        if (Findings.Live(after.Folded, Arena.Step).Count(t => t == said.Texts[0]) != 1) problems.Add("One more contribution is not there exactly once.");
        return problems;
    }

    private static IEnumerable<string> Missing(RawLog log, Arena arena, Book book)
    {
        var stored = log.Deeds.Select(d => d.Id).ToHashSet();
        return book.Sent.Where(s => book.IsAcknowledged(s) && !stored.Contains(arena.StoredId(s)))
            .Select(s => $"Acknowledged and not in the log: {s.Form}");
    }

    private static async Task<IEnumerable<string>> NotNoted(IStepKeys keys, Book book)
    {
        var noted = await keys.Answered(new(new(Arena.Workshop, Arena.Step, Generation: 1), Part: 0, Round: 1), CancellationToken.None);
        return book.Sent.Where(book.IsAcknowledged).Where(s => s.By != Arena.Lead).Select(s => s.By).Distinct()
            .Where(by => !noted.Contains(by)).Select(by => $"Acknowledged, and not among those who have answered: {by}");
    }
}
