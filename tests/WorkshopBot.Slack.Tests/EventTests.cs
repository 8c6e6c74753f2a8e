using System.Text.Json.Nodes;
using WorkshopBot.Slack.Receiving;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

public sealed class EventTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private FakeUser ana = null!;

    public static TheoryData<string, SlackEvent> Events => new()
    {
        { """{"type":"channel_archive","channel":"C1","user":"U1"}""", new SlackEvent.ChannelArchived("C1") },
        { """{"type":"group_archive","channel":"C1"}""", new SlackEvent.ChannelArchived("C1") },
        { """{"type":"channel_rename","channel":{"id":"C1","name":"new"}}""", new SlackEvent.ChannelRenamed("C1", "new") },
        {
            """{"type":"channel_id_changed","old_channel_id":"C1","new_channel_id":"C2"}""",
            new SlackEvent.ChannelIdChanged("C1", "C2")
        },
        {
            """{"type":"member_joined_channel","user":"U1","channel":"C1","team":"T1"}""",
            new SlackEvent.MemberJoined(new("U1", "T1"), "C1")
        },
        {
            """{"type":"member_left_channel","user":"U1","channel":"C1","team":"T1"}""",
            new SlackEvent.MemberLeft(new("U1", "T1"), "C1")
        },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public async Task An_event_arrives_as_what_it_is(string json, SlackEvent expected)
    {
        Assert.True((await Send(json)).IsAcknowledged);

        Assert.Equal(expected, host.Handler.Only<EventCallback>().Event);
    }

    [Fact]
    public async Task Words_to_the_bot_alone_arrive()
    {
        await ana.Say("The form loses what I type", ana.Direct);
        await ana.OpenHome();

        var events = host.Handler.Asked.OfType<EventCallback>().Select(e => e.Event).ToList();
        Assert.Equal("The form loses what I type", Assert.IsType<SlackEvent.DirectMessage>(events[0]).Text);
        Assert.Equal("home", Assert.IsType<SlackEvent.AppHomeOpened>(events[1]).Tab);
    }

    [Theory]
    [InlineData("""{"type":"message","channel_type":"im","channel":"D1","ts":"1.0","user":"U0BOT","text":"mine"}""")]
    [InlineData("""{"type":"message","channel_type":"im","channel":"D1","ts":"1.0","bot_id":"B1","user":"U1","text":"x"}""")]
    [InlineData("""{"type":"message","channel_type":"im","channel":"D1","ts":"1.0","subtype":"message_changed"}""")]
    [InlineData("""{"type":"message","channel_type":"channel","channel":"C1","ts":"1.0","user":"U1","text":"in a channel"}""")]
    [InlineData("""{"type":"emoji_changed"}""")]
    [InlineData("""{"type":"something_of_next_year","channel":7}""")]
    public async Task What_the_bot_has_no_use_for_is_acknowledged_and_forgotten(string json)
    {
        Assert.True((await Send(json)).IsAcknowledged);

        Assert.Empty(host.Handler.Asked);
    }

    [Fact]
    public async Task An_event_is_handled_once_however_often_it_is_delivered()
    {
        for (var retry = 0; retry < 4; retry++) Assert.True((await Send(Joined, "Ev1", retry)).IsAcknowledged);

        Assert.Single(host.Handler.Asked);
    }

    [Fact]
    public async Task Two_deliveries_at_once_are_handled_once_and_acknowledged_when_that_is_done()
    {
        host.Handler.Hold();
        var (one, other) = (Send(Joined, "Ev1"), Send(Joined, "Ev1", retry: 1));
        await host.Handler.Reached();
        Assert.False(one.IsCompleted || other.IsCompleted);

        host.Handler.LetGo();

        Assert.True((await one).IsAcknowledged && (await other).IsAcknowledged);
        Assert.Single(host.Handler.Asked);
    }

    [Fact]
    public async Task An_event_that_could_not_be_handled_is_handled_when_it_comes_again()
    {
        host.Handler.Answer = _ => throw new InvalidOperationException("swordfish");
        Assert.Equal(500, (await Send(Joined, "Ev1")).Status);
        host.Handler.Answer = _ => SlackReply.None;

        Assert.True((await Send(Joined, "Ev1", retry: 1)).IsAcknowledged);

        Assert.Equal(2, host.Handler.Asked.Count);
        Assert.DoesNotContain("swordfish", host.Log.All);
    }

    [Fact]
    public async Task An_event_is_remembered_for_an_hour()
    {
        await Send(Joined, "Ev1");
        host.Clock.Advance(Deliveries.Remembered - TimeSpan.FromSeconds(1));
        await Send(Joined, "Ev1");
        Assert.Single(host.Handler.Asked);

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await Send(Joined, "Ev1");

        Assert.Equal(2, host.Handler.Asked.Count);
    }

    [Fact]
    public async Task Not_more_events_are_remembered_than_fit()
    {
        var (deliveries, count) = (new Deliveries(host.Clock), 0);
        Task Count()
        {
            count++;
            return Task.CompletedTask;
        }

        for (var i = 0; i <= Deliveries.MostRemembered; i++) await deliveries.Once($"Ev{i}", Count);
        await deliveries.Once($"Ev{Deliveries.MostRemembered}", Count);
        Assert.Equal(Deliveries.MostRemembered + 1, count);

        await deliveries.Once("Ev0", Count);

        Assert.Equal(Deliveries.MostRemembered + 2, count);
    }

    [Fact]
    public async Task That_Slack_holds_events_back_is_told_to_operators()
    {
        using var response = await Post("""{"type":"app_rate_limited","team_id":"T0ACME","minute_rate_limited":1518467820}""");

        Assert.True(response.IsSuccessStatusCode);
        Assert.Contains("213", host.Log.All);
        Assert.Empty(host.Handler.Asked);
    }

    [Fact]
    public async Task The_handshake_is_answered_with_its_challenge()
    {
        using var response = await Post("""{"type":"url_verification","token":"x","challenge":"3eZbrw1aB"}""");

        Assert.Equal("3eZbrw1aB", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Of_an_uninstalled_app_nothing_is_taken_any_more()
    {
        Assert.True((await Send("""{"type":"app_uninstalled"}""")).IsAcknowledged);
        Assert.IsType<SlackEvent.AppUninstalled>(host.Handler.Only<EventCallback>().Event);

        Assert.True((await Send(Joined)).IsAcknowledged);
        Assert.Equal(403, (await ana.Command("/journey", host.Slack.AddChannel("journeys", ana))).Status);

        Assert.Single(host.Handler.Asked);
    }

    public async Task InitializeAsync()
    {
        host = await SlackHost.OfOne();
        ana = host.Slack.AddUser("Ana");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    private const string Joined = """{"type":"member_joined_channel","user":"U1","channel":"C1","team":"T1"}""";

    private async Task<HttpResponseMessage> Post(string json)
    {
        using var http = new HttpClient();
        using var request = Signing.Request(
            new(host.Address, "/slack/events"), json, "application/json", host.Slack.App.SigningSecret, host.Clock.GetUtcNow());
        return await http.SendAsync(request);
    }

    private Task<Heard> Send(string json, string? id = null, int retry = 0) =>
        host.Slack.Send((JsonObject)JsonNode.Parse(json)!, id, retry);
}
