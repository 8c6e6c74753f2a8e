namespace WorkshopBot.Maps.Drawing;

/// <summary>Blocks beside each other, on as many rows as they need.</summary>
internal sealed class Flow : Block
{
    private readonly List<(Block Block, double X, double Y, double RowHeight)> placed = [];

    public Flow(double width, double gap, IEnumerable<Block> blocks, double rowGap = 6)
    {
        Width = width;
        var y = 0.0;
        foreach (var row in Rows(width, gap, blocks))
        {
            var height = row.Max(b => b.Height);
            var x = 0.0;
            foreach (var block in row)
            {
                placed.Add((block, x, y, height));
                x += block.Width + gap;
            }

            y += height + rowGap;
        }

        Height = Math.Max(0, y - rowGap);
    }

    public override double Width { get; }

    public override double Height { get; }

    /// <summary>Blocks of a row are centred on each other unless they are cards, which hang from the top.</summary>
    public bool FromTop { get; init; }

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var (block, dx, dy, row) in placed)
        {
            block.Draw(canvas, x + dx, y + dy + (FromTop ? 0 : (row - block.Height) / 2));
        }
    }

    private static IEnumerable<List<Block>> Rows(double width, double gap, IEnumerable<Block> blocks)
    {
        var row = new List<Block>();
        var used = 0.0;
        foreach (var block in blocks.Where(b => b.Height > 0))
        {
            if (row.Count > 0 && used + gap + block.Width > width + 0.01)
            {
                yield return row;
                row = [];
                used = 0;
            }

            used += block.Width + (row.Count > 0 ? gap : 0);
            row.Add(block);
        }

        if (row.Count > 0) yield return row;
    }
}
