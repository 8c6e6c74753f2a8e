using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports;

/// <summary><c>map.json</c>. It holds everything but halves of surrogate pairs, which no UTF-8 can.</summary>
internal sealed class JsonExport : IMapExport
{
    public string Name => "json";

    public string Extension => ".json";

    public string MediaType => "application/json";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        foreach (var text in MapTexts.Of(map))
        {
            if (HasHalfPair(text)) notes.Add(ExportNote.BrokenCharacters, text);
        }

        output.Write(MapJson.Write(map));
    }

    private static bool HasHalfPair(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (System.Text.Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done) return true;

            rest = rest[length..];
        }

        return false;
    }
}
