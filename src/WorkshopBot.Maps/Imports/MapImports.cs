using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Imports;

/// <summary>Every format that a map can be read from: a new one is registered here.</summary>
public static class MapImports
{
    public static IReadOnlyList<IMapImport> All { get; } = [new JsonImport(), new CsvImport(), new CjmlImport()];

    /// <summary>A map that somebody sends, whom nobody knows.</summary>
    /// <param name="file">Its name; empty where it has none.</param>
    /// <exception cref="WrongMapException">It is no map, or too large a one. It says what is wrong where.</exception>
    public static JourneyMap Read(string file, byte[] bytes) => Read(For(file) ?? Guess(bytes), bytes);

    /// <inheritdoc cref="Read(string, byte[])"/>
    public static JourneyMap Read(IMapImport import, byte[] bytes)
    {
        if (bytes.Length > MapBounds.MostBytes) throw new WrongMapException("bytes", "", ("most", $"{MapBounds.MostBytes / 1024}"));

        using var input = new MemoryStream(bytes);
        return MapBounds.Checked(import.Read(input));
    }

    /// <summary>By the ending of a file's name; null where there is none for it.</summary>
    public static IMapImport? For(string file) =>
        All.FirstOrDefault(i => file.EndsWith(i.Extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>By the first character that is no space, for what comes without a name.</summary>
    public static IMapImport Guess(ReadOnlySpan<byte> utf8)
    {
        var text = (utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8).TrimStart(" \t\r\n"u8);
        return text.StartsWith("{"u8) ? new JsonImport() : text.StartsWith("<"u8) ? new CjmlImport() : new CsvImport();
    }
}
