using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Which app, and which of its installations, a payload is for.</summary>
/// <param name="Teams">
/// The workspaces that may have the bot, the likeliest first: in a shared channel people act who belong to another one.
/// </param>
internal sealed record Where(string? AppId, ImmutableArray<string> Teams, string? EnterpriseId, bool IsOrgWide)
{
    public static Where Read(Payload payload) => payload.Kind switch
    {
        PayloadKind.Interaction => OfInteraction(payload.Json),
        PayloadKind.Event => OfEvent(payload.Json),
        _ => Of(payload.Json, payload.Json.Text("enterprise_id"), payload.Json, payload.Json.Text("team_id")),
    };

    private static Where OfInteraction(JsonObject json)
    {
        var team = json.Member("team");

        // Where the app is installed a view says, and a message of the bot's own where it was posted.
        var installed = json.Member("view").Text("app_installed_team_id");
        var posted = json.Text("type") == "block_actions" ? json.Member("message").Text("team") : null;
        return Of(
            json, json.Member("enterprise").Text("id") ?? team.Text("enterprise_id"), json,
            installed, posted, team.Text("id"), json.Member("user").Text("team_id"));
    }

    private static Where OfEvent(JsonObject json)
    {
        // An event of a shared channel comes once, for one of those that are authorised to see it.
        var authorized = json.Objects("authorizations").FirstOrDefault();
        return Of(
            json, authorized.Text("enterprise_id") ?? json.Text("enterprise_id"), authorized ?? json,
            authorized.Text("team_id"), json.Text("team_id"));
    }

    private static Where Of(JsonObject json, string? enterprise, JsonObject orgWide, params ReadOnlySpan<string?> teams)
    {
        var named = ImmutableArray.CreateBuilder<string>();
        foreach (var team in teams)
        {
            // An org-wide installation names the enterprise in its place.
            if (team is ['E', ..]) enterprise ??= team;
            else if (!string.IsNullOrEmpty(team) && !named.Contains(team)) named.Add(team);
        }

        return new(json.Text("api_app_id"), named.ToImmutable(), enterprise, orgWide.IsTrue("is_enterprise_install"));
    }
}
