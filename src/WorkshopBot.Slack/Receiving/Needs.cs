using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Reads what Slack always sends.</summary>
internal static class Needs
{
    /// <exception cref="MalformedException">It is missing or empty.</exception>
    public static string Needed(this JsonObject? json, string name) =>
        json.Text(name) is { Length: > 0 } text ? text : throw new MalformedException(name);

    public static JsonObject NeededObject(this JsonObject? json, string name) =>
        json.Member(name) ?? throw new MalformedException(name);
}
