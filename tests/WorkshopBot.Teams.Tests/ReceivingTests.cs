using System.Net;
using System.Text.Json.Nodes;
using WorkshopBot.Teams.Receiving;
using WorkshopBot.Teams.Tests.Driving;

namespace WorkshopBot.Teams.Tests;

public sealed class ReceivingTests
{
    [Fact]
    public async Task A_key_that_is_new_is_asked_for_and_one_that_is_gone_by_then_is_taken_no_longer()
    {
        await using var host = await TeamsHost.Start();
        await Sent(host, host.Token, HttpStatusCode.OK);

        host.Clock.Advance(SigningKeys.NotMoreOftenThan);
        var old = host.Issuer.Keys[0];
        host.Issuer.Keys[0] = new("second");
        await Sent(host, host.Token, HttpStatusCode.OK);
        await Sent(host, host.Token with { Key = old }, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Tokens_that_name_unknown_keys_make_nobody_ask_more_than_once_an_hour()
    {
        await using var host = await TeamsHost.Start();
        for (var i = 0; i < 20; i++) await Sent(host, host.Token with { Key = new($"unheard-of-{i}") }, HttpStatusCode.Unauthorized);
        Assert.Equal(1, host.Issuer.Asked);

        host.Clock.Advance(SigningKeys.NotMoreOftenThan);
        await Sent(host, host.Token with { Key = new("unheard-of") }, HttpStatusCode.Unauthorized);
        Assert.Equal(2, host.Issuer.Asked);
    }

    [Fact]
    public async Task Keys_are_asked_for_anew_after_a_day()
    {
        await using var host = await TeamsHost.Start();
        await Sent(host, host.Token, HttpStatusCode.OK);

        host.Clock.Advance(SigningKeys.Lifetime);
        await Sent(host, host.Token, HttpStatusCode.OK);

        Assert.Equal(2, host.Issuer.Asked);
    }

    [Theory]
    [InlineData(-4, 60)]
    [InlineData(4, 60)]
    [InlineData(-60, -4)]
    public async Task Clocks_may_differ_by_five_minutes(int from, int until)
    {
        await using var host = await TeamsHost.Start();

        await Sent(host, host.Token with { From = TimeSpan.FromMinutes(from), Until = TimeSpan.FromMinutes(until) }, HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_nobody_can_tell_what_is_genuine_nothing_gets_in_and_it_may_come_again()
    {
        await using var host = await TeamsHost.Start();
        host.Issuer.IsDown = true;
        await Sent(host, host.Token, HttpStatusCode.ServiceUnavailable);
        Assert.Empty(host.Handled.Activities);

        host.Issuer.IsDown = false;
        await Sent(host, host.Token, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_handled_once_and_acknowledged_twice()
    {
        await using var host = await TeamsHost.Start();

        await Sent(host, host.Token, HttpStatusCode.OK);
        await Sent(host, host.Token, HttpStatusCode.OK);

        Assert.Single(host.Handled.Activities);
    }

    [Fact]
    public async Task An_invoke_is_answered_by_its_response()
    {
        await using var host = await TeamsHost.Start();
        host.Handled.Answers = activity => activity.Name == "adaptiveCard/action"
            ? new() { ["statusCode"] = 200 }
            : throw new UnknownInvokeException();
        var invoke = TeamsHost.Activity();
        (invoke["type"], invoke["name"]) = ("invoke", "adaptiveCard/action");

        using var answered = await host.Send(invoke, $"Bearer {host.Token.Write()}");
        Assert.Equal("{\"statusCode\":200}", await answered.Content.ReadAsStringAsync());

        invoke["name"] = "unheard/of";
        using var unknown = await host.Send(invoke, $"Bearer {host.Token.Write()}");
        Assert.Equal(HttpStatusCode.NotImplemented, unknown.StatusCode);
    }

    [Fact]
    public async Task What_an_activity_says_beyond_what_we_know_is_tolerated()
    {
        await using var host = await TeamsHost.Start();
        var activity = TeamsHost.Activity();
        activity["type"] = "somethingNew";
        activity["entities"] = new JsonArray(1, null, new JsonObject { ["type"] = "clientInfo", ["timezone"] = "America/Los_Angeles" });
        activity["from"] = null;

        using var response = await host.Send(activity, $"Bearer {host.Token.Write()}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var handled = Assert.Single(host.Handled.Activities);
        Assert.Equal(("somethingNew", "America/Los_Angeles", "19:bikes@thread.tacv2"), (handled.Type, handled.TimeZone, handled.Conversation.ChannelId));
    }

    [Fact]
    public async Task In_development_this_machine_itself_needs_no_token()
    {
        await using var host = await TeamsHost.Start(isDevelopment: true, ("Teams:AllowUnauthenticatedLoopback", "true"), ("Teams:AppId", null));

        using var response = await host.Send(TeamsHost.Activity(), authorization: null, ("x-ms-agents-playground", "true"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Authorization", "Bearer swordfish")]
    public async Task But_not_what_somebody_has_passed_on_and_a_token_that_is_there_has_to_be_right(string header, string value)
    {
        await using var host = await TeamsHost.Start(isDevelopment: true, ("Teams:AllowUnauthenticatedLoopback", "true"));

        using var response = await host.Send(TeamsHost.Activity(), authorization: null, (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(host.Handled.Activities);
    }

    [Theory]
    [InlineData("Teams:AllowUnauthenticatedLoopback", "true")]
    [InlineData("Teams:AllowUnauthenticatedLoopback", "perhaps")]
    [InlineData("Teams:AppId", "my bot")]
    [InlineData("Teams:AppId", null, "Teams:ClientSecret", "hush")]
    [InlineData("Teams:TenantId", "contoso.com")]
    [InlineData("Teams:Cloud", "Mars")]
    [InlineData("Teams:OpenIdMetadata", "http://login.example/")]
    public async Task What_cannot_be_stops_the_host_outside_development_with_the_name_of_the_key(string key, string? value, string? other = null, string? its = null)
    {
        (string, string?)[] settings = other is null ? [(key, value)] : [(key, value), (other, its)];

        var wrong = await Assert.ThrowsAsync<TeamsSetupException>(() => TeamsHost.Start(isDevelopment: false, settings));

        Assert.StartsWith(key, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", wrong.Message);
    }

    private static async Task Sent(TeamsHost host, Tokens token, HttpStatusCode expected)
    {
        using var response = await host.Send(TeamsHost.Activity(), $"Bearer {token.Write()}");
        Assert.Equal(expected, response.StatusCode);
    }
}
