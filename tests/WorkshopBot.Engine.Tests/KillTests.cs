using WorkshopBot.Hammer;
using WorkshopBot.Hammer.Checking;
using WorkshopBot.Hammer.Processes;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Engine.Tests;

/// <summary>Real processes on a real file. Fifty kills: see the README of WorkshopBot.Hammer.</summary>
public sealed class KillTests : IDisposable
{
    private const int People = 6;

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-kill-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 2)]
    public async Task What_was_acknowledged_before_a_kill_is_there_exactly_once(bool anonymous, int kills)
    {
        var killing = new Killing(folder.FullName, seed: 7, People, anonymous, AfterSomeAcks);
        var killed = new List<Killed>();

        for (var run = 1; run <= kills; run++) killed.Add(await killing.Run(run).WaitAsync(Bound));
        var settled = await killing.Settle().WaitAsync(Bound);

        Assert.Empty(killed.SelectMany(k => k.Verdict.Problems));
        Assert.Empty(settled.Problems);
        Assert.All(killed, k => Assert.True(k.Acks > 0));
        Assert.True(killed.Sum(k => k.Verdict.Unanswered) > 0, "Nothing was under way when it was killed.");
        Assert.Equal(0, settled.Unanswered);
        Assert.True(settled.Commits > killed[^1].Verdict.Commits);
    }

    [Fact]
    public async Task Two_processes_on_one_workshop_lose_and_double_nothing()
    {
        var racing = new Racing(folder.FullName, seed: 7, People, each: 30, same: false);

        var verdict = await racing.Run().WaitAsync(Bound);

        Assert.Empty(verdict.Problems);
        Assert.Equal(0, verdict.Unanswered);
        Assert.True(await TurnsTaken(racing.Data) > 0, "One process was done before the other began.");
    }

    [Fact]
    public async Task Two_processes_that_are_sent_the_same_forms_carry_each_out_once()
    {
        var verdict = await new Racing(folder.FullName, seed: 7, People, each: 30, same: true).Run().WaitAsync(Bound);

        Assert.Empty(verdict.Problems);
        Assert.Equal(0, verdict.Unanswered);
    }

    [Fact]
    public async Task The_check_finds_what_is_lost()
    {
        var killing = new Killing(folder.FullName, seed: 7, People, anonymous: false, AfterSomeAcks);
        await killing.Run(1).WaitAsync(Bound);
        await File.AppendAllLinesAsync(killing.Acks, ["send add ap0.0 ap0-9999 never arrived", "ack add ap0.0 ap0-9999 never arrived"]);

        var verdict = await Verifier.Verify(killing.Data, Book.OfFile(killing.Acks));

        Assert.Equal<string>(["Acknowledged and not on the map: never arrived", "Acknowledged and not in the log: ap0-9999"], verdict.Problems);
        Assert.Equal(2, verdict.Lost);
    }

    [Fact]
    public async Task The_check_finds_what_is_doubled()
    {
        var killing = new Killing(folder.FullName, seed: 7, People, anonymous: false, AfterSomeAcks);
        await killing.Run(1).WaitAsync(Bound);
        var book = Book.OfFile(killing.Acks);
        var first = book.Sent.First(s => s.Kind == "add" && book.IsAcknowledged(s));
        await File.AppendAllLinesAsync(killing.Acks, [new Line(false, first with { Form = new("ap0-9999") }).ToString()]);
        await killing.Settle().WaitAsync(Bound);

        var verdict = await Verifier.Verify(killing.Data, Book.OfFile(killing.Acks));

        Assert.Contains($"On the map 2 times: {first.Texts[0]}", verdict.Problems);
        Assert.Equal(1, verdict.Doubled);
    }

    private static Task AfterSomeAcks(Child child, Random dice) => child.Acked(dice.Next(1, 150));

    /// <summary>How often the other process wrote the next commit: each time it had lost a number before.</summary>
    private static async Task<int> TurnsTaken(string data)
    {
        await using var store = SqliteStore.Open(data);
        var log = await RawLog.Read(store);
        var writers = log.Deeds.Select(d => d.By!.Value.Value[0]).Where(team => team is 'a' or 'b').ToList();
        return writers.Zip(writers.Skip(1)).Count(pair => pair.First != pair.Second);
    }
}
