using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps.Drawing;

/// <summary>A block behind a glyph, as in a list.</summary>
internal sealed class Marked(Icon icon, double size, Shade color, double gap, Block content) : Block
{
    public override double Width => size + gap + content.Width;

    public override double Height => Math.Max(content.Height, size);

    /// <summary>Height of the first line, which the glyph is centred on.</summary>
    public double FirstLine { get; init; } = 17;

    public static double Indent(double size, double gap) => size + gap;

    public override void Draw(Canvas canvas, double x, double y)
    {
        icon(canvas, x, y + ((FirstLine - size) / 2), size, color);
        content.Draw(canvas, x + size + gap, y);
    }
}
