namespace WorkshopBot.Maps.Drawing;

/// <summary>Blocks under each other.</summary>
internal sealed class Stack(double gap, IEnumerable<Block> blocks) : Block
{
    private readonly List<Block> blocks = [.. blocks.Where(b => b.Height > 0)];

    public override double Width => blocks.Count == 0 ? 0 : blocks.Max(b => b.Width);

    public override double Height => blocks.Sum(b => b.Height) + (gap * Math.Max(0, blocks.Count - 1));

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var block in blocks)
        {
            block.Draw(canvas, x, y);
            y += block.Height + gap;
        }
    }
}
