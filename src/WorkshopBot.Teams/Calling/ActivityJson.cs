using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Calling;

/// <summary>Writes JSON for Teams, which counts its size as UTF-16: letters of all scripts stay what they are.</summary>
internal static class ActivityJson
{
    /// <summary>
    /// 80 KB of the 100 KB that a message may have:
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages.
    /// </summary>
    public const int MostCharacters = 40_000;

    // No page ever shows it.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="ConnectorException">It is larger than Teams takes.</exception>
    public static byte[] Write(string operation, JsonObject json)
    {
        var text = WithoutNulls(json).ToJsonString(Plain);
        return text.Length <= MostCharacters
            ? Encoding.UTF8.GetBytes(text)
            : throw new ConnectorException(operation, "MessageSizeTooBig", ConnectorFailure.TooLarge);
    }

    /// <summary>What is null is left out: connectors refuse it.</summary>
    private static JsonObject WithoutNulls(JsonObject json) => new(
        json.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, (JsonNode?)WithoutNulls(m.Value!))));

    private static JsonNode WithoutNulls(JsonNode node) => node switch
    {
        JsonObject json => WithoutNulls(json),
        JsonArray array => new JsonArray([.. array.OfType<JsonNode>().Select(WithoutNulls)]),
        _ => node.DeepClone(),
    };
}
