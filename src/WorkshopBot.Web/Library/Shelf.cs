using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

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

    /// <summary>How many of those found come before this page.</summary>
    private int Skipped => (Query.Page - 1) * MostMaps;

    public int Pages => Math.Max(1, (Found + MostMaps - 1) / MostMaps);

    public static async Task<Shelf> Of(
        IFinishedMaps maps, TenantId tenant, LibraryQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (query.Filter.IsEmpty) return await Whole(maps, tenant, query, now, cancellationToken);

        var library = await maps.Library(tenant, cancellationToken);
        var found = query.Filter.Of(library, now).ToList();
        var shelf = Empty(query, now, library.Count, found.Count, library);
        return shelf with { Maps = [.. found.Skip(shelf.Skipped).Take(MostMaps)] };
    }

    /// <summary>Nothing is looked for: it takes no more than is shown.</summary>
    private static async Task<Shelf> Whole(
        IFinishedMaps maps, TenantId tenant, LibraryQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var newest = await maps.Part(tenant, skip: 0, MostNamed, cancellationToken);
        var shelf = Empty(query, now, newest.Total, newest.Total, newest.Entries);
        var page = shelf.Skipped + MostMaps <= MostNamed
            ? newest.Entries.Skip(shelf.Skipped)
            : (await maps.Part(tenant, shelf.Skipped, MostMaps, cancellationToken)).Entries;
        return shelf with { Maps = [.. page.Take(MostMaps)] };
    }

    /// <param name="newest">At least those whose names are told.</param>
    private static Shelf Empty(LibraryQuery query, DateTimeOffset now, int total, int found, IReadOnlyList<LibraryEntry> newest)
    {
        var stages = newest.Take(MostNamed).SelectMany(e => e.Stages).ToList();
        var shelf = new Shelf(
            query, now, total, found, [],
            Names(newest.Take(MostNamed).Select(e => e.Map.Persona).OfType<string>()),
            Names(stages.Select(s => s.Name)),
            Names(stages.SelectMany(s => s.Channels)));

        // Whoever asks for a page behind the last has waited while maps went.
        return shelf with { Query = query with { Page = Math.Min(query.Page, shelf.Pages) } };
    }

    private static ImmutableArray<string> Names(IEnumerable<string> names) =>
    [
        .. names.CountBy(n => n).GroupBy(n => FoldedText.Of(n.Key))
            .OrderByDescending(g => g.Sum(n => n.Value)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostNames)
            .Select(g => g.MaxBy(n => n.Value).Key),
    ];
}
