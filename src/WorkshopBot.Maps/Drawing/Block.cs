namespace WorkshopBot.Maps.Drawing;

/// <summary>Something with a size that is known before it is drawn.</summary>
internal abstract class Block
{
    public abstract double Width { get; }

    public abstract double Height { get; }

    public abstract void Draw(Canvas canvas, double x, double y);
}
