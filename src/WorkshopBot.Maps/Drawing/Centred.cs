namespace WorkshopBot.Maps.Drawing;

internal sealed class Centred(double width, Block content) : Block
{
    public override double Width => width;

    public override double Height => content.Height;

    public override void Draw(Canvas canvas, double x, double y) => content.Draw(canvas, x + ((width - content.Width) / 2), y);
}
