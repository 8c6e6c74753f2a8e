using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class ConversationsContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    private static readonly Place Room = new("web", "room");

    private IConversations Conversations => Store.Conversations;

    [Fact]
    public async Task A_place_where_nothing_is_held_is_not_found() => Assert.Null(await Conversations.Find(Room, None));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_conversation_is_found_by_its_place_as_it_was_stored(bool facilitates)
    {
        var conversation = new Conversation(Room, Workshop, facilitates);

        Assert.Equal(conversation, await Conversations.GetOrAdd(conversation, None));

        Assert.Equal(conversation, await Conversations.Find(Room, None));
    }

    [Fact]
    public async Task The_first_workshop_that_is_held_in_a_place_stays_there()
    {
        var first = new Conversation(Room, Workshop, Facilitates: false);
        await Conversations.GetOrAdd(first, None);

        Assert.Equal(first, await Conversations.GetOrAdd(new(Room, OtherTenantsWorkshop, Facilitates: true), None));

        Assert.Equal(first, await Conversations.Find(Room, None));
    }

    [Fact]
    public async Task All_who_come_to_a_place_at_once_are_in_the_same_workshop()
    {
        var got = await Race(24, racer => Conversations.GetOrAdd(new(Room, new(new($"{racer}"), "w"), racer % 2 == 0), None));

        var stored = await Conversations.Find(Room, None);
        Assert.All(got, conversation => Assert.Equal(stored, conversation));
        Assert.Contains(stored!.Workshop.Tenant.Value, Enumerable.Range(0, 24).Select(racer => $"{racer}"));
    }

    [Fact]
    public async Task What_is_held_in_a_place_is_replaced_by_who_knows_it_and_by_nobody_else()
    {
        var (first, second) = (new Conversation(Room, Workshop, Facilitates: false), new Conversation(Room, OtherWorkshop, Facilitates: false));
        await Conversations.GetOrAdd(first, None);

        Assert.Equal(second, await Conversations.Replace(first, second, None));
        Assert.Equal(second, await Conversations.Replace(first, new(Room, OtherTenantsWorkshop, Facilitates: false), None));

        Assert.Equal(second, await Conversations.Find(Room, None));
        await Conversations.ForgetWorkshop(Workshop, None);
        Assert.Equal(second, await Conversations.Find(Room, None));
        await Conversations.ForgetWorkshop(OtherWorkshop, None);
        Assert.Null(await Conversations.Find(Room, None));
    }

    [Fact]
    public async Task Of_many_who_replace_at_once_one_does()
    {
        var first = new Conversation(Room, Workshop, Facilitates: false);
        await Conversations.GetOrAdd(first, None);

        var got = await Race(12, racer => Conversations.Replace(first, new(Room, new(new($"{racer}"), "w"), Facilitates: false), None));

        Assert.Single(got.Distinct());
        Assert.Equal(got[0], await Conversations.Find(Room, None));
    }

    [Fact]
    public async Task The_same_key_behind_another_door_is_another_place()
    {
        await Conversations.GetOrAdd(new(Room, Workshop, Facilitates: true), None);

        Assert.Null(await Conversations.Find(Room with { Door = "slack" }, None));
    }

    [Fact]
    public async Task A_forgotten_workshop_is_held_nowhere_and_others_stay()
    {
        var link = new Place("web", "facilitators");
        await Conversations.GetOrAdd(new(Room, Workshop, Facilitates: false), None);
        await Conversations.GetOrAdd(new(link, Workshop, Facilitates: true), None);
        Conversation[] others =
        [
            new(new("web", "another"), OtherWorkshop, Facilitates: false),
            new(new("slack", "room"), OtherTenantsWorkshop, Facilitates: false),
        ];
        foreach (var other in others) await Conversations.GetOrAdd(other, None);

        await Conversations.ForgetWorkshop(Workshop, None);
        await Conversations.ForgetWorkshop(Workshop, None);

        Assert.Null(await Conversations.Find(Room, None));
        Assert.Null(await Conversations.Find(link, None));
        foreach (var other in others) Assert.Equal(other, await Conversations.Find(other.Place, None));
    }

    [Fact]
    public async Task A_place_may_be_used_again_after_its_workshop_was_forgotten()
    {
        await Conversations.GetOrAdd(new(Room, Workshop, Facilitates: false), None);
        await Conversations.ForgetWorkshop(Workshop, None);

        var next = new Conversation(Room, OtherWorkshop, Facilitates: true);
        Assert.Equal(next, await Conversations.GetOrAdd(next, None));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Places_and_workshops_whose_names_look_alike_are_different(string one, string other)
    {
        Conversation[] conversations =
        [
            new(new("web", one), new(new("t"), one), Facilitates: false),
            new(new("web", other), new(new("t"), other), Facilitates: false),
            new(new(one, "k"), new(new(one), "w"), Facilitates: false),
            new(new(other, "k"), new(new(other), "w"), Facilitates: false),
        ];
        foreach (var conversation in conversations)
            Assert.Equal(conversation, await Conversations.GetOrAdd(conversation, None));

        await Conversations.ForgetWorkshop(conversations[0].Workshop, None);
        await Conversations.ForgetWorkshop(conversations[2].Workshop, None);

        Assert.Null(await Conversations.Find(conversations[0].Place, None));
        Assert.Equal(conversations[1], await Conversations.Find(conversations[1].Place, None));
        Assert.Null(await Conversations.Find(conversations[2].Place, None));
        Assert.Equal(conversations[3], await Conversations.Find(conversations[3].Place, None));
    }
}
