using System.Collections.Immutable;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Web.Library;

/// <summary>What a page of the library shows.</summary>
/// <param name="Total">How many maps the library has.</param>
/// <param name="Found">How many of them were looked for.</param>
/// <param name="Maps">Those of this page.</param>
/// <param name="Personas">Names to look for, of the newest maps, the most frequent first; so are stages and channels.</param>
public sealed record Shelf(
    LibraryQuery Query, DateTimeOffset Now, int Total, int Found, ImmutableArray<LibraryEntry> Maps,
    ImmutableArray<string> Personas, ImmutableArray<string> Stages, ImmutableArray<string> Channels)
{
    public const int MostMaps = 50;

    /// <summary>More are no help in choosing; what is not among them can be typed.</summary>
    private const int MostNames = 200;

    /// <summary>Names of the newest maps are what people look for; those of thousands would cost more than the page.</summary>
    private const int MostNamed = 200;

    public int Pages => Math.Max(1, (Found + MostMaps - 1) / MostMaps);

    public static Shelf Of(IReadOnlyList<LibraryEntry> library, LibraryQuery query, DateTimeOffset now)
    {
        var found = query.Filter.Of(library, now).ToList();
        var stages = library.Take(MostNamed).SelectMany(e => e.Stages).ToList();
        var shelf = new Shelf(
            query, now, library.Count, found.Count, [],
            Names(library.Take(MostNamed).Select(e => e.Map.Persona).OfType<string>()),
            Names(stages.Select(s => s.Name)),
            Names(stages.SelectMany(s => s.Channels)));

        // Whoever asks for a page behind the last has waited while maps went.
        var page = Math.Min(query.Page, shelf.Pages);
        return shelf with
        {
            Query = query with { Page = page },
            Maps = [.. found.Skip((page - 1) * MostMaps).Take(MostMaps)],
        };
    }

    private static ImmutableArray<string> Names(IEnumerable<string> names) =>
    [
        .. names.CountBy(n => n).GroupBy(n => FoldedText.Of(n.Key))
            .OrderByDescending(g => g.Sum(n => n.Value)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostNames)
            .Select(g => g.MaxBy(n => n.Value).Key),
    ];
}
