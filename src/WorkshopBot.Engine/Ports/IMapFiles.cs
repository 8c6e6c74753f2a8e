using System.Collections.Immutable;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>A workshop's map as files: pictures, documents, what other programs read.</summary>
public interface IMapFiles
{
    /// <summary>The picture that stands in messages: at most 1,024 pixels wide and high, and 1 MB.</summary>
    const string ChatPicture = "png-compact";

    /// <summary>The same of a map that was finished again: with how it felt when it was finished before.</summary>
    const string ChangesPicture = "png-changes";

    /// <summary>What the version of such a picture begins with.</summary>
    const string OfChanges = "changes-";

    /// <param name="version">As <see cref="IMapLinks.Picture"/> was given it.</param>
    static string PictureOf(string? version) =>
        version?.StartsWith(OfChanges, StringComparison.Ordinal) == true ? ChangesPicture : ChatPicture;

    /// <summary>Formats as people look for them; worded by <c>web.take.group.…</c> and <c>web.take.…</c>.</summary>
    ImmutableArray<FormatGroup> Groups { get; }

    /// <summary>Whether this machine can make it: painting needs libraries.</summary>
    bool CanWrite(string format);

    /// <param name="format">One of <see cref="Groups"/>, or a picture for messages.</param>
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
