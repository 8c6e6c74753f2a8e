using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Installing;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Turns payloads into requests, for the workspaces that have the bot.</summary>
internal sealed class RequestReader(Workspaces workspaces, ResponseUrls responseUrls, ILogger<RequestReader> log)
{
    public async Task<Received> Read(Payload payload, CancellationToken cancellationToken)
    {
        try
        {
            if (Handshake(payload) is { } handshake) return handshake;
            if (payload.Json.ContainsKey("ssl_check")) return new Received.Ignored();
            if (IsLimit(payload)) return Limited(payload.Json);

            var where = Where.Read(payload);
            if (await workspaces.Find(where, cancellationToken) is not { } workspace)
            {
                // What is left of an uninstalled workspace's events need not come again.
                return payload.Kind == PayloadKind.Event ? new Received.Ignored() : new Received.Foreign();
            }

            if (workspace.AppId is { } app && where.AppId != app) return new Received.Foreign();

            var origin = new Origin(workspace, workspace.TeamId ?? where.Teams.FirstOrDefault(), responseUrls);
            SlackRequest? request = payload.Kind switch
            {
                PayloadKind.Command => Interactions.Command(payload.Json, origin),
                PayloadKind.Interaction => Interactions.Read(payload.Json, origin),
                _ => Events.Read(payload.Json, origin),
            };
            return request is null ? new Received.Ignored() : new Received.Asked(request);
        }
        catch (MalformedException)
        {
            return new Received.Malformed();
        }
    }

    private static bool IsLimit(Payload payload) =>
        payload.Kind == PayloadKind.Event && payload.Json.Text("type") == "app_rate_limited";

    /// <summary>https://docs.slack.dev/reference/events/app_rate_limited</summary>
    private Received.Ignored Limited(JsonObject json)
    {
        log.EventsLimited(SlackErrors.Clean(json.Text("team_id") ?? ""));
        return new();
    }

    private static Received.Handshake? Handshake(Payload payload) =>
        payload.Kind == PayloadKind.Event && payload.Json.Text("type") == "url_verification"
            ? new(payload.Json.Needed("challenge"))
            : null;
}
