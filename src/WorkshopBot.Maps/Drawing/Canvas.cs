using System.Text;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Drawing;

/// <summary>Where a line of text stands, after mirroring. Tests hold that none overlap.</summary>
internal sealed record TextBox(double X, double Y, double Width, double Height, string Text);

internal enum Align
{
    Start,
    Middle,
    End,
}

/// <summary>How a shape is painted; a null color is not painted.</summary>
internal sealed record Paint(Shade? Fill, Shade? Stroke = null, double Width = 1, string? Dash = null, double Opacity = 1);

/// <summary>
/// Collects SVG elements. Everything is placed as if reading went from left to right; a mirrored canvas turns the
/// places around, never the letters.
/// </summary>
internal sealed class Canvas(double width, bool mirrored, Palette palette)
{
    private readonly StringBuilder body = new();
    private readonly List<TextBox> boxes = [];

    public IReadOnlyList<TextBox> Boxes => boxes;

    public bool Mirrored => mirrored;

    public string Body => body.ToString();

    public void Rect(double x, double y, double w, double h, Paint paint, double radius = 0)
    {
        var left = mirrored ? width - x - w : x;
        body.Append("<rect").Number("x", left).Number("y", y).Number("width", w).Number("height", h);
        if (radius > 0) body.Number("rx", radius);
        Finish(paint);
    }

    public void Circle(double x, double y, double radius, Paint paint)
    {
        body.Append("<circle").Number("cx", X(x)).Number("cy", y).Number("r", radius);
        Finish(paint);
    }

    public void Line(double x1, double y1, double x2, double y2, Paint paint)
    {
        body.Append("<line").Number("x1", X(x1)).Number("y1", y1).Number("x2", X(x2)).Number("y2", y2);
        if (paint.Dash is null) body.Append(" stroke-linecap=\"round\"");
        Finish(paint);
    }

    public void Path(Outline outline, Paint paint)
    {
        body.Append("<path d=\"").Append(outline.Data(X)).Append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
        Finish(paint);
    }

    /// <summary>One line of text inside a box; <paramref name="w"/> is the room it is aligned in.</summary>
    public void Text(double x, double y, double w, string text, TextStyle style, Align align, bool rightToLeft)
    {
        var measured = Measure.Width(text, style);
        var fromLeft = align switch
        {
            Align.Middle => (w - measured) / 2,
            Align.End => w - measured,
            _ => 0,
        };
        var left = mirrored ? width - x - fromLeft - measured : x + fromLeft;
        boxes.Add(new(left, y, measured, style.LineHeight, text));

        // The anchor is relative to the text's own direction, the edge to the page's.
        var atLeft = align == Align.Start != mirrored;
        var (edge, anchor) = align == Align.Middle
            ? (left + (measured / 2), "middle")
            : (atLeft ? left : left + measured, atLeft != rightToLeft ? "start" : "end");

        body.Append("<text").Number("x", edge).Number("y", y + (style.LineHeight / 2) + (style.Size * 0.35));
        body.Number("font-size", style.Size).Attribute("fill", style.Color(palette));
        if (style.Bold) body.Attribute("font-weight", "700");
        if (style.Underlined) body.Attribute("text-decoration", "underline");
        if (anchor != "start") body.Attribute("text-anchor", anchor);
        body.Attribute("direction", rightToLeft ? "rtl" : "ltr").Append('>');
        foreach (var run in Runs.Of(text)) AppendRun(run);
        body.Append("</text>\n");
    }

    public void OpenGroup(string title) => body.Append("<g><title>").Append(SafeText.Xml(title)).Append("</title>\n");

    /// <summary>What is drawn until <see cref="CloseLink"/> leads to an address, which says nothing of where it was clicked.</summary>
    /// <param name="address">A <see cref="SourceLink"/>.</param>
    public void OpenLink(string address) => body.Append("<a").Attribute("href", SafeText.Xml(address))
        .Attribute("target", "_blank").Attribute("rel", "noopener noreferrer").Append(">\n");

    public void CloseLink() => body.Append("</a>\n");

    public void CloseGroup() => body.Append("</g>\n");

    private void AppendRun(Run run)
    {
        if (!run.Emoji)
        {
            body.Append(SafeText.Xml(run.Text, trim: false));
            return;
        }

        body.Append("<tspan").Attribute("font-family", Theme.EmojiFonts).Append('>');
        body.Append(SafeText.Xml(run.Text, trim: false)).Append("</tspan>");
    }

    // Not the opacity of the shape: for each such librsvg composes a layer as large as the picture, half a second in a large one.
    private void Fade(Paint paint)
    {
        if (paint.Opacity >= 1) return;
        if (paint.Fill is not null) body.Number("fill-opacity", paint.Opacity);
        if (paint.Stroke is not null) body.Number("stroke-opacity", paint.Opacity);
    }

    private double X(double x) => mirrored ? width - x : x;

    private void Finish(Paint paint)
    {
        body.Attribute("fill", paint.Fill?.Invoke(palette) ?? "none");
        if (paint.Stroke is not null) body.Attribute("stroke", paint.Stroke(palette)).Number("stroke-width", paint.Width);
        if (paint.Dash is not null) body.Attribute("stroke-dasharray", paint.Dash);
        Fade(paint);
        body.Append("/>\n");
    }
}
