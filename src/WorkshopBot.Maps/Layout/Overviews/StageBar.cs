using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout.Overviews;

/// <summary>
/// The stages as a band of their colors, with what they are called aloud; where they are too narrow for it, every second or third is
/// called below.
/// </summary>
internal sealed class StageBar : Block
{
    private const double Gap = 2;
    private const double Widest = 64;
    private const double Bar = 22;
    private const double Slim = 10;

    private static readonly TextStyle Style = new(13.5, Theme.HeadInk, Bold: true);

    private readonly Track track;
    private readonly double widest;
    private readonly int step;

    public StageBar(Track track)
    {
        this.track = track;
        var handles = Enumerable.Range(0, track.Count).Select(i => SafeText.Clean(track.Handle(i)));
        widest = handles.Select(h => Math.Min(Widest, Measure.Width(h, Style) + 0.2)).DefaultIfEmpty(0).Max();
        step = Math.Max(1, (int)Math.Ceiling((widest + Gap) / track.Each));
    }

    public override double Width => track.Width;

    public override double Height => track.Count == 0 ? 0 : step == 1 ? Bar : Slim + Bar;

    public override void Draw(Canvas canvas, double x, double y)
    {
        for (var i = 0; i < track.Count; i++)
        {
            canvas.Rect(x + track.Start(i), y, track.Each - Gap, step == 1 ? Bar : Slim, new(track.Color(i)), 4);
            if (i % step != 0 || track.Middle(i) + (widest / 2) > track.Width) continue;

            var label = new Paragraph(track.Handle(i), step == 1 ? Style : Style with { Color = Theme.Ink }, widest, most: 1, Align.Middle);
            label.Draw(canvas, x + track.Middle(i) - ((widest + Gap) / 2), y + Height - ((Bar + label.Height) / 2));
        }
    }
}
