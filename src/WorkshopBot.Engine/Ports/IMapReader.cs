using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Engine.Ports;

/// <summary>Reads maps from files that people send.</summary>
public interface IMapReader
{
    /// <summary>A larger file is none.</summary>
    int MostBytes { get; }

    /// <summary>Whether a file that is called so may be one.</summary>
    bool CanRead(string file);

    /// <param name="phrases">Of whoever sent it.</param>
    ReadMap Read(string file, byte[] bytes, Phrases phrases);
}

/// <summary>What a file turned out to be.</summary>
public abstract record ReadMap
{
    private ReadMap() { }

    /// <param name="Without">What such files cannot hold, as a sentence; null where they hold all.</param>
    public sealed record Whole(JourneyMap Map, string? Without) : ReadMap;

    /// <param name="Say">What is wrong where.</param>
    public sealed record Wrong(string Say) : ReadMap;
}
