using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

public sealed class HomeTests : IAsyncLifetime
{
    private Town town = null!;

    private FakeUser Ana => town.Ana;

    private FakeUser Ben => town.Ben;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Who_takes_part_nowhere_is_told_how_to_begin()
    {
        await Ben.OpenHome();

        Assert.Contains("Start a workshop", TextOf(Ben));
        Assert.Contains("You take part in no workshop yet", TextOf(Ben));
        Assert.Equal(0, Ben.Troubles);
    }

    [Fact]
    public async Task It_shows_what_waits_and_opens_the_form_for_it()
    {
        await town.Start();
        await Ana.OpenHome();
        Assert.Contains("Buying a bike", TextOf(Ana));
        Assert.Contains("One workshop waits for your answer", TextOf(Ana));
        Assert.Contains($"app_redirect?channel={town.Channel.Id}", TextOf(Ana));

        await Ana.Press(Ana.Home!, Town.Button(Ana.Home!.Blocks, "answer.open"));
        await Town.Submit(Ana, ("frame/all/scenario", "A first bike"));

        Assert.Null(Ana.View);
        Assert.Contains((await town.Workshop()).Elements.Values, e => e.Kind == "frame");
        await Ana.OpenHome();
        Assert.Contains("Nothing waits for you", TextOf(Ana));
    }

    [Fact]
    public async Task A_workshop_is_seen_only_by_those_who_take_part_in_it()
    {
        await town.Start();

        await Ben.OpenHome();

        Assert.DoesNotContain("Buying a bike", TextOf(Ben));
    }

    [Fact]
    public async Task It_is_published_when_it_is_opened_and_at_no_other_time()
    {
        await Ana.OpenHome();
        await town.Start();
        await Town.Press(Ana, Assert.Single(Ana.Direct.Messages), "next");

        Assert.Single(town.Slack.CallsOf("views.publish"));
    }

    [Fact]
    public async Task A_workshop_is_started_from_it_in_the_channel_that_is_chosen()
    {
        await Ana.OpenHome();

        await Ana.Press(Ana.Home!, Town.Button(Ana.Home!.Blocks, "start.open"));
        await Choose(Ana, town.Channel, "Buying a bike");

        Assert.Null(Ana.View);
        Assert.Equal("Buying a bike", (await town.Workshop()).Title);
    }

    [Fact]
    public async Task The_shortcut_opens_the_same_form_anywhere()
    {
        await Ben.Shortcut("start");
        await Choose(Ben, town.Channel, "Returning a bike");

        Assert.Null(Ben.View);
        Assert.Equal("Returning a bike", (await town.Workshop()).Title);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_posted_to_is_refused_beside_the_choice_and_what_was_typed_stays()
    {
        town.Channel.Members.Remove(town.Slack.App.BotUserId);
        await Ben.Shortcut("start");

        await Choose(Ben, town.Channel, "Returning a bike");
        Assert.Contains("/invite", Ben.View!.Errors["conversation"]!.ToString());

        town.Channel.Members.Add(town.Slack.App.BotUserId);
        town.Channel.IsArchived = true;
        await Choose(Ben, town.Channel, "Returning a bike");
        Assert.Contains("archived", Ben.View!.Errors["conversation"]!.ToString());

        town.Channel.IsArchived = false;
        await Choose(Ben, town.Channel, "Returning a bike");
        Assert.Null(Ben.View);
    }

    [Fact]
    public async Task A_channel_in_which_a_workshop_goes_on_is_refused_too()
    {
        await town.Start();
        await Ben.Shortcut("start");

        await Choose(Ben, town.Channel, "Another");

        Assert.Contains("running in this channel already", Ben.View!.Errors["conversation"]!.ToString());
        Assert.Equal("Buying a bike", (await town.Workshop()).Title);
    }

    private static Task<Heard> Choose(FakeUser user, FakeChannel channel, string title) => user.Submit(
        user.View!, ("conversation", channel.Id), (Town.InputBlock(user.View!.Blocks, "title"), title));

    private static string TextOf(FakeUser user) => user.Home!.Blocks.ToJsonString();
}
