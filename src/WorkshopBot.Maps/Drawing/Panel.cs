namespace WorkshopBot.Maps.Drawing;

/// <summary>A rounded surface around a block.</summary>
internal sealed class Panel(double width, double padding, Paint paint, Block content) : Block
{
    public const double Radius = 8;

    public override double Width => width;

    /// <summary>As high as its neighbour.</summary>
    public double Least { get; init; }

    public override double Height => Math.Max(Least, content.Height + (2 * padding));

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Rect(x, y, Width, Height, paint, Radius);
        content.Draw(canvas, x + padding, y + padding);
    }
}
