using WorkshopBot.Cards;
using WorkshopBot.Hammer.Servers;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Process.Tests;

/// <summary>The storage goes away while people write, and comes back with what it had.</summary>
public sealed class StorageOutageTests : IDisposable
{
    private const int People = 6;

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);
    private static readonly string[] Honest =
        [.. new[] { "reply.still-saving", "reply.unavailable", "reply.unknown", "reply.busy", "web.notice.unavailable" }.Select(key => Phrases.For("en")[key])];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-outage-");

    public void Dispose() => folder.Delete(recursive: true);

    [AzuriteFact]
    public async Task While_it_is_away_nobody_is_told_saved_and_afterwards_everything_is_there_once()
    {
        await using var shelf = await AzuriteShelf.Start(folder.FullName);
        await using var killing = await ServerKilling.Start(shelf, instances: 1, seed: 7, People).WaitAsync(Bound);
        var journal = killing.Journal;
        var server = killing.Servers[0];
        await killing.OrCrowdFails(journal.Acked(50)).WaitAsync(Bound);
        Assert.True(await ServerKilling.IsReady(server));

        await shelf.Azurite.Stop();
        await killing.OrCrowdFails(journal.WasPutOff(2 * People)).WaitAsync(Bound);
        var acknowledged = journal.Acks;
        await Until(async () => !await ServerKilling.IsReady(server));
        await killing.OrCrowdFails(journal.WasPutOff(4 * People)).WaitAsync(Bound);
        Assert.Equal(acknowledged, journal.Acks);

        await shelf.Azurite.Restart();
        await Until(() => ServerKilling.IsReady(server));
        await killing.OrCrowdFails(journal.Acked(acknowledged + 50)).WaitAsync(Bound);
        var verdict = await killing.Finish().WaitAsync(Bound);

        Assert.Empty(verdict.Problems);
        Assert.Equal(0, verdict.Unanswered);
        Assert.Empty(journal.PutOff.Keys.Except(Honest));
    }

    /// <summary>Asks again and again; each answer takes its time.</summary>
    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var bound = new CancellationTokenSource(Bound);
        while (!await isSo()) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, bound.Token);
    }
}
