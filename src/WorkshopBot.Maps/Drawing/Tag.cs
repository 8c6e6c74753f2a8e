using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Drawing;

/// <summary>What a stage or a rank is called, on a pill of its color.</summary>
internal sealed class Tag : Block
{
    private const double Widest = 64;
    private const double Side = 7;

    private readonly Shade fill;
    private readonly Paragraph label;

    public Tag(string text, Shade ink, Shade fill)
    {
        this.fill = fill;
        var style = new TextStyle(13.5, ink, Bold: true);
        label = new(text, style, Math.Clamp(Measure.Width(SafeText.Clean(text), style) + 0.1, 9, Widest), most: 1, Align.Middle);
    }

    public override double Width => label.Width + (2 * Side);

    public override double Height => 20;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Rect(x, y, Width, Height, new(fill), Height / 2);
        label.Draw(canvas, x + Side, y + ((Height - label.Height) / 2));
    }
}
