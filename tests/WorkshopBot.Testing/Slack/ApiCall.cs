using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>A call that the fake has got.</summary>
/// <param name="Error">Null when it was done.</param>
public sealed record ApiCall(string Method, JsonObject Arguments, DateTimeOffset At, string? Error)
{
    public string? this[string name] =>
        Arguments[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
