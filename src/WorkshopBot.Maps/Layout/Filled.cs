using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>A block on a surface that is as high as its neighbour's.</summary>
internal sealed class Filled(Block content, double height) : Block
{
    public override double Width => content.Width;

    public override double Height => height;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Rect(x, y, Width, height, new(Theme.Paper, Theme.Hairline), 12);
        content.Draw(canvas, x, y);
    }
}
