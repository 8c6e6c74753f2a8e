using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using Outline = WorkshopBot.Maps.Drawing.Outline;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>An outline as a shape whose points can be edited.</summary>
internal sealed class Freeform
{
    private readonly Func<double, double> mirror;
    private readonly double left;
    private readonly double top;

    public Freeform(Outline outline, Func<double, double> mirror)
    {
        this.mirror = mirror;
        var points = outline.Steps.SelectMany(s => s.Points).Select(p => (X: mirror(p.X), p.Y)).ToList();
        (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var (width, height) = (Slide.Emu(points.Max(p => p.X) - left), Slide.Emu(points.Max(p => p.Y) - top));
        Transform = new(new Offset { X = Slide.Emu(left), Y = Slide.Emu(top) }, new Extents { Cx = width, Cy = height });
        Geometry = new(
            new AdjustValueList(), new ShapeGuideList(), new AdjustHandleList(), new ConnectionSiteList(),
            new Rectangle { Left = "0", Top = "0", Right = "r", Bottom = "b" },
            new PathList(new DocumentFormat.OpenXml.Drawing.Path(outline.Steps.Select(Step)) { Width = width, Height = height }));
    }

    public Transform2D Transform { get; }

    public CustomGeometry Geometry { get; }

    private OpenXmlElement Step((char Command, (double X, double Y)[] Points) step) => step.Command switch
    {
        'M' => new MoveTo(At(step.Points[0])),
        'L' => new LineTo(At(step.Points[0])),
        'C' => new CubicBezierCurveTo(step.Points.Select(At)),
        _ => new CloseShapePath(),
    };

    private Point At((double X, double Y) point) =>
        new() { X = $"{Slide.Emu(mirror(point.X) - left)}", Y = $"{Slide.Emu(point.Y - top)}" };
}
