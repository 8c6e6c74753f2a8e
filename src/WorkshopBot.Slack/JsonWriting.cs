using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack;

/// <summary>Writes JSON for Slack, which limits the size of views: letters of all scripts stay what they are.</summary>
internal static class JsonWriting
{
    // No page ever shows it.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonObject json) => json.ToJsonString(Plain);

    public static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(Text(json));
}
