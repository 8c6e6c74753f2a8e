using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps;

/// <summary>A map for paper: a few stages a sheet, each sheet cut into pages on which its text can be read without a glass.</summary>
public static class MapSheets
{
    private const int MostStages = 3;

    /// <summary>Of a page, height to width: as A4 has it on its side, within margins.</summary>
    private const double Landscape = 0.68;

    /// <summary>A page may be this much higher, and is printed smaller, before much of it stays empty or anything is cut.</summary>
    private const double Shrunk = 1.2;

    /// <summary>How much of a page should be filled.</summary>
    private const double Filled = 0.6;

    /// <summary>What is cut through stands on both pages for as much as a line.</summary>
    private const double Overlap = 40;

    public static ImmutableArray<MapSheet> Of(JourneyMap map)
    {
        var count = Math.Max(1, (map.Stages.Length + MostStages - 1) / MostStages);
        var each = (map.Stages.Length + count - 1) / count;
        return [.. Enumerable.Range(0, count).Select(i => Draw(Part(map, i * each, each)))];
    }

    private static MapSheet Draw(JourneyMap part)
    {
        var phrases = Phrases.For(part.Language);
        var poster = Poster.Narrow(part.Stages.Length, width => MapContents.Of(new(part, phrases, width)));
        var svg = SvgDocument.Draw(poster, part.Title, Story.Of(part, phrases), part.Language, Palette.Light, out _);
        return new(svg, poster.Width, Math.Ceiling(poster.Height), [.. Pages([.. poster.Cuts()], poster.Width * Landscape)]);
    }

    /// <summary>
    /// Some of the stages with what stands at them; the first with what comes before the journey, the last with what stands beside it.
    /// </summary>
    private static JourneyMap Part(JourneyMap map, int from, int count)
    {
        var stages = map.Stages.Skip(from).Take(count).ToImmutableArray();
        var (isFirst, isLast) = (from == 0, from + count >= map.Stages.Length);
        return map with
        {
            Stages = [.. stages.Select((s, i) => s with { Handle = Words.Stage(s, from + i) })],
            Personas =
            [
                .. map.Personas.Where(p => isFirst || p.Curve.Length > 0)
                    .Select(p => p with { Curve = [.. p.Curve.Skip(from).Take(count)] }),
            ],
            Frame = isFirst ? map.Frame : null,
            Opportunities =
            [
                .. map.Opportunities.Where(o => stages.Any(s => s.Name == o.Stage)
                    || (isLast && map.Stages.All(s => s.Name != o.Stage))),
            ],
            Lanes =
            [
                .. map.Lanes.Select(l => l with { Cells = [.. l.Cells.Skip(from).Take(count)] })
                    .Where(l => l.Cells.Any(c => !c.IsEmpty)),
            ],
            Unplaced = isLast ? map.Unplaced : [],
            Parked = isLast ? map.Parked : [],
            Notes = isLast ? map.Notes : [],
            Withheld = isLast ? map.Withheld : [],
        };
    }

    private static IEnumerable<SheetPage> Pages(IReadOnlyList<double> cuts, double room)
    {
        for (var top = 0.0; top < cuts[^1];)
        {
            var cut = cuts.LastOrDefault(c => c > top && c <= top + room, top);
            if (cut < top + (room * Filled)) cut = cuts.LastOrDefault(c => c > cut && c <= top + (room * Shrunk), cut);
            if (cut == top) cut = top + room;
            yield return new(top, cut - top);

            top = cuts.Contains(cut) ? cut : cut - Overlap;
        }
    }
}

/// <param name="Svg">The whole sheet.</param>
public sealed record MapSheet(string Svg, double Width, double Height, ImmutableArray<SheetPage> Pages);

/// <summary>What of a sheet stands on a page: as wide as the sheet.</summary>
public sealed record SheetPage(double Top, double Height);
