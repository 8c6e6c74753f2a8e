using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>The cards of lanes under what they are. Lanes with few cards stand beside each other.</summary>
internal static class CardRows
{
    private const double Glyph = 17;
    private const double GlyphGap = 8;
    private const double UnderName = 8;
    private const double UnderCards = 8;

    public static IEnumerable<StoryRow> Of(Sheet sheet, IEnumerable<StageCards> lanes, int perRow, double above)
    {
        foreach (var beside in Packed(lanes.Where(l => l.Cards.Count > 0), perRow))
        {
            var most = beside.Max(l => l.Cards.Count);
            if (most <= perRow)
            {
                yield return Row(above, new Row(StoryFormat.Gap, beside.Select(l => Named(sheet, l))));
                continue;
            }

            var rows = beside[0].Cards.Chunk(perRow).ToList();
            yield return Row(above, Named(sheet, beside[0] with { Cards = rows[0] }));
            foreach (var cards in rows[1..]) yield return Row(UnderCards, new Row(StoryFormat.Gap, cards));
        }
    }

    /// <summary>As many lanes as fit a row, in their order.</summary>
    private static IEnumerable<List<StageCards>> Packed(IEnumerable<StageCards> lanes, int perRow)
    {
        var row = new List<StageCards>();
        foreach (var lane in lanes)
        {
            if (row.Count > 0 && row.Sum(l => l.Cards.Count) + lane.Cards.Count > perRow)
            {
                yield return row;
                row = [];
            }

            row.Add(lane);
        }

        if (row.Count > 0) yield return row;
    }

    private static Stack Named(Sheet sheet, StageCards lane)
    {
        var width = (lane.Cards.Count * (sheet.CellWidth + StoryFormat.Gap)) - StoryFormat.Gap;
        var name = new Paragraph(
            lane.Name, Theme.Label with { Color = lane.Color }, width - Marked.Indent(Glyph, GlyphGap), most: 2);
        return new(UnderName, [new Marked(lane.Icon, Glyph, lane.Color, GlyphGap, name) { FirstLine = 21 }, new Row(StoryFormat.Gap, lane.Cards)]);
    }

    private static StoryRow Row(double above, Block content) => new(above, new Inset(StoryFormat.Indent, content));
}
