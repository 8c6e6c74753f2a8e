using System.Globalization;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>A page of paper with as many rows as it holds, and its number.</summary>
internal sealed class StoryPage(JourneyMap map, IReadOnlyList<StoryRow> rows, string footer) : IPicture
{
    private const double Foot = 34;

    /// <summary>A4 in points.</summary>
    private const double PaperWidth = 595;
    private const double PaperHeight = 842;

    private static readonly StoryFormat Format = StoryFormat.Paper;
    private static readonly double Room = (PaperHeight / PointsPerUnit) - (2 * Format.Margin) - Foot;

    private readonly ToldRows content = new(Format.Content, rows);

    public static double PointsPerUnit => PaperWidth / Format.Width;

    public double Width => Format.Width;

    /// <summary>Higher than paper only for a single row that is.</summary>
    public double Height => Math.Max(Room, content.Height) + (2 * Format.Margin) + Foot;

    public static IReadOnlyList<IPicture> Filled(JourneyMap map, Phrases phrases, IReadOnlyList<StoryRow> rows)
    {
        var pages = Broken(rows).ToList();
        var version = phrases.Format("map.footer", ("version", map.Version.ToString(CultureInfo.InvariantCulture)));
        return [.. pages.Select((page, i) => new StoryPage(map, page, $"{i + 1} / {pages.Count} · {version} · {map.Title}"))];
    }

    public void Draw(Canvas canvas)
    {
        StageEdge.Draw(canvas, Width, map.Stages.Length, i => Theme.Stage(i, map.Stages.Length));
        content.Draw(canvas, Format.Margin, Format.Margin);
        new Paragraph(footer, Theme.Small, Format.Content, most: 1).Draw(canvas, Format.Margin, Height - Format.Margin);
    }

    private static IEnumerable<List<StoryRow>> Broken(IReadOnlyList<StoryRow> rows)
    {
        var page = new List<StoryRow>();
        var used = 0.0;
        foreach (var together in Together(rows))
        {
            var needed = together.Sum(r => r.Height);
            if (page.Count > 0 && used + needed > Room)
            {
                yield return page;
                page = [.. together[0].Under is { } head ? (StoryRow[])[new(0, head.Again)] : []];
                used = page.Sum(r => r.Height);
            }

            page.AddRange(together);
            used += needed;
        }

        if (page.Count > 0) yield return page;
    }

    /// <summary>Headings with what they head.</summary>
    private static IEnumerable<List<StoryRow>> Together(IReadOnlyList<StoryRow> rows)
    {
        var group = new List<StoryRow>();
        foreach (var row in rows.Where(r => r.Height > 0))
        {
            group.Add(row);
            if (row.Leads) continue;

            yield return group;
            group = [];
        }

        if (group.Count > 0) yield return group;
    }
}
