using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Imports;

/// <summary>One file format that a map can be read from.</summary>
public interface IMapImport
{
    /// <summary>That of the export whose files it reads.</summary>
    string Name { get; }

    /// <summary>Of the file, with its dot.</summary>
    string Extension { get; }

    /// <exception cref="WrongMapException">It is not a map. It says what is wrong where.</exception>
    JourneyMap Read(Stream input);
}
