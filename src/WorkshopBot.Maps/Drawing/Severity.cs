namespace WorkshopBot.Maps.Drawing;

/// <summary>1…5 as filled dots of five, and as a word.</summary>
internal sealed class Severity(int value, string word, double width) : Block
{
    private const double Radius = 4;
    private const double Step = 11;
    private const double WordAt = (5 * Step) + 5;

    private readonly Paragraph label = new(word, new(12.5, Theme.Bad, Bold: true), width - WordAt, most: 2);

    public override double Width => width;

    public override double Height => label.Height;

    public override void Draw(Canvas canvas, double x, double y)
    {
        for (var i = 0; i < 5; i++)
        {
            canvas.Circle(x + Radius + (i * Step), y + 8.5, Radius - 0.6, new(i < value ? Theme.Bad : Theme.Paper, Theme.Bad, 1.2));
        }

        label.Draw(canvas, x + WordAt, y);
    }
}
