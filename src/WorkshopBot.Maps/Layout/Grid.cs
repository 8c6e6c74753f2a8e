using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>Cards of equal width across the whole journey, row by row.</summary>
internal static class Grid
{
    private const double Gap = 16;
    private const double Preferred = 290;

    public static double CardWidth(Sheet sheet)
    {
        var room = sheet.ContentWidth - (2 * Sheet.CellPadding);
        var cards = Math.Max(1, Math.Floor((room + Gap) / (Preferred + Gap)));
        return Math.Floor((room - ((cards - 1) * Gap)) / cards);
    }

    public static Block Of(Sheet sheet, IEnumerable<Block> cards) =>
        new Inset(Sheet.CellPadding, new Flow(sheet.ContentWidth - (2 * Sheet.CellPadding), Gap, cards, rowGap: 12) { FromTop = true });
}
