using System.Text.Json.Nodes;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Listening;

/// <summary>A request as Socket Mode wraps it: https://docs.slack.dev/apis/events-api/using-socket-mode.</summary>
/// <param name="Payload">Null for a kind that the bot does not know.</param>
/// <param name="TakesReply">Whether the acknowledgement may carry one.</param>
internal sealed record Envelope(string Id, Payload? Payload, bool TakesReply)
{
    /// <returns>Null when it is none.</returns>
    public static Envelope? Read(JsonObject json) =>
        json.Text("envelope_id") is { Length: > 0 } id ? new(id, PayloadOf(json), json.IsTrue("accepts_response_payload")) : null;

    private static Payload? PayloadOf(JsonObject json) => (json.Text("type"), json.Member("payload")) switch
    {
        ("slash_commands", { } payload) => new(PayloadKind.Command, payload),
        ("interactive", { } payload) => new(PayloadKind.Interaction, payload),
        ("events_api", { } payload) => new(PayloadKind.Event, payload),
        _ => null,
    };
}
