using System.Text.Json.Nodes;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Installing;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Turns payloads into requests, for the workspaces that have the bot.</summary>
internal sealed class RequestReader(Workspaces workspaces, ResponseUrls responseUrls)
{
    public async Task<Received> Read(Payload payload, CancellationToken cancellationToken)
    {
        try
        {
            if (Handshake(payload) is { } handshake) return handshake;
            if (payload.Json.ContainsKey("ssl_check")) return new Received.Ignored();

            var where = Where.Read(payload);
            if (await workspaces.Find(where, cancellationToken) is not { } workspace)
            {
                // What is left of an uninstalled workspace's events need not come again.
                return payload.Kind == PayloadKind.Event ? new Received.Ignored() : new Received.Foreign();
            }

            if (workspace.AppId is { } app && where.AppId != app) return new Received.Foreign();

            var scene = new Scene(workspace, workspace.TeamId ?? where.Teams.FirstOrDefault(), responseUrls);
            SlackRequest? request = payload.Kind switch
            {
                PayloadKind.Command => Interactions.Command(payload.Json, scene),
                PayloadKind.Interaction => Interactions.Read(payload.Json, scene),
                _ => Events.Read(payload.Json, scene),
            };
            return request is null ? new Received.Ignored() : new Received.Asked(request);
        }
        catch (MalformedException)
        {
            return new Received.Malformed();
        }
    }

    private static Received.Handshake? Handshake(Payload payload) =>
        payload.Kind == PayloadKind.Event && payload.Json.Text("type") == "url_verification"
            ? new(payload.Json.Needed("challenge"))
            : null;
}

/// <summary>Where what is read belongs.</summary>
internal sealed record Scene(SlackWorkspace Workspace, string? TeamId, ResponseUrls ResponseUrls)
{
    /// <exception cref="MalformedException">It is somebody else's address: nothing of this request can be trusted.</exception>
    public ResponseUrl? ResponseUrl(JsonObject json) =>
        json.Text("response_url") is { Length: > 0 } address
            ? ResponseUrls.Read(address) ?? throw new MalformedException("response_url of Slack's")
            : null;
}

internal static class Needs
{
    /// <exception cref="MalformedException">It is missing or empty.</exception>
    public static string Needed(this JsonObject? json, string name) =>
        json.Text(name) is { Length: > 0 } text ? text : throw new MalformedException(name);

    public static JsonObject NeededObject(this JsonObject? json, string name) =>
        json.Object(name) ?? throw new MalformedException(name);
}
