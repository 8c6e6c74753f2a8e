using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Commits as bytes.</summary>
internal static class CommitJson
{
    private static readonly HashSet<string> KnownEvents =
        [.. typeof(WorkshopEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .Select(a => (string)a.TypeDiscriminator!)];

    public static byte[] Write(Deed deed) => JsonSerializer.SerializeToUtf8Bytes(deed, StoredJson.Context.Deed);

    /// <summary>A commit of deeds that are written already: each is measured and stored by the same bytes.</summary>
    public static byte[] Write(DateTimeOffset at, IReadOnlyList<byte[]> deeds)
    {
        var head = Encoding.UTF8.GetBytes($$"""{"at":"{{at.UtcDateTime:O}}","deeds":[""");
        var body = new byte[head.Length + deeds.Sum(d => d.Length + 1) + 1];
        head.CopyTo(body, 0);
        var end = head.Length;
        for (var i = 0; i < deeds.Count; i++)
        {
            deeds[i].CopyTo(body, end);
            end += deeds[i].Length;
            body[end++] = i + 1 < deeds.Count ? (byte)',' : (byte)']';
        }

        body[end] = (byte)'}';
        return body;
    }

    /// <exception cref="UnknownEventException">A newer version wrote it.</exception>
    /// <exception cref="CorruptLogException">It is no commit.</exception>
    public static Commit Read(WorkshopId workshop, StoredCommit stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored.Body.Span, StoredJson.Context.Commit)
                ?? throw new CorruptLogException(workshop, stored.Number, null);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw UnknownType(stored) is { } unknown
                ? new UnknownEventException(unknown)
                : new CorruptLogException(workshop, stored.Number, e);
        }
    }

    /// <summary>When a commit was, whatever its events are; null when it is no commit.</summary>
    public static DateTimeOffset? ReadTime(StoredCommit stored)
    {
        try
        {
            using var json = JsonDocument.Parse(stored.Body);
            return json.RootElement.GetProperty("at").GetDateTimeOffset();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string? UnknownType(StoredCommit stored)
    {
        try
        {
            using var json = JsonDocument.Parse(stored.Body);
            return json.RootElement.GetProperty("deeds").EnumerateArray()
                .SelectMany(deed => deed.GetProperty("events").EnumerateArray())
                .Select(e => e.GetProperty("type").GetString()!)
                .FirstOrDefault(type => !KnownEvents.Contains(type));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>The log holds an event that this version does not know: a newer one wrote it.</summary>
public sealed class UnknownEventException(string type) : Exception($"This version does not know the event '{type}'.")
{
    public string Type => type;
}

/// <summary>What the store gave back for a commit is none.</summary>
public sealed class CorruptLogException(WorkshopId workshop, long number, Exception? inner)
    : Exception($"Commit {number} of workshop {workshop} cannot be read. Restore it from a backup.", inner);
