using System.Collections.Immutable;
using WorkshopBot.Slack.Receiving;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

/// <summary>The same by Socket Mode, over real WebSockets.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private FakeUser ana = null!;
    private FakeChannel channel = null!;

    [Fact]
    public async Task Commands_are_answered_in_their_acknowledgement()
    {
        host.Handler.Answer = _ => new SlackReply.Say(new("Step 4"));

        Assert.True((await ana.Command("/journey status", channel)).IsAcknowledged);

        Assert.Equal("Step 4", ana.Seen.Single().Text);
        Assert.Equal("status", host.Handler.Only<SlashCommand>().Text);
    }

    [Fact]
    public async Task Errors_of_a_modal_are_answered_in_its_acknowledgement()
    {
        await ana.Shortcut("open");
        await host.Api.OpenView(
            host.Workspace, host.Handler.Only<Shortcut>().TriggerId, Views.Modal("first", Views.Input("text", "t")), default);
        host.Handler.Answer = _ => new SlackReply.ViewErrors(ImmutableDictionary<string, string>.Empty.Add("text", "Too long."));

        await ana.Submit(ana.View!, ("text", "…"));

        Assert.Equal("Too long.", (string?)ana.View!.Errors["text"]);
    }

    [Fact]
    public async Task Events_are_acknowledged_and_come_once()
    {
        for (var retry = 0; retry < 2; retry++)
        {
            Assert.True(
                (await host.Slack.Send(new() { ["type"] = "channel_archive", ["channel"] = "C1" }, "Ev1", retry)).IsAcknowledged);
        }

        Assert.Single(host.Handler.Asked);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_before_it_is_done()
    {
        host.Handler.Hold();
        var command = ana.Command("/journey add", channel);
        await host.Handler.Reached();
        Assert.False(command.IsCompleted);

        host.Handler.LetGo();

        Assert.True((await command).IsAcknowledged);
    }

    [Fact]
    public async Task What_could_not_be_handled_is_not_acknowledged()
    {
        host.Handler.Answer = _ => throw new InvalidOperationException("swordfish");
        var command = ana.Command("/journey add", channel);
        await host.Log.Said("211");

        host.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.False((await command).IsAcknowledged);
        Assert.Equal(1, ana.Troubles);
        Assert.DoesNotContain("swordfish", host.Log.All);
    }

    [Fact]
    public async Task Many_are_handled_side_by_side()
    {
        host.Handler.Hold();
        var commands = Enumerable.Range(0, 30).Select(i => ana.Command($"/journey add {i}", channel)).ToArray();
        for (var i = 0; i < 30; i++) await host.Handler.Reached();

        host.Handler.LetGo();

        Assert.All(await Task.WhenAll(commands), heard => Assert.True(heard.IsAcknowledged));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_connection_that_has_to_go_is_replaced_first_and_finishes_what_it_has_begun(string reason)
    {
        host.Handler.Hold();
        var commands = Enumerable.Range(0, 2).Select(i => ana.Command($"/journey add {i}", channel)).ToArray();
        for (var i = 0; i < 2; i++) await host.Handler.Reached();

        await host.Slack.Sockets.Disconnect(reason);
        await host.Slack.Sockets.Greeted(3).WaitAsync(SlackHost.Bound);
        Assert.Equal(3, host.Slack.Sockets.Count);
        host.Handler.LetGo();

        Assert.All(await Task.WhenAll(commands), heard => Assert.True(heard.IsAcknowledged));
        await host.Slack.Sockets.Gone(1).WaitAsync(SlackHost.Bound);
        Assert.Equal(2, host.Slack.Sockets.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_opened_again_after_a_second()
    {
        host.Slack.Sockets.Break();
        await host.Log.Said("231");
        await host.Clock.Sleeping();
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        await host.Slack.Sockets.Greeted(3).WaitAsync(SlackHost.Bound);
        Assert.True((await ana.Command("/journey", channel)).IsAcknowledged);
    }

    [Fact]
    public async Task While_Slack_gives_no_address_it_is_asked_less_and_less_often()
    {
        host.Slack.Faults.Next(
            "apps.connections.open", new Fault.Refuse("some_trouble"), new Fault.TooMany(RetryAfterSeconds: 20));
        host.Slack.Sockets.Break();
        foreach (var seconds in new[] { 1, 2, 20 })
        {
            await host.Log.Said($"in {seconds} s");
            await host.Clock.Sleeping();
            host.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        await host.Slack.Sockets.Greeted(3).WaitAsync(SlackHost.Bound);
    }

    [Fact]
    public async Task Where_Socket_Mode_is_switched_off_it_ends_with_a_clear_line()
    {
        await host.Slack.Sockets.Disconnect("link_disabled");

        await host.Log.Said("232");
        Assert.Equal(2, host.Slack.CallsOf("apps.connections.open").Count);
    }

    [Fact]
    public async Task A_wrong_app_token_is_named_and_not_told()
    {
        await using var wrong = await SlackHost.Start(
            null, a => [("Slack:AppToken", "xapp-swordfish"), ("Slack:BotToken", a.BotToken)]);

        await wrong.Log.Said("Slack:AppToken");
        Assert.DoesNotContain("swordfish", wrong.Log.All);
    }

    [Fact]
    public async Task A_program_that_stops_finishes_what_it_has_begun()
    {
        host.Handler.Hold();
        var command = ana.Command("/journey add", channel);
        await host.Handler.Reached();
        var stopping = host.Stop();
        Assert.False(stopping.IsCompleted);

        host.Handler.LetGo();

        Assert.True((await command).IsAcknowledged);
        await stopping;
        Assert.Equal(0, host.Slack.Sockets.Count);
    }

    [Fact]
    public async Task Nothing_is_taken_by_HTTP_without_a_signing_secret()
    {
        using var http = new HttpClient();

        using var response = await http.PostAsync(new Uri(host.Address, "/slack/events"), new StringContent("{}"));

        Assert.Equal(404, (int)response.StatusCode);
    }

    public async Task InitializeAsync()
    {
        host = await SlackHost.OfSockets();
        ana = host.Slack.AddUser("Ana");
        channel = host.Slack.AddChannel("journeys", ana);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();
}
