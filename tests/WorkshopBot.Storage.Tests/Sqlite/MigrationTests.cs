using System.Buffers.Binary;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;
using Contract = WorkshopBot.Storage.Tests.Contracts.FinishedMapsContract;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class MigrationTests : IDisposable
{
    private static readonly WorkshopId Workshop = new(new("tenant"), "workshop");
    private static readonly StepKeyId Step = new(Workshop, 3, 2);

    private readonly TempFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    private string DatabasePath => folder.File("store.db");

    public void Dispose() => folder.Delete();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_the_first_version_keeps_all_it_holds(bool wal)
    {
        FormerVersions.MakeFirst(DatabasePath, wal);

        // A second time too: then there is nothing left to change.
        for (var twice = 0; twice < 2; twice++)
        {
            await using var store = SqliteStore.Open(DatabasePath);
            await HoldsAll(store);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_file_of_a_later_version_keeps_all_it_holds(int version)
    {
        await FormerVersions.Make(version, DatabasePath);
        await using var store = SqliteStore.Open(DatabasePath);
        await HoldsAll(store);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_file_of_a_former_version_becomes_one_like_new(int version)
    {
        await FormerVersions.Make(version, DatabasePath);
        await using (SqliteStore.Open(DatabasePath))
        await using (SqliteStore.Open(folder.File("new.db")))
        {
        }

        Assert.Equal(FormerVersions.Tables(folder.File("new.db")), FormerVersions.Tables(DatabasePath));
        Assert.Equal(Schema.Version, BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(DatabasePath).AsSpan(60)));
    }

    [Fact]
    public async Task Maps_of_an_old_file_are_searched_by_the_same_as_those_that_are_saved_now()
    {
        var map = Contract.Searched;
        await using (var store = SqliteStore.Open(DatabasePath))
        {
            await store.Maps.Save(Workshop, map, None);
            await store.Maps.Save(new(Workshop.Tenant, "without stages"), map with { Cells = [] }, None);
        }

        FormerVersions.ToFourth(DatabasePath);

        await using var migrated = SqliteStore.Open(DatabasePath);
        var library = await migrated.Maps.Library(Workshop.Tenant, None);
        Assert.Equal(2, library.Count);
        Contract.Same(LibraryEntry.Of(Workshop, map), library.Single(e => e.Map.Workshop == Workshop));
        Assert.Empty(library.Single(e => e.Map.Workshop != Workshop).Stages);
    }

    [Fact]
    public async Task What_is_new_works_in_an_old_file()
    {
        FormerVersions.MakeFirst(DatabasePath);
        await using var store = SqliteStore.Open(DatabasePath);
        var conversation = new Conversation(new("web", "room"), Workshop, Facilitates: true);

        await store.Conversations.GetOrAdd(conversation, None);
        await store.StepKeys.MarkAnswered(new(Step, 1, 1), new("cyd"), answered: true, None);

        await store.SealingKeys.Add(new("key-1", "<key/>"), None);
        await store.Installations.Save(new("slack/T1", Workshop.Tenant, new byte[] { 1 }, null), None);

        Assert.Equal(conversation, await store.Conversations.Find(conversation.Place, None));
        Assert.Equal(new("key-1", "<key/>"), Assert.Single(await store.SealingKeys.All(None)));
        Assert.NotNull(await store.Installations.Find("slack/T1", None));
        Assert.Equal([new("cyd")], await store.StepKeys.Answered(new(Step, 1, 1), None));
    }

    [Fact]
    public async Task Who_had_answered_in_an_old_file_counts_for_the_first_part_only_and_is_erased_with_the_key()
    {
        FormerVersions.MakeFirst(DatabasePath);
        await using var store = SqliteStore.Open(DatabasePath);
        Assert.Equal(2, (await store.StepKeys.Answered(new(Step, 0, 1), None)).Count);
        Assert.Empty(await store.StepKeys.Answered(new(Step, 1, 1), None));
        Assert.Empty(await store.StepKeys.Answered(new(Step, 0, 2), None));

        await store.StepKeys.Delete(Step, None);

        Assert.Empty(RawFiles.Containing(folder.Path, "who-answered"));
    }

    [Fact]
    public async Task Stores_may_all_open_an_old_file_at_once()
    {
        FormerVersions.MakeFirst(DatabasePath);

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SqliteStore.Open(DatabasePath))));

        foreach (var store in stores) Assert.Equal(2, (await store.StepKeys.Answered(new(Step, 0, 1), None)).Count);
        foreach (var store in stores) await store.DisposeAsync();
    }

    private static async Task HoldsAll(SqliteStore store)
    {
        var commit = Assert.Single(await store.Events.Read(Workshop, 0, None).ToListAsync());
        Assert.Equal("[]"u8, commit.Body.Span);
        Assert.Equal(new Profile("Ana", "de", "Europe/Berlin"), (await store.People.Profiles(Workshop, None))[new("ana")]);
        Assert.Equal(
            new ParticipantId("ana"),
            await store.People.Enter(Workshop, new("slack", "U1"), new("Ana"), new("somebody new"), None));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], (await store.StepKeys.Find(Step, None))!.Value.ToArray());
        Assert.Equal(
            ["ana-who-answered", "ben-who-answered"],
            (await store.StepKeys.Answered(new(Step, 0, 1), None)).Select(p => p.Value).Order());
        var due = DateTimeOffset.FromUnixTimeSeconds(5);
        Assert.Equal(new Wake(Workshop, due), Assert.Single(await store.Wakes.Receive(due, 10, TimeSpan.Zero, None)).Wake);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(7), Assert.Single(await store.Wakes.NextWakes(DateTimeOffset.MaxValue, 10, None)).Due);
        Assert.Equal(Workshop.Tenant, await store.Tenants.Find("slack/T1", None));
    }
}
