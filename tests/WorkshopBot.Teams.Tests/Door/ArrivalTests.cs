using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>The bot is installed, taken away and installed again.</summary>
public sealed class ArrivalTests : IAsyncLifetime
{
    private Town town = null!;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory]
    [InlineData("personal")]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task It_says_once_what_it_is_and_offers_to_start(string kind)
    {
        var at = Conversation(kind);

        await town.Comes(town.Ana.Person, at);
        await town.Comes(town.Ana.Person, at);

        var welcome = Assert.Single(Town.Said(at));
        Assert.Contains("start", Town.TextOf(welcome));
        Assert.True(town.Ana.Offers(welcome, "start.open"));
    }

    [Fact]
    public async Task The_same_said_twice_at_once_is_one_welcome()
    {
        var at = Conversation("groupChat");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.Comes(town.Ana.Person, at)));

        Assert.Single(Town.Said(at));
    }

    [Fact]
    public async Task Who_comes_into_a_conversation_is_not_welcomed()
    {
        var at = Conversation("groupChat");
        var activity = town.Activity("conversationUpdate", town.Ana.Person, at, null);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = town.Ben.Person.Id });

        await town.Send(activity);

        Assert.Empty(Town.Said(at));
    }

    [Fact]
    public async Task Installed_again_it_says_so_again()
    {
        var at = Conversation("groupChat");
        await town.Comes(town.Ana.Person, at);
        await town.Goes(town.Ana.Person, at);
        at.HasBot = true;

        await town.Comes(town.Ana.Person, at);

        Assert.Equal(2, Town.Said(at).Count);
    }

    [Fact]
    public async Task Where_it_was_taken_away_it_posts_nothing_and_goes_on_when_it_is_back()
    {
        await town.Start();
        await town.Goes(town.Ana.Person, town.Channel);
        var said = Town.Said(town.Channel).Count;

        await town.Ana.Press(Assert.Single(town.Ana.Chat.Posts), "next");
        await town.Log.Said("NotInstalled");
        Assert.Equal(said, Town.Said(town.Channel).Count);

        town.Channel.HasBot = true;
        await town.Comes(town.Ana.Person, town.Channel);

        await Town.Until(async () => (await town.Workshop()) is var w && w.Posts[Slots.Step(1, w)].Message is not null);
        var step = await town.Step();
        Assert.Contains("Persona", Town.TextOf(step));
        Assert.Equal((await town.Board()).ThreadId, step.ThreadId);
    }

    [Fact]
    public async Task Taken_out_of_a_team_it_is_taken_out_of_all_its_channels()
    {
        await town.Start();
        var general = town.Teams.Add(new FakeConversation(town.Channel.TeamId!, "channel", town.Channel.TenantId, town.Ana.Person) { TeamId = town.Channel.TeamId });

        await town.Goes(town.Ana.Person, general);
        await town.Ana.Press(Assert.Single(town.Ana.Chat.Posts), "next");

        await town.Log.Said("NotInstalled");
    }

    private FakeConversation Conversation(string kind) => kind switch
    {
        "personal" => town.Ana.Chat,
        "groupChat" => town.Teams.AddGroupChat(town.Ana.Person, town.Ben.Person),
        _ => town.Teams.AddChannel("new", town.Ana.Person, town.Ben.Person),
    };
}
