namespace WorkshopBot.Maps.Drawing;

/// <summary>Blocks beside each other, hanging from the top.</summary>
internal sealed class Row(double gap, IEnumerable<Block> blocks) : Block
{
    private readonly List<Block> blocks = [.. blocks];

    public override double Width => blocks.Sum(b => b.Width) + (gap * Math.Max(0, blocks.Count - 1));

    public override double Height => blocks.Count == 0 ? 0 : blocks.Max(b => b.Height);

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var block in blocks)
        {
            block.Draw(canvas, x, y);
            x += block.Width + gap;
        }
    }
}
