using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Sent;

internal static class Text
{
    /// <summary>Null for anything but a text, which somebody else wrote.</summary>
    public static string? Of(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String) return null;

        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            // JSON may escape half a character, and .NET then refuses to read the text.
            return null;
        }
    }
}
