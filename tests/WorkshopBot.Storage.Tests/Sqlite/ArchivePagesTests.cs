using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Sqlite;

/// <summary>An archive is read a page at a time: no piece is left out or comes twice where pages meet.</summary>
public sealed class ArchivePagesTests : SqliteStoreTest
{
    [Theory]
    [InlineData(401, 10)]
    [InlineData(400, 10)]
    [InlineData(7, 700_000)]
    [InlineData(3, 2_000_000)]
    public async Task Every_commit_comes_once_and_in_order(int commits, int bytes)
    {
        var written = Enumerable.Range(0, commits).Select(n => (Workshop: Numbered(n % 3), Commit: Commit((n / 3) + 1, new string('x', bytes)))).ToList();
        foreach (var (workshop, commit) in written) await Store.Events.Append(workshop, commit, None);

        var read = await Store.Archive.Read(PieceKind.Commit, None).Cast<Piece.Commit>().Select(p => p.Stored.Id).ToListAsync();

        Assert.Equal(written.OrderBy(w => w.Workshop.Value).ThenBy(w => w.Commit.Number).Select(w => w.Commit.Id), read);
    }

    [Fact]
    public async Task Aliases_that_need_several_pages_come_once_each()
    {
        foreach (var n in Enumerable.Range(0, 450)) await Store.Tenants.AddAlias(Workshop.Tenant, $"slack/T{n:000}", None);

        var read = await Store.Archive.Read(PieceKind.TenantAlias, None).Cast<Piece.TenantAlias>().Select(p => p.Alias).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 450).Select(n => $"slack/T{n:000}"), read);
    }
}
