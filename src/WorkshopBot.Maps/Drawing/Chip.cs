using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Drawing;

/// <summary>A short word on a pill, behind a glyph that says the same without color.</summary>
internal sealed class Chip : Block
{
    private const double Side = 8;
    private const double Glyph = 13;
    private const double Gap = 5;

    private readonly Paragraph label;
    private readonly Icon? icon;
    private readonly Shade color;
    private readonly Shade wash;
    private readonly double labelAt;
    private readonly double slack;

    public Chip(string text, Icon? icon, Shade color, Shade wash, double most)
    {
        this.icon = icon;
        this.color = color;
        this.wash = wash;
        var beforeLabel = Side + (icon is null ? 0 : Glyph + Gap);
        var style = new TextStyle(12.5, color, Bold: true);
        var room = Math.Min(Measure.Width(SafeText.Clean(text), style) + 0.1, most - beforeLabel - Side);
        label = new(text, style, room, most: 2);

        // Most fonts are narrower than the measure. The pill is cut for them; the widest still ends inside it.
        slack = Math.Min(3, room * 0.02);
        Width = beforeLabel + room + Side - Math.Min(5, room * 0.035);
        labelAt = beforeLabel + slack;
    }

    public override double Width { get; }

    public override double Height => label.Height + 5;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Rect(x, y, Width, Height, new(wash), Math.Min(Height / 2, 11));
        icon?.Invoke(canvas, x + Side + slack, y + (Height / 2) - (Glyph / 2), Glyph, color);
        label.Draw(canvas, x + labelAt, y + 2.5);
    }
}
