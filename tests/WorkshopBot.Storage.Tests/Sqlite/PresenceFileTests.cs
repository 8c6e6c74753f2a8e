using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class PresenceFileTests : SqliteStoreTest
{
    private static readonly Attendance Ana = new("one", 1, [new("ana-is-here")], [new("ana-is-writing")], []);

    private string PresencePath => Path.ChangeExtension(DatabasePath, ".presence");

    [Fact]
    public async Task Two_stores_on_one_file_hear_of_each_other()
    {
        await using var second = SqliteStore.Open(DatabasePath);

        await Store.Presence.Tell(Workshop, Ana, None);

        Assert.Equal("ana-is-writing", Assert.Single(Assert.Single(await second.Presence.Told(Workshop, None)).Writing).Value);
    }

    [Fact]
    public async Task Nothing_of_who_was_here_is_left_in_any_file()
    {
        await Store.Presence.Tell(Workshop, Ana, None);
        Assert.NotEmpty(RawFiles.Containing(Folder, "ana-is-"));

        await Store.Presence.Leave(Workshop, "one", None);

        Assert.Empty(RawFiles.Containing(Folder, "ana-is-"));
    }

    [Fact]
    public async Task Presence_never_reaches_the_database_or_its_log()
    {
        await Store.Presence.Tell(Workshop, Ana, None);

        Assert.All(RawFiles.Containing(Folder, "ana-is-"), file => Assert.EndsWith(".presence", file));
    }

    [Fact]
    public async Task A_damaged_presence_file_is_made_anew()
    {
        await Store.DisposeAsync();
        await File.WriteAllTextAsync(PresencePath, new string('x', 5_000));
        await using var store = SqliteStore.Open(DatabasePath);

        await store.Presence.Tell(Workshop, Ana, None);

        Assert.Single(await store.Presence.Told(Workshop, None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_stores_find_each_other_again_when_their_file_was_deleted_or_damaged_under_them(bool damaged)
    {
        await using var second = SqliteStore.Open(DatabasePath);
        await Store.Presence.Tell(Workshop, Ana, None);
        await second.Presence.Tell(Workshop, Ana with { Instance = "two" }, None);

        if (damaged) await File.WriteAllTextAsync(PresencePath, new string('x', 5_000));
        else File.Delete(PresencePath);

        await Store.Presence.Tell(Workshop, Ana, None);
        await second.Presence.Tell(Workshop, Ana with { Instance = "two" }, None);
        Assert.Equal(["one", "two"], (await Store.Presence.Told(Workshop, None)).Select(a => a.Instance).Order());
        Assert.Equal(["one", "two"], (await second.Presence.Told(Workshop, None)).Select(a => a.Instance).Order());
    }
}
