namespace WorkshopBot.Maps.Drawing;

/// <summary>A block that leads to an address when it is clicked on.</summary>
internal sealed class Linked(string address, Block content) : Block
{
    public override double Width => content.Width;

    public override double Height => content.Height;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.OpenLink(address);
        content.Draw(canvas, x, y);
        canvas.CloseLink();
    }
}
