using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>How the bot has answered a request.</summary>
/// <param name="Status">Null: nothing came within three seconds, or no acknowledgement by Socket Mode.</param>
/// <param name="Text">The body as it came.</param>
/// <param name="Again">How it has answered the same request the second time.</param>
public sealed record Heard(int? Status, string Text, Heard? Again = null)
{
    public static readonly Heard Nothing = new(null, "");

    public bool IsAcknowledged => Status == 200;

    public JsonObject? Body => Text.Length > 0 && JsonNode.Parse(Text) is JsonObject json ? json : null;
}
