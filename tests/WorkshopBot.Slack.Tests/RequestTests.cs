using System.Text.Json.Nodes;
using WorkshopBot.Slack.Receiving;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

/// <summary>What people do in Slack arrives as what it is.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private FakeUser ana = null!;
    private FakeChannel channel = null!;

    [Fact]
    public async Task A_command_tells_who_where_and_what()
    {
        Assert.True((await ana.Command("/journey start the bike shop", channel)).IsAcknowledged);

        var command = host.Handler.Only<SlashCommand>();
        Assert.Equal((ana.Id, host.Slack.App.TeamId), (command.Person.UserId, command.Person.TeamId));
        Assert.Equal((channel.Id, "/journey", "start the bike shop"), (command.ChannelId, command.Command, command.Text));
        Assert.Equal(host.Workspace, command.Workspace.Alias);
        Assert.Equal(ResponseUrl.MostUses, command.ResponseUrl!.UsesLeft);
    }

    [Fact]
    public async Task A_press_in_a_message_tells_the_message_and_what_was_chosen()
    {
        var message = await Posted(Views.Actions(Views.Button("go", "S3")));

        Assert.True((await ana.Press(message, "go")).IsAcknowledged);

        var press = host.Handler.Only<BlockActions>();
        Assert.Equal(
            ("go", "S3", "button"), (press.Actions.Single().ActionId, press.Actions.Single().Value, press.Actions.Single().Type));
        Assert.Equal(new SlackPlace(channel.Id, message.Ts, null, IsEphemeral: false), press.Message);
        Assert.Null(press.View);
    }

    [Fact]
    public async Task A_choice_tells_its_value()
    {
        var message = await Posted(Views.Actions(Views.Select("stage", "S1", "S2")));

        await ana.Press(message, "stage", "S2");

        Assert.Equal("S2", host.Handler.Only<BlockActions>().Actions.Single().Value);
    }

    [Fact]
    public async Task A_press_in_a_message_for_one_person_says_that_it_is()
    {
        host.Handler.Answer = _ => new SlackReply.Say(new("only you", Views.Actions(Views.Button("go", "1"))));
        await ana.Command("/journey", channel);
        host.Handler.Answer = _ => SlackReply.None;

        await ana.Press(ana.Seen.Single(), "go");

        Assert.True(host.Handler.Only<BlockActions>().Message!.IsEphemeral);
    }

    [Fact]
    public async Task A_form_tells_its_view_and_what_was_typed()
    {
        var view = await Opened(Views.Modal("answer", Views.Input("text", "t")));

        Assert.True((await ana.Submit(view, ("text", "a <!channel> & more"))).IsAcknowledged);

        var sent = host.Handler.Only<ViewSubmission>();
        Assert.Equal((view.Id, "answer", "meta"), (sent.View.Id, sent.View.CallbackId, sent.View.PrivateMetadata));
        Assert.Equal("a <!channel> & more", (string?)sent.View.State!["text"]!["t"]!["value"]);
        Assert.Null(ana.View);
    }

    [Fact]
    public async Task A_press_in_a_modal_tells_what_is_typed_by_then()
    {
        var view = await Opened(Views.Modal("answer", Views.Input("text", "t"), Views.ActionBlock(Views.Button("more", "3"))));

        await ana.Press(view, "more", option: null, ("text", "half a"));

        var press = host.Handler.Only<BlockActions>();
        Assert.Equal(view.Id, press.View!.Id);
        Assert.Equal("half a", (string?)press.State!["text"]!["t"]!["value"]);
        Assert.Null(press.Message);
        Assert.Null(press.ResponseUrl);
    }

    [Fact]
    public async Task A_closed_modal_tells_so_when_it_should()
    {
        var view = Views.Modal("answer", Views.Input("text", "t"));
        view["notify_on_close"] = true;
        await ana.Close(await Opened(view), all: true);

        Assert.True(host.Handler.Only<ViewClosed>().IsCleared);
    }

    [Fact]
    public async Task Shortcuts_tell_where_they_were_chosen_if_Slack_does()
    {
        var message = await ana.Say("The queue is too long", channel);

        await ana.Shortcut("start");
        await ana.MessageShortcut(message, "add");

        Assert.Equal("start", host.Handler.Only<Shortcut>().CallbackId);
        var shortcut = host.Handler.Only<MessageShortcut>();
        Assert.Equal(("add", "The queue is too long", ana.Id), (shortcut.CallbackId, shortcut.Text, shortcut.Author));
        Assert.Equal((channel.Id, message.Ts), (shortcut.Message.ChannelId, shortcut.Message.Ts));
    }

    [Fact]
    public async Task A_person_of_another_organisation_in_a_shared_channel_acts_in_the_bots_workspace()
    {
        var stranger = host.Slack.AddUser("Sam", teamId: "T0STRANGER");
        channel.IsShared = true;
        var message = await Posted(Views.Actions(Views.Button("go", "1")));

        Assert.True((await stranger.Press(message, "go")).IsAcknowledged);

        var press = host.Handler.Only<BlockActions>();
        Assert.Equal((host.Workspace, "T0STRANGER"), (press.Workspace.Alias, press.Person.TeamId));
    }

    [Fact]
    public async Task One_address_takes_all_kinds()
    {
        var app = host.Slack.App;
        using var http = new HttpClient();
        using var request = Signing.Request(
            new(host.Address, "/slack/events"),
            $"api_app_id={app.Id}&team_id={app.TeamId}&user_id=U1&channel_id=C1&command=%2Fjourney&trigger_id=1",
            "application/x-www-form-urlencoded", host.Slack.App.SigningSecret, host.Clock.GetUtcNow());

        Assert.True((await http.SendAsync(request)).IsSuccessStatusCode);

        Assert.Equal("", host.Handler.Only<SlashCommand>().Text);
    }

    [Fact]
    public async Task Requests_never_say_what_is_in_them()
    {
        await ana.Command("/journey add swordfish", channel);

        Assert.Equal(nameof(SlashCommand), host.Handler.Only<SlashCommand>().ToString());
        Assert.DoesNotContain("swordfish", $"{host.Handler.Only<SlashCommand>().ResponseUrl}");
    }

    public async Task InitializeAsync()
    {
        host = await SlackHost.OfOne();
        ana = host.Slack.AddUser("Ana");
        channel = host.Slack.AddChannel("journeys", ana);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<FakeMessage> Posted(JsonArray blocks)
    {
        await host.Api.PostMessage(host.Workspace, channel.Id, new("text", blocks), default);
        return channel.Messages[^1];
    }

    private async Task<FakeView> Opened(JsonObject view)
    {
        await ana.Shortcut("open");
        await host.Api.OpenView(host.Workspace, host.Handler.Only<Shortcut>().TriggerId, view, default);
        return ana.View!;
    }
}
