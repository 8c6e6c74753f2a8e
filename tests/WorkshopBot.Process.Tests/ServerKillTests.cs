using WorkshopBot.Hammer.Servers;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Process.Tests;

/// <summary>Real servers, killed while people write into a room. Fifty kills: see the README of WorkshopBot.Hammer.</summary>
public sealed class ServerKillTests : IDisposable
{
    private const int Kills = 5;
    private const int People = 6;

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-kill-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task On_SQLite_what_was_acknowledged_before_a_kill_is_there_exactly_once(int instances)
    {
        await using var shelf = new SqliteShelf(folder.FullName);
        await HoldsThroughKills(shelf, instances);
    }

    [AzuriteTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task On_Azure_storage_what_was_acknowledged_before_a_kill_is_there_exactly_once(int instances)
    {
        await using var shelf = await AzuriteShelf.Start(folder.FullName);
        await HoldsThroughKills(shelf, instances);
    }

    [Fact]
    public async Task The_check_finds_what_is_lost()
    {
        await using var shelf = new SqliteShelf(folder.FullName);
        await using var killing = await ServerKilling.Start(shelf, instances: 1, seed: 7, People).WaitAsync(Bound);
        await killing.Journal.Acked(People).WaitAsync(Bound);
        killing.Journal.Write(new(true, new("save", new("p9.0"), new("p9-0"), ["never arrived"])));

        var verdict = await killing.Finish().WaitAsync(Bound);

        Assert.Contains("Acknowledged and not in the log: p9-0", verdict.Problems);
        Assert.Contains("The answer of p9.0 is none that was saved last: ", verdict.Problems);
        Assert.Equal(2, verdict.Lost);
    }

    private static async Task HoldsThroughKills(Shelf shelf, int instances)
    {
        await using var killing = await ServerKilling.Start(shelf, instances, seed: 7, People).WaitAsync(Bound);
        var found = new List<Interim>();

        for (var kill = 0; kill < Kills; kill++) found.Add(await killing.KillOne(AfterSomeAcks).WaitAsync(Bound));
        var verdict = await killing.Finish().WaitAsync(Bound);

        Assert.Empty(found.SelectMany(f => f.Problems));
        Assert.Empty(verdict.Problems);
        Assert.Equal(0, verdict.Unanswered);
        Assert.True(found.Sum(f => f.CutOff) > 0, "Nothing was under way when a server was killed.");
        Assert.True(verdict.Acknowledged > Kills * People);
    }

    private static Task AfterSomeAcks(Journal journal, Random dice) => journal.Acked(journal.Acks + dice.Next(1, 30));
}
