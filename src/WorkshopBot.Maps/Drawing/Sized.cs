namespace WorkshopBot.Maps.Drawing;

/// <summary>Keeps the width of a column whatever stands in it.</summary>
internal sealed class Sized(double width, Block content) : Block
{
    public override double Width => width;

    public override double Height => content.Height;

    public override void Draw(Canvas canvas, double x, double y) => content.Draw(canvas, x, y);
}
