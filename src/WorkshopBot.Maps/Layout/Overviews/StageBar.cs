using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout.Overviews;

/// <summary>The stages as a band of their colors, with what they are called aloud; where they are too narrow, every second or third is.</summary>
internal sealed class StageBar : Block
{
    private const double Gap = 2;
    private const double Widest = 64;

    private static readonly TextStyle Style = new(13.5, Theme.HeadInk, Bold: true);

    private readonly Track track;
    private readonly double widest;
    private readonly int step;

    public StageBar(Track track)
    {
        this.track = track;
        var handles = Enumerable.Range(0, track.Count).Select(i => SafeText.Clean(track.Handle(i)));
        widest = handles.Select(h => Math.Min(Widest, Measure.Width(h, Style) + 0.2)).DefaultIfEmpty(0).Max();
        step = Math.Max(1, (int)Math.Ceiling(widest / (track.Each - Gap)));
    }

    public override double Width => track.Width;

    public override double Height => track.Count == 0 ? 0 : 22;

    public override void Draw(Canvas canvas, double x, double y)
    {
        for (var i = 0; i < track.Count; i++)
        {
            canvas.Rect(x + track.Start(i), y, track.Each - Gap, Height, new(track.Color(i)), 4);
            var room = Math.Min((step * track.Each) - Gap, track.Width - track.Start(i));
            if (i % step != 0 || (i > 0 && room < widest)) continue;

            var label = new Paragraph(track.Handle(i), Style, room, most: 1, step == 1 ? Align.Middle : Align.Start);
            label.Draw(canvas, x + track.Start(i) + (step == 1 ? 0 : 1), y + ((Height - label.Height) / 2));
        }
    }
}
