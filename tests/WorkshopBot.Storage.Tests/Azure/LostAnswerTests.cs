using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>The write went through, its answer was lost, and the client tried again by itself.</summary>
public sealed class LostAnswerTests
{
    private static readonly WorkshopId Workshop = new(new("tenant"), "workshop");
    private static readonly Identity Ana = new("slack", "U1");
    private static readonly Identity AnaOnTheWeb = new("web", "w-1");

    private static CancellationToken None => CancellationToken.None;

    [AzuriteTheory]
    [InlineData(10)]
    [InlineData(CommitRows.BodyBytesPerRow + 1)]
    public async Task A_commit_meets_itself_under_its_number(int length)
    {
        var (store, wire) = await Open();
        var commit = new StoredCommit(1, Guid.NewGuid(), new byte[length]);

        Assert.Equal(AppendResult.NumberTaken, await store.Events.Append(Workshop, commit, None));

        Assert.Equal(1, wire.Lost);
        Assert.Equal(commit.Id, (await store.Events.Last(Workshop, None))!.Id);
    }

    [AzuriteFact]
    public async Task The_key_that_was_stored_is_given()
    {
        var (store, wire) = await Open();

        var key = await store.StepKeys.GetOrAdd(new(Workshop, 1, 1), new byte[] { 7 }, None);

        Assert.Equal(1, wire.Lost);
        Assert.Equal([7], key.ToArray());
    }

    [AzuriteFact]
    public async Task A_mark_is_made_and_taken_back()
    {
        var (store, wire) = await Open();
        var ask = new AskId(new(Workshop, 1, 1), 0, 1);
        await store.StepKeys.GetOrAdd(ask.Key, new byte[] { 7 }, None);

        wire.LoseNext();
        await store.StepKeys.MarkAnswered(ask, new("ana"), answered: true, None);
        Assert.Single(await store.StepKeys.Answered(ask, None));

        wire.LoseNext();
        await store.StepKeys.MarkAnswered(ask, new("ana"), answered: false, None);
        Assert.Empty(await store.StepKeys.Answered(ask, None));

        wire.LoseNext();
        await store.StepKeys.Delete(ask.Key, None);
        Assert.Null(await store.StepKeys.Find(ask.Key, None));
        Assert.Equal(4, wire.Lost);
    }

    [AzuriteFact]
    public async Task Somebody_who_enters_is_who_they_became()
    {
        var (store, wire) = await Open();

        Assert.Equal(new("p-1"), await store.People.Enter(Workshop, Ana, new("Ana"), new("p-1"), None));

        wire.LoseNext();
        Assert.Equal(new("p-1"), await store.People.Enter(Workshop, Ana, new("Ana Maria"), new("p-2"), None));
        Assert.Equal("Ana Maria", (await store.People.Profiles(Workshop, None)).Single().Value.Name);

        wire.LoseNext();
        Assert.True(await store.People.Link(Workshop, new("p-1"), AnaOnTheWeb, None));

        wire.LoseNext();
        Assert.Single(await store.People.Forget(Workshop.Tenant, AnaOnTheWeb, None));
        Assert.Empty(await store.People.Find(Workshop.Tenant, Ana, None));
        Assert.Equal(4, wire.Lost);
    }

    [AzuriteFact]
    public async Task An_alias_and_a_place_belong_to_who_took_them()
    {
        var (store, wire) = await Open();

        Assert.True(await store.Tenants.AddAlias(new("ours"), "slack/T1", None));

        var conversation = new Conversation(new("web", "room"), Workshop, Facilitates: true);
        wire.LoseNext();
        Assert.Equal(conversation, await store.Conversations.GetOrAdd(conversation, None));
        Assert.Equal(2, wire.Lost);
    }

    private static async Task<(AzureStore Store, LossyWire Wire)> Open()
    {
        var wire = new LossyWire();
        var tables = await AzureTables.Create();
        wire.LoseNext();
        return (tables.Open(wire), wire);
    }
}
