using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WorkshopBot.Maps.Json;

namespace WorkshopBot.Maps.Exports.TheyDo;

/// <summary>
/// A file that TheyDo imports: a format, and a list of things with a key each. A key that is known there updates what it has.
/// https://github.com/theydo/theydo-s3-integrations
/// </summary>
internal static class TheyDoFile
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="list">Name of the list, as the format calls it.</param>
    public static void Write(Stream output, string format, string list, string map, IEnumerable<TheyDoThing> things)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", format);
            json.WriteStartArray(list);
            var keys = new HashSet<string>();
            foreach (var thing in things) Write(json, thing, Key(map, thing.Title, keys));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetBytes(RealCharacters.In(Encoding.UTF8.GetString(buffer.ToArray())) + "\n"));
    }

    private static void Write(Utf8JsonWriter json, TheyDoThing thing, string key)
    {
        json.WriteStartObject();
        json.WriteString("importKey", key);
        json.WriteString("title", thing.Title);
        json.WriteString("description", thing.Description);
        json.WriteStartArray("tags");
        foreach (var tag in thing.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The same words on a map of the same name are the same thing, however often the map is exported.</summary>
    private static string Key(string map, string title, HashSet<string> known)
    {
        for (var again = 1; ; again++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{map}\n{title}\n{again}"));
            var key = $"workshopbot-{Convert.ToHexStringLower(hash.AsSpan(0, 12))}";
            if (known.Add(key)) return key;
        }
    }
}

/// <param name="Description">Markdown.</param>
internal sealed record TheyDoThing(string Title, string Description, IEnumerable<string> Tags);
