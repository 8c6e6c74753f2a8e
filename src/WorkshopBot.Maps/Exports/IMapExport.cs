using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports;

/// <summary>One file format that a map can be written in, for programs that are not ours.</summary>
public interface IMapExport
{
    /// <summary>What it is asked for by: lower case, words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>Of the file, with its dot.</summary>
    string Extension { get; }

    string MediaType { get; }

    /// <summary>Whether it is painted, for which this machine needs librsvg and cairo, and much memory while it lasts.</summary>
    bool IsPainted => false;

    /// <summary>What the format cannot hold of a map, for who wants to know it before they take the file.</summary>
    void Note(JourneyMap map, ExportNotes notes)
    {
        using var unread = new MemoryStream();
        Write(map, unread, notes);
    }

    /// <summary>
    /// Writes the map in the map's language. User text is data in every format; what the format cannot hold is replaced.
    /// </summary>
    /// <param name="output">Is left open.</param>
    /// <param name="notes">Gets what was replaced or left out.</param>
    void Write(JourneyMap map, Stream output, ExportNotes notes);
}
