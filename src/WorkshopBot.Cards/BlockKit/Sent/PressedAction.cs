using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Sent;

/// <summary>What a button or a sent form means, as the card says it.</summary>
/// <param name="Verb">The action's <c>verb</c>; empty where it has none.</param>
/// <param name="Data">The action's <c>data</c>; empty where that is no object.</param>
public sealed record PressedAction(string Verb, JsonObject Data)
{
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>
    /// From an element of <c>actions</c> in a <c>block_actions</c> payload
    /// (https://docs.slack.dev/interactivity/handling-user-interaction). Null for what is no button of ours: a link, or an
    /// input that was changed.
    /// </summary>
    public static PressedAction? Read(JsonNode? action) => action is JsonObject json ? Parse(Text.Of(json["value"])) : null;

    internal static PressedAction? Parse(string? value)
    {
        if (value is null) return null;

        try
        {
            return Of(JsonNode.Parse(value, documentOptions: Shallow));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Not JSON, a name twice in one object, or a broken character.
            return null;
        }
    }

    internal static PressedAction? Of(JsonNode? node) => node is JsonObject json && Text.Of(json["verb"]) is { } verb
        ? new(verb, json["data"] is JsonObject data ? (JsonObject)data.DeepClone() : [])
        : null;

    internal JsonObject ToJson() => new() { ["verb"] = Verb, ["data"] = Data.DeepClone() };
}
