using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkshopBot.Web.Live;

/// <summary>One server-sent event as it goes over the wire, made once for everybody it concerns.</summary>
internal static class Frame
{
    // It is parsed as JSON and never stands inside a page, so markup need not be escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tells the page that the line is alive: a comment would do for proxies, but a page cannot see one.</summary>
    public static ReadOnlyMemory<byte> Beat { get; } = "event: beat\ndata: {}\n\n"u8.ToArray();

    /// <summary>First on every stream: how soon a browser may come back.</summary>
    public static ReadOnlyMemory<byte> Hello { get; } = "retry: 2000\n\n"u8.ToArray();

    /// <param name="number">The commit that is shown.</param>
    public static ReadOnlyMemory<byte> Of(string @event, long number, IEnumerable<KeyValuePair<string, string?>> fields)
    {
        using var frame = new MemoryStream();
        frame.Write(Encoding.UTF8.GetBytes($"id: {number}\nevent: {@event}\ndata: "));
        using (var json = new Utf8JsonWriter(frame, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("number", number);
            foreach (var (name, value) in fields) json.WriteString(name, value);
            json.WriteEndObject();
        }

        frame.Write("\n\n"u8);
        return frame.ToArray();
    }
}
