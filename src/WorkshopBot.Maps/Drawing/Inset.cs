namespace WorkshopBot.Maps.Drawing;

internal sealed class Inset(double indent, Block content) : Block
{
    public override double Width => indent + content.Width;

    public override double Height => content.Height;

    public override void Draw(Canvas canvas, double x, double y) => content.Draw(canvas, x + indent, y);
}
