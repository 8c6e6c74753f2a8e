using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

internal sealed class AppMethods(FakeSlack slack)
{
    private FakeApp App => slack.App;

    public JsonObject WhoAmI(JsonObject arguments, Grant grant) => new()
    {
        ["team_id"] = grant.TeamId,
        ["enterprise_id"] = grant.EnterpriseId,
        ["user_id"] = App.BotUserId,
        ["bot_id"] = App.BotId,
        ["is_enterprise_install"] = grant.IsOrgWide,
    };

    public JsonObject Access(JsonObject arguments, Grant grant)
    {
        var issued = arguments.Text("grant_type") == "refresh_token"
            ? slack.Grants.Refresh(arguments.Text("refresh_token"))
            : slack.Grants.Exchange(arguments.Text("code"));
        var (team, enterprise) = (issued.Grant.TeamId, issued.Grant.EnterpriseId);
        var answer = new JsonObject
        {
            ["access_token"] = issued.Access,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', App.Scopes),
            ["bot_user_id"] = App.BotUserId,
            ["app_id"] = App.Id,
            ["team"] = team is null ? null : new JsonObject { ["id"] = team, ["name"] = "Acme" },
            ["enterprise"] = enterprise is null ? null : new JsonObject { ["id"] = enterprise, ["name"] = "Acme Group" },
            ["is_enterprise_install"] = issued.Grant.IsOrgWide,
            ["authed_user"] = new JsonObject { ["id"] = "U0ADMIN" },
        };
        if (issued.Refresh is null) return answer;

        answer["refresh_token"] = issued.Refresh;
        answer["expires_in"] = issued.ExpiresIn;
        return answer;
    }

    public JsonObject Connect(JsonObject arguments, Grant grant) => new() { ["url"] = slack.Sockets.NewTicket().AbsoluteUri };
}
