using System.Globalization;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Drawing;

/// <summary>A heading behind its place in the order of worth.</summary>
internal sealed class Ranked : Block
{
    private const double Badge = 24;
    private const double Gap = 9;

    private static readonly TextStyle Figure = new(13, Theme.Paper, Bold: true);

    private readonly string rank;
    private readonly double badge;
    private readonly Paragraph text;

    public Ranked(int rank, string text, double width)
    {
        this.rank = rank.ToString(CultureInfo.InvariantCulture);
        badge = Math.Max(Badge, Measure.Width(this.rank, Figure) + 10);
        this.text = new(text, Theme.Strong, width - badge - Gap, most: 12);
        Width = width;
    }

    public override double Width { get; }

    public override double Height => Math.Max(Badge, text.Height);

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Rect(x, y, badge, Badge, new(Theme.Idea), Badge / 2);
        canvas.Text(x, y + ((Badge - Figure.LineHeight) / 2), badge, rank, Figure, Align.Middle, false);
        text.Draw(canvas, x + badge + Gap, y + Math.Max(0, (Badge - text.Height) / 2));
    }
}
