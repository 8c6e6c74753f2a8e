using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Installing;
using WorkshopBot.Slack.Receiving;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

public sealed class InstallingTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private Administrator administrator = null!;

    public static TheoryData<string> Wrong =>
    [
        "no state", "an empty state", "another state", "an altered state", "another browser", "eleven minutes later",
        "a second time", "no code", "a code that is none", "somebody who refused",
    ];

    [Fact]
    public async Task Slack_is_told_which_app_what_for_and_where_to_come_back()
    {
        var query = HttpUtility.ParseQueryString((await administrator.Begin()).Query);

        Assert.Equal(host.Slack.App.ClientId, query["client_id"]);
        Assert.Equal(string.Join(',', Scopes.Bot), query["scope"]);
        Assert.Equal("https://bot.example/slack/oauth", query["redirect_uri"]);
        Assert.Contains("httponly", administrator.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", administrator.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", administrator.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(host.Slack.App.ClientSecret, query.ToString());
    }

    [Fact]
    public async Task A_workspace_that_has_installed_the_bot_has_it()
    {
        using var response = await administrator.Install(host.Slack.Grants.Agree("T7"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"?app={host.Slack.App.Id}&team=T7", response.Headers.Location!.Query);
        var workspace = await host.Get<Workspaces>().Find("slack/T7", default);
        Assert.Equal(
            ("T7", host.Slack.App.Id, host.Slack.App.BotUserId), (workspace!.TeamId, workspace.AppId, workspace.BotUserId));
        Assert.Equal(await host.Store.Tenants.Find("slack/T7", default), workspace.Tenant);

        var channel = host.Slack.AddChannel("journeys");
        await host.Api.PostMessage("slack/T7", channel.Id, new("text"), default);
        Assert.Single(channel.Messages);
    }

    [Fact]
    public async Task The_store_never_sees_a_token()
    {
        await administrator.Install(host.Slack.Grants.Agree("T7", rotates: true));

        var stored = Encoding.UTF8.GetString((await host.Store.Installations.Find("slack/T7", default))!.Tokens.Span);
        Assert.DoesNotContain("xoxb-2", stored);
        Assert.DoesNotContain("xox", host.Log.All);
    }

    [Fact]
    public async Task An_enterprise_installs_it_for_all_its_workspaces()
    {
        using var response = await administrator.Install(host.Slack.Grants.Agree(teamId: null, "E7"));
        Assert.Equal($"?app={host.Slack.App.Id}", response.Headers.Location!.Query);

        Assert.Equal(200, await Command("T8", "E7", isOrgWide: true));
        Assert.Equal(403, await Command("T8", "E8", isOrgWide: true));

        var command = host.Handler.Only<SlashCommand>();
        Assert.Equal(("slack/E7", "T8", null), (command.Workspace.Alias, command.TeamId, command.Workspace.TeamId));
    }

    [Fact]
    public async Task A_workspace_with_its_own_installation_is_not_its_enterprises()
    {
        await administrator.Install(host.Slack.Grants.Agree("T7", "E7"));
        await administrator.Install(host.Slack.Grants.Agree(teamId: null, "E7"));

        Assert.Equal(200, await Command("T7", "E7", isOrgWide: false));

        Assert.Equal("slack/T7", host.Handler.Only<SlashCommand>().Workspace.Alias);
    }

    [Fact]
    public async Task Workspaces_are_different_tenants_and_reach_only_their_own()
    {
        await administrator.Install(host.Slack.Grants.Agree("T7"));
        await administrator.Install(host.Slack.Grants.Agree("T8"));

        await Command("T7", null, isOrgWide: false);
        await Command("T8", null, isOrgWide: false);
        Assert.Equal(403, await Command("T9", null, isOrgWide: false));

        var tenants = host.Handler.Asked.Select(a => a.Workspace.Tenant).Distinct();
        Assert.Equal(2, tenants.Count());
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Who_comes_back_otherwise_installs_nothing(string how)
    {
        using var response = await Return(how);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsStringAsync());
        Assert.Null(await host.Store.Installations.Find("slack/T6", default));
    }

    [Fact]
    public async Task Who_installs_it_again_has_the_new_tokens()
    {
        await administrator.Install(host.Slack.Grants.Agree("T7"));
        var former = await host.Store.Tenants.Find("slack/T7", default);
        await administrator.Install(host.Slack.Grants.Agree("T7"));

        Assert.Equal("xoxb-4", await host.Get<ManyWorkspaces>().Token("slack/T7", default));
        Assert.Equal(former, await host.Store.Tenants.Find("slack/T7", default));
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"bot":["U0BOT"],"oauth":[]}}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U1"]}}""", false)]
    public async Task Tokens_are_thrown_away_when_the_bot_is(string @event, bool isGone)
    {
        await administrator.Install(host.Slack.Grants.Agree(host.Slack.App.TeamId));

        Assert.True((await host.Slack.Send((JsonObject)JsonNode.Parse(@event)!)).IsAcknowledged);

        var stored = await host.Store.Installations.Find(host.Workspace, default);
        Assert.Equal(isGone, stored!.Tokens.IsEmpty);
        Assert.Equal(isGone, stored.UninstalledAt is not null);
        Assert.Equal(isGone ? 403 : 200, await Command(host.Slack.App.TeamId, null, isOrgWide: false));
    }

    [Fact]
    public async Task Who_has_taken_the_bot_away_can_install_it_again()
    {
        await administrator.Install(host.Slack.Grants.Agree(host.Slack.App.TeamId));
        await host.Slack.Send(new() { ["type"] = "app_uninstalled" });

        await administrator.Install(host.Slack.Grants.Agree(host.Slack.App.TeamId));

        Assert.Equal(200, await Command(host.Slack.App.TeamId, null, isOrgWide: false));
    }

    [Fact]
    public async Task An_uninstalled_workspace_is_not_called()
    {
        await administrator.Install(host.Slack.Grants.Agree(host.Slack.App.TeamId));
        await host.Slack.Send(new() { ["type"] = "app_uninstalled" });

        var e = await Assert.ThrowsAsync<SlackException>(() => host.Api.User(host.Workspace, "U1", default));

        Assert.Equal(SlackFailure.TokenGone, e.Failure);
        Assert.Empty(host.Slack.CallsOf("users.info"));
    }

    public async Task InitializeAsync() => (host, administrator) = await Started();

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await host.DisposeAsync();
    }

    private static async Task<(SlackHost, Administrator)> Started()
    {
        var host = await SlackHost.OfMany();
        return (host, new(host));
    }

    private async Task<HttpResponseMessage> Return(string how)
    {
        var code = $"code={host.Slack.Grants.Agree("T6")}";
        var state = Administrator.StateOf(await administrator.Begin());
        var good = $"state={Uri.EscapeDataString(state)}";
        switch (how)
        {
            case "no state": return await administrator.Return(code);
            case "an empty state": return await administrator.Return($"{code}&state=");
            case "another state":
                using (var other = new Administrator(host))
                {
                    return await administrator.Return(
                        $"{code}&state={Uri.EscapeDataString(Administrator.StateOf(await other.Begin()))}");
                }

            case "an altered state":
                return await administrator.Return(
                    $"{code}&state={Uri.EscapeDataString(state[..^2] + "xx")}");
            case "another browser":
                using (var other = new Administrator(host)) return await other.Return($"{code}&{good}");
            case "eleven minutes later":
                host.Clock.Advance(TimeSpan.FromMinutes(11));
                return await administrator.Return($"{code}&{good}");
            case "a second time":
                var kept = administrator.Cookie.Split(';')[0];
                (await administrator.Return($"code={host.Slack.Grants.Agree("T5")}&{good}")).Dispose();
                using (var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, $"/slack/oauth?{code}&{good}")))
                using (var http = new HttpClient())
                {
                    // The cookie is gone by then; somebody may have kept it.
                    request.Headers.Add("Cookie", kept);
                    return await http.SendAsync(request);
                }

            case "no code": return await administrator.Return(good);
            case "a code that is none": return await administrator.Return($"code=swordfish&{good}");
            case "somebody who refused": return await administrator.Return($"error=access_denied&{good}");
            default: throw new ArgumentException(how);
        }
    }

    private async Task<int> Command(string team, string? enterprise, bool isOrgWide)
    {
        var body = $"api_app_id={host.Slack.App.Id}&team_id={team}&user_id=U1&channel_id=C1&command=%2Fjourney&text=&trigger_id=1"
            + $"&is_enterprise_install={(isOrgWide ? "true" : "false")}&enterprise_id={enterprise}";
        using var http = new HttpClient();
        using var request = Signing.Request(
            new(host.Address, "/slack/commands"), body, "application/x-www-form-urlencoded", host.Slack.App.SigningSecret,
            host.Clock.GetUtcNow());
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
