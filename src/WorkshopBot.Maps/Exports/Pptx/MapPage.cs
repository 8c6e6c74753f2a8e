using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>What of the map stands on one slide.</summary>
internal sealed class MapPage(Columns columns, IReadOnlyList<Said> heads, params IEnumerable<LaneRow> first)
{
    private const double RowGap = 4;
    private const double LaneGap = 9;

    private readonly List<LaneRow> rows = [.. first];

    private double Top => Slide.Top + Columns.HeadHeight(heads) + LaneGap;

    public bool TryAdd(LaneRow row)
    {
        var used = Top + rows.Select((r, i) => r.Height + GapBefore(i)).Sum();
        if (rows.Count > 0 && used + LaneGap + row.Height > Slide.Bottom) return false;

        rows.Add(row);
        return true;
    }

    /// <param name="stages">How many stages the whole journey has.</param>
    public void Draw(Slide slide, int stages)
    {
        columns.DrawHeads(slide, heads, stages);
        var y = Top;
        for (var i = 0; i < rows.Count; i++)
        {
            y += GapBefore(i);
            var begins = i == 0 || rows[i].Lane != rows[i - 1].Lane;
            if (begins && i > 0)
                slide.Line(Slide.Margin, y - (LaneGap / 2), Slide.Width - Slide.Margin, y - (LaneGap / 2), new(null, Theme.Hairline, 0.75));
            if (begins) rows[i].DrawLabel(slide, columns, y);
            rows[i].DrawCards(slide, columns, y);
            y += rows[i].Height;
        }
    }

    private double GapBefore(int row) => row == 0 ? 0 : rows[row].Lane == rows[row - 1].Lane ? RowGap : LaneGap;
}
