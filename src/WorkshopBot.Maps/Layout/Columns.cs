using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>One cell per stage, hanging from the top.</summary>
internal sealed class Columns(Sheet sheet, IReadOnlyList<Block> cells) : Block
{
    public override double Width => sheet.ContentWidth;

    public override double Height => cells.Count == 0 ? 0 : cells.Max(c => c.Height);

    public bool IsEmpty => Height <= 0;

    public static Columns Of<T>(Sheet sheet, IEnumerable<T> stages, Func<T, IEnumerable<Block>> cell, double gap = 8) =>
        new(sheet, [.. stages.Select(s => new Stack(gap, cell(s)))]);

    public override void Draw(Canvas canvas, double x, double y)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            cells[i].Draw(canvas, x + sheet.Column(i) + Sheet.CellPadding, y);
        }
    }
}
