using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Drawing;

internal sealed class Paragraph : Block
{
    private readonly string text;
    private readonly TextStyle style;
    private readonly Align align;
    private readonly Lines lines;

    public Paragraph(string text, TextStyle style, double width, int most = 40, Align align = Align.Start)
    {
        this.text = text;
        this.style = style;
        this.align = align;
        Width = width;
        lines = Lines.Break(text, style, width, most);
    }

    public override double Width { get; }

    public override double Height => lines.Texts.Count * style.LineHeight;

    public override void Draw(Canvas canvas, double x, double y)
    {
        var rightToLeft = Direction.IsRightToLeft(text, canvas.Mirrored);
        if (lines.Cut) canvas.OpenGroup(text);
        foreach (var line in lines.Texts)
        {
            canvas.Text(x, y, Width, line, style, align, rightToLeft);
            y += style.LineHeight;
        }

        if (lines.Cut) canvas.CloseGroup();
    }
}
