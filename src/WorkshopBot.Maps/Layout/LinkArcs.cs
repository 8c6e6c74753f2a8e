using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout;

/// <summary>
/// Where the customer skips stages or goes back, as arcs above the heads: short ones below long ones, as many levels as are needed
/// so that no label stands on another. Ways back are dashed.
/// </summary>
internal sealed class LinkArcs : Block
{
    private const double Level = 27;
    private const double Foot = 12;
    private const double Corner = 9;
    private const double Apart = 16;
    private const double LeastLabel = 200;
    private const double LabelPadding = 6;
    private const double Beside = 8;

    private static readonly TextStyle Label = new(12.5, Theme.Plain, Bold: true);

    private readonly Sheet sheet;
    private readonly List<Arc> arcs;

    public LinkArcs(Sheet sheet)
    {
        this.sheet = sheet;
        var links = StageLinks.Of(sheet.Map).Select(l => Measured(l.From, l.To, l.Label));
        arcs = Placed(links.OrderBy(a => Math.Abs(a.To - a.From)).ThenBy(a => a.From).ThenBy(a => a.To));
    }

    public override double Width => sheet.ContentWidth;

    public override double Height => arcs.Count == 0 ? 0 : ((arcs.Max(a => a.Level) + 1) * Level) + Foot;

    public static Paint Stroke(bool goesBack) => new(null, Theme.Plain, 2, goesBack ? "6 5" : null);

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var arc in arcs) DrawLine(canvas, x, y, arc);
        foreach (var arc in arcs) DrawLabel(canvas, x, y, arc);
    }

    private Arc Measured(int from, int to, string? label)
    {
        var (start, end) = (sheet.Middle(from) + Apart, sheet.Middle(to) - Apart);
        var text = SafeText.Clean(label ?? "").Trim();
        var width = text.Length == 0 ? 0 : Math.Min(Measure.Width(text, Label) + 0.1, Math.Max(LeastLabel, Math.Abs(end - start) - 40));
        return new(from, to, text, start, end, LabelLeft(Math.Min(start, end), Math.Max(start, end), width), width, 0);
    }

    /// <summary>In the middle of its arc, or beside one that is too short for it.</summary>
    private double LabelLeft(double left, double right, double width)
    {
        if (right - left > width + (4 * Corner)) return ((left + right) / 2) - (width / 2);

        return right + Beside + width <= sheet.ContentWidth ? right + Beside : Math.Max(0, left - Beside - width);
    }

    private static List<Arc> Placed(IEnumerable<Arc> arcs)
    {
        var placed = new List<Arc>();
        foreach (var arc in arcs)
        {
            var level = 0;
            while (placed.Exists(p => p.Level == level && p.Right + LabelPadding > arc.Left && arc.Right + LabelPadding > p.Left)) level++;
            placed.Add(arc with { Level = level });
        }

        return placed;
    }

    private void DrawLine(Canvas canvas, double x, double y, Arc arc)
    {
        var (start, end, top, foot) = (x + arc.Start, x + arc.End, y + Top(arc), y + Height - 4);
        var side = Math.Sign(end - start);
        var paint = Stroke(arc.To <= arc.From);
        canvas.OpenGroup(Said(arc));
        canvas.Path(
            new Outline().Move(start, foot).Line(start, top + Corner)
                .Curve(start, top, start, top, start + (side * Corner), top).Line(end - (side * Corner), top)
                .Curve(end, top, end, top, end, top + Corner).Line(end, foot),
            paint);
        canvas.Path(new Outline().Move(end - 5, foot - 6).Line(end, foot).Line(end + 5, foot - 6), paint with { Dash = null });
        canvas.CloseGroup();
    }

    private void DrawLabel(Canvas canvas, double x, double y, Arc arc)
    {
        if (arc.Label.Length == 0) return;

        var label = new Paragraph(arc.Label, Label, arc.LabelWidth, most: 1, Align.Middle);
        var top = y + Top(arc) - (label.Height / 2);
        canvas.Rect(x + arc.LabelLeft - 4, top, arc.LabelWidth + 8, label.Height, new(Theme.Paper), 4);
        label.Draw(canvas, x + arc.LabelLeft, top);
    }

    private double Top(Arc arc) => Height - Foot - ((arc.Level + 0.5) * Level);

    private string Said(Arc arc)
    {
        var (from, to) = (Name(arc.From), Name(arc.To));
        return arc.Label.Length == 0
            ? sheet.Phrases.Format("map.link", ("from", from), ("to", to))
            : sheet.Phrases.Format("map.link.labelled", ("from", from), ("to", to), ("label", arc.Label));
    }

    private string Name(int stage) => $"{Words.Stage(sheet.Map.Stages[stage], stage)} {sheet.Map.Stages[stage].Name}";

    private sealed record Arc(int From, int To, string Label, double Start, double End, double LabelLeft, double LabelWidth, int Level)
    {
        public double Left => Math.Min(Math.Min(Start, End), LabelWidth > 0 ? LabelLeft : Start);

        public double Right => Math.Max(Math.Max(Start, End), LabelWidth > 0 ? LabelLeft + LabelWidth : Start);
    }
}
