using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Door;
using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door.Playing;

/// <summary>A group in a channel of Teams.</summary>
internal sealed class ChannelGroup : ChatGroup
{
    private ChannelGroup(Town town, TestClock clock) : base(clock) => Town = town;

    public Town Town { get; }

    public FakeConversation Channel => Town.Channel;

    public override IStore Store => Town.Store;

    public override string StepText => Town.TextOf(StepMessage);

    public override int Kept => Keeps(Channel).Count;

    public FakePost StepMessage => Keeps(Channel)[^1];

    protected override Place Place => Places.Of(new(Channel.TenantId, default), Channel.Id);

    protected override Posters Posters => Town.Posters;

    protected override WorkshopEngine Engine => Town.Get<WorkshopEngine>();

    protected override TimeSpan Patience => ConnectorWire.Patience;

    /// <param name="twice">Teams delivers everything twice.</param>
    public static async Task<ChannelGroup> Meet(bool twice = false)
    {
        var clock = NewClock();
        var group = new ChannelGroup(await Town.Build(clock), clock);
        group.Town.DeliversTwice = twice;
        group.People.AddRange([new ChannelPerson(group, group.Town.Ana), new ChannelPerson(group, group.Town.Ben)]);
        return group;
    }

    /// <summary>The cards that the bot keeps in a conversation; what answers to somebody is none of them.</summary>
    public static IReadOnlyList<FakePost> Keeps(FakeConversation at) =>
        [.. Town.Said(at).Where(p => p is { ReplyToId: null, Card: not null })];

    /// <summary>Somebody types words behind the bot's name, and it answers below them.</summary>
    public async Task<FakePost> Ask(Client client, string words)
    {
        var thread = Town.NewThread(Channel)!;
        await client.Say(words, Channel, thread);
        return Assert.Single(Channel.Thread(thread), p => !p.IsOfPerson);
    }

    public override ValueTask DisposeAsync() => Town.DisposeAsync();

    public override ChannelPerson Comes(string name, string locale = "en-US")
    {
        var client = Town.Add(name);
        client.Locale = locale;
        var person = new ChannelPerson(this, client);
        People.Add(person);
        return person;
    }

    public override Task Restart() => Town.Restart();

    /// <summary>Teams has refused nothing but a token that was too old, every card can be shown, and the log is empty.</summary>
    public void NothingWasRefused()
    {
        Assert.Equal([], Town.Teams.Calls.Select(c => c.Error).OfType<string>().Except(["BotNotRegistered"]));
        Assert.Equal("", Town.Log.All);
        foreach (var card in Town.Teams.Calls.Select(c => c.Body?["attachments"]?[0]?["content"]).OfType<JsonObject>())
            CardRules.Check(card, isDialog: false);
    }

    protected override async Task OpensStart(ChatPerson person)
    {
        var client = ((ChannelPerson)person).Client;
        await client.Press(await Ask(client, "start"), "start.open");
    }
}
