using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout.Overviews;

/// <summary>Names under their stages; where these are narrow, every second one a row further down, at the end of a line.</summary>
internal sealed class StageNames : Block
{
    private const double Roomy = 96;
    private const double Gap = 12;

    private readonly Track track;
    private readonly int rows;
    private readonly List<Paragraph> names;
    private readonly double upper;

    public StageNames(Track track)
    {
        this.track = track;
        rows = track.Each >= Roomy ? 1 : 2;
        names = [.. Enumerable.Range(0, track.Count).Select(Name)];
        upper = RowHeight(0);
    }

    public static TextStyle Style { get; } = new(13.5, Theme.Ink, Bold: true);

    public override double Width => track.Width;

    public override double Height => upper + (rows > 1 ? RowHeight(1) + 4 : 0);

    /// <summary>Two rows have room for names up to here.</summary>
    public static bool Suit(Track track) => 2 * track.Each >= Roomy;

    public override void Draw(Canvas canvas, double x, double y)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var below = i % rows == 1 ? upper + 4 : 0;
            if (below > 0) canvas.Line(x + track.Middle(i), y, x + track.Middle(i), y + below, new(null, track.Color(i), 1.4));
            names[i].Draw(canvas, x + Left(i), y + below);
        }
    }

    private Paragraph Name(int stage)
    {
        var align = rows == 1 ? Align.Middle : stage == 0 ? Align.Start : stage == track.Count - 1 ? Align.End : Align.Middle;
        return new(track.Map.Stages[stage].Name, Style, Right(stage) - Left(stage), most: 3, align);
    }

    private double Left(int stage) => Math.Max(track.Start(0), track.Middle(stage) - (rows * track.Each / 2) + (Gap / 2));

    private double Right(int stage) => Math.Min(track.Width, track.Middle(stage) + (rows * track.Each / 2) - (Gap / 2));

    private double RowHeight(int row) => names.Where((_, i) => i % rows == row).Select(n => n.Height).DefaultIfEmpty(0).Max();
}
