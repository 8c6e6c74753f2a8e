using System.Text.Json;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Imports;

/// <summary><c>map.json</c>, as its schema describes it.</summary>
internal sealed class JsonImport : IMapImport
{
    public string Name => "json";

    public string Extension => ".json";

    public JourneyMap Read(Stream input)
    {
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        var utf8 = WithoutMark(buffer.ToArray());
        try
        {
            return MapRules.Checked(Read(utf8));
        }
        catch (WrongMapException e) when (e.Where.Length > 0 && JsonLines.Of(utf8.Span, e.Where) is { } line)
        {
            throw e.In(line);
        }
    }

    private static JourneyMap Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, new() { AllowDuplicateProperties = false });
            MapSchema.Check(json.RootElement);
            return MapJson.Read(utf8.Span);
        }
        catch (JsonException e) when (e.Path is { Length: > 0 } path)
        {
            throw new WrongMapException("value", path.TrimStart('$', '.'));
        }
        catch (InvalidOperationException)
        {
            // A name or text with half of a surrogate pair, which only shows when it is asked for.
            throw new WrongMapException("half-character", "");
        }
        catch (JsonException e)
        {
            throw new WrongMapException("not-json", "", ("line", ((e.LineNumber ?? 0) + 1).ToString()));
        }
    }

    /// <summary>Editors on Windows put a byte order mark in front.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(byte[] utf8) =>
        utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8.AsMemory(3) : utf8;
}
