using DocumentFormat.OpenXml.Presentation;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;
using A = DocumentFormat.OpenXml.Drawing;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>One slide. A deck from right to left turns the places around, never the letters.</summary>
internal sealed class Slide
{
    public const double Width = 960;
    public const double Height = 540;
    public const double Margin = 36;
    public const double Room = Width - (2 * Margin);

    /// <summary>Where the content begins and ends.</summary>
    public const double Top = 72;

    /// <inheritdoc cref="Top"/>
    public const double Bottom = 506;

    private static readonly TextStyle TitleStyle = new(24, Theme.Ink, Bold: true);
    private static readonly TextStyle Foot = new(9, Theme.Muted);

    private readonly ShapeTree tree = new(
        new NonVisualGroupShapeProperties(
            new NonVisualDrawingProperties { Id = 1U, Name = "" }, new NonVisualGroupShapeDrawingProperties(),
            new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties());

    private readonly Paragraphs paragraphs;
    private readonly bool mirrored;
    private uint last = 1;

    /// <summary>The first of a deck.</summary>
    public Slide(Deck deck)
    {
        mirrored = deck.IsRightToLeft;
        paragraphs = new(deck.Phrases.Language, mirrored);
        var place = new Place(Margin, 66, Room, 96);
        var title = deck.Text.Fit(deck.Map.Title, Room, Pptx.Room.Of(place.Height, 12), TitleStyle with { Size = 36 });
        AddTitle(title, new(Transform(place, turned: false)));
    }

    public Slide(Deck deck, string title, int number)
    {
        mirrored = deck.IsRightToLeft;
        paragraphs = new(deck.Phrases.Language, mirrored);
        AddTitle(deck.Text.Fit(title, Room, new(30, 40, 12), TitleStyle), new());
        Shape(new(0, 0, Width, 5), new(Theme.Good), Look.Plain);
        Text(new(Margin, 514, Room - 60, 14), deck.Text.Fit(deck.Map.Title, Room - 60, Pptx.Room.Of(12, 9), Foot));
        Text(new(Width - Margin - 50, 514, 50, 14), deck.Text.Fit($"{number}", 50, Pptx.Room.Of(12, 9), Foot, Align.End));
    }

    public static long Emu(double points) => (long)Math.Round(points * 12_700);

    public void Text(Place place, params ReadOnlySpan<Said> texts) => Shape(place, new(null), Look.Plain, texts);

    public void Shape(Place place, Paint paint, Look look, params ReadOnlySpan<Said> texts)
    {
        var properties = new ShapeProperties(
            Transform(place, mirrored && look.Turns), new A.PresetGeometry(new A.AdjustValueList()) { Preset = look.Geometry });
        Add(properties, paint, look.Name, Body(look, texts));
    }

    public void Path(Outline outline, Paint paint, string name)
    {
        var path = new Freeform(outline, X);
        Add(new(path.Transform, path.Geometry), paint, name, Body(Look.Plain, []));
    }

    public void Line(double x1, double y1, double x2, double y2, Paint paint)
    {
        var (left, right) = (Math.Min(X(x1), X(x2)), Math.Max(X(x1), X(x2)));
        var place = new A.Transform2D(
            new A.Offset { X = Emu(left), Y = Emu(Math.Min(y1, y2)) }, new A.Extents { Cx = Emu(right - left), Cy = Emu(Math.Abs(y2 - y1)) })
        {
            VerticalFlip = (X(x2) - X(x1)) * (y2 - y1) < 0,
        };
        tree.Append(new ConnectionShape(
            new NonVisualConnectionShapeProperties(
                Named("Line"), new NonVisualConnectorShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
            new ShapeProperties(place, new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Line }, Painted.Outline(paint))));
    }

    public void Table(SlideTable table, double y)
    {
        var place = new Place(Margin, y, table.Width, table.Height);
        tree.Append(new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                Named("Table"), new NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoGrouping = true }),
                new ApplicationNonVisualDrawingProperties()),
            new Transform(
                new A.Offset { X = Emu(X(place)), Y = Emu(place.Y) }, new A.Extents { Cx = Emu(place.Width), Cy = Emu(place.Height) }),
            new A.Graphic(new A.GraphicData(table.Xml(paragraphs, mirrored)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/table" })));
    }

    public DocumentFormat.OpenXml.Presentation.Slide Xml() =>
        new(new CommonSlideData(tree), new ColorMapOverride(new A.MasterColorMapping()));

    private void AddTitle(Said title, ShapeProperties place) => tree.Append(new Shape(
        new NonVisualShapeProperties(
            Named("Title"), new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.Title })),
        place,
        new TextBody(new A.BodyProperties(), new A.ListStyle(), paragraphs.Of(title))));

    private void Add(ShapeProperties properties, Paint paint, string name, TextBody body)
    {
        properties.Append(Painted.Fill(paint), Painted.Outline(paint));
        tree.Append(new Shape(
            new NonVisualShapeProperties(Named(name), new NonVisualShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
            properties,
            body));
    }

    private TextBody Body(Look look, ReadOnlySpan<Said> texts)
    {
        var inset = (int)Emu(look.Inset);
        var body = new TextBody(
            new A.BodyProperties(new A.NoAutoFit())
            {
                Wrap = A.TextWrappingValues.Square,
                LeftInset = inset,
                RightInset = inset,
                TopInset = 0,
                BottomInset = 0,
                Anchor = look.IsMiddle ? A.TextAnchoringTypeValues.Center : A.TextAnchoringTypeValues.Top,
            },
            new A.ListStyle());
        foreach (var text in texts) body.Append(paragraphs.Of(text));
        if (texts.IsEmpty) body.Append(new A.Paragraph());
        return body;
    }

    private A.Transform2D Transform(Place place, bool turned) => new(
        new A.Offset { X = Emu(X(place)), Y = Emu(place.Y) }, new A.Extents { Cx = Emu(place.Width), Cy = Emu(place.Height) })
    {
        HorizontalFlip = turned ? true : null,
    };

    private NonVisualDrawingProperties Named(string name) => new() { Id = ++last, Name = $"{name} {last}" };

    private double X(Place place) => mirrored ? Width - place.Right : place.X;

    private double X(double x) => mirrored ? Width - x : x;
}
