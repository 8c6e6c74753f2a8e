using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Sent;

/// <summary>
/// A view's <c>private_metadata</c>: the caller's, and what sending the view means, because a view has no other place
/// for it.
/// </summary>
internal static class Metadata
{
    public static string Write(string callers, PressedAction? pressed)
    {
        var written = Json(callers, pressed);
        return written.Length <= Limits.PrivateMetadata
            ? written
            : throw new ArgumentException(
                $"Metadata is {written.Length} characters as JSON; a view has {Limits.PrivateMetadata}.", nameof(callers));
    }

    public static bool Fits(string callers, PressedAction pressed) => Json(callers, pressed).Length <= Limits.PrivateMetadata;

    public static (string Callers, PressedAction? Pressed) Read(string? text)
    {
        try
        {
            return JsonNode.Parse(text ?? "null") is JsonObject json
                ? (Text.Of(json["metadata"]) ?? "", PressedAction.Of(json["send"]))
                : ("", null);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return ("", null);
        }
    }

    private static string Json(string callers, PressedAction? pressed)
    {
        var json = new JsonObject();
        if (callers.Length > 0) json["metadata"] = callers;
        if (pressed is not null) json["send"] = pressed.ToJson();
        return json.ToJsonString();
    }
}
