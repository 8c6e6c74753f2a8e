using System.Collections.Immutable;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>A workshop's map as files: pictures, documents, what other programs read.</summary>
public interface IMapFiles
{
    /// <summary>The picture that stands in messages: at most 1,024 pixels wide and high, and 1 MB.</summary>
    const string ChatPicture = "png-compact";

    /// <summary>Formats as people look for them; worded by <c>web.take.group.…</c> and <c>web.take.…</c>.</summary>
    ImmutableArray<FormatGroup> Groups { get; }

    /// <summary>Whether this machine can make it: painting needs libraries.</summary>
    bool CanWrite(string format);

    /// <returns>Null where there is no such format, it cannot be made here, or the workshop cannot be read.</returns>
    Task<MapFile?> Write(WorkshopId workshop, string format, CancellationToken cancellationToken);
}

public sealed record FormatGroup(string Name, ImmutableArray<string> Formats);

/// <param name="Name">With its ending; safe on every disk.</param>
/// <param name="Title">The map's.</param>
public sealed record MapFile(string Name, string Title, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Maps hold what people said.</summary>
    public override string ToString() => nameof(MapFile);
}
