namespace WorkshopBot.Maps.Drawing;

/// <summary>A block that leads to an address when it is clicked on, and is underlined for that.</summary>
internal sealed class Linked(string address, string color, Block content) : Block
{
    public override double Width => content.Width;

    public override double Height => content.Height;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.OpenLink(address);
        content.Draw(canvas, x, y);
        canvas.Line(x, y + Height - 2, x + Width, y + Height - 2, new(null, color));
        canvas.CloseLink();
    }
}
