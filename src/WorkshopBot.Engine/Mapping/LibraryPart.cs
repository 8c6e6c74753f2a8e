using System.Collections.Immutable;

namespace WorkshopBot.Engine.Mapping;

/// <summary>Some maps of a library that follow one another.</summary>
/// <param name="Total">How many the library has.</param>
public sealed record LibraryPart(int Total, ImmutableArray<LibraryEntry> Entries)
{
    public static LibraryPart Of(IReadOnlyList<LibraryEntry> library, int skip, int most) => new(library.Count, [.. library.Skip(skip).Take(most)]);
}
