using System.Text;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Maps.Tests.Exports;

/// <summary>A map in a format, for a test.</summary>
internal static class Writing
{
    public static byte[] As(this JourneyMap map, string format) => map.As(format, new());

    public static byte[] As(this JourneyMap map, string format, ExportNotes notes)
    {
        using var output = new MemoryStream();
        MapExports.Find(format)!.Write(map, output, notes);
        Assert.True(output.CanWrite);
        return output.ToArray();
    }

    public static string TextAs(this JourneyMap map, string format) => Encoding.UTF8.GetString(map.As(format));

    public static IReadOnlyDictionary<ExportNote, int> NotesOf(this JourneyMap map, string format)
    {
        var notes = new ExportNotes();
        map.As(format, notes);
        return notes.Counts;
    }
}
