using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>The columns of a slide that shows some of the stages, under their heads and beside a gutter.</summary>
/// <param name="first">The first of the stages that stand on the slide.</param>
internal sealed class Columns(int first, int count, double gutter)
{
    public const double Gap = 6;

    private const double Point = 10;

    private static readonly TextStyle Head = new(11, Theme.HeadInk, Bold: true);

    public int First => first;

    public int Count => count;

    public double Left { get; } = Slide.Margin + gutter;

    public double Width { get; } = (Slide.Room - gutter - (Gap * (count - 1))) / count;

    public double X(int column) => Left + (column * (Width + Gap));

    public double Middle(int column) => X(column) + (Width / 2);

    public IReadOnlyList<Said> Heads(Deck deck, IReadOnlyList<string> names) =>
        [.. Enumerable.Range(first, count).Select(i => deck.Text.Fit(names[i], Width - (2 * Look.Stage.Inset) - Point, new(30, 44, 7), Head))];

    /// <param name="stages">How many stages the journey has; what comes after them belongs to none of them.</param>
    public void DrawHeads(Slide slide, IReadOnlyList<Said> heads, int stages)
    {
        for (var i = 0; i < count; i++)
        {
            var isStage = first + i < stages;
            var place = new Place(X(i), Slide.Top, Width, HeadHeight(heads));
            slide.Shape(
                place, new(isStage ? Theme.Stage(first + i, stages) : Theme.Plain), isStage ? Look.Stage : Look.Card, heads[i]);
        }
    }

    public static double HeadHeight(IReadOnlyList<Said> heads) => Math.Max(24, heads.Max(h => h.Height) + 8);
}
