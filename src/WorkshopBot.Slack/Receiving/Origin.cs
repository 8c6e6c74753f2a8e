using System.Text.Json.Nodes;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Where what is read belongs.</summary>
internal sealed record Origin(SlackWorkspace Workspace, string? TeamId, ResponseUrls ResponseUrls)
{
    /// <exception cref="MalformedException">It is somebody else's address: nothing of this request can be trusted.</exception>
    public ResponseUrl? ResponseUrl(JsonObject json) =>
        json.Text("response_url") is { Length: > 0 } address
            ? ResponseUrls.Read(address) ?? throw new MalformedException("response_url of Slack's")
            : null;
}
