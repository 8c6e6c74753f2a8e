using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace WorkshopBot.Slack.Receiving;

/// <summary>What Slack sends, however it wraps it: a command's fields, an interaction's or an event's JSON.</summary>
internal sealed record Payload(PayloadKind Kind, JsonObject Json)
{
    private const int MostFields = 64;
    private const string Form = "application/x-www-form-urlencoded";
    private const string JsonType = "application/json";

    // Two members of one name: nobody could tell which one counts.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when it is malformed.</returns>
    public static Payload? Read(string? contentType, byte[] body)
    {
        try
        {
            return MediaType(contentType) switch
            {
                JsonType => new(PayloadKind.Event, Parse(StrictUtf8.GetString(body))),
                Form => OfForm(StrictUtf8.GetString(body)),
                _ => null,
            };
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidDataException)
        {
            return null;
        }
    }

    private static Payload? OfForm(string body)
    {
        using var reader = new FormReader(body)
        {
            ValueCountLimit = MostFields,
            KeyLengthLimit = 256,
            ValueLengthLimit = RawBody.MostBytes,
        };
        var fields = reader.ReadForm();
        if (fields.Values.Any(v => v.Count != 1)) return null;
        if (fields.TryGetValue("payload", out var payload)) return new(PayloadKind.Interaction, Parse(payload.ToString()));

        var json = new JsonObject();
        foreach (var (name, value) in fields) json[name] = value.ToString();
        return json.ContainsKey("command") || json.ContainsKey("ssl_check") ? new(PayloadKind.Command, json) : null;
    }

    private static JsonObject Parse(string text) =>
        JsonNode.Parse(text, documentOptions: Strict) as JsonObject ?? throw new JsonException();

    private static string? MediaType(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant();
}

internal enum PayloadKind
{
    Command,
    Interaction,
    Event,
}
