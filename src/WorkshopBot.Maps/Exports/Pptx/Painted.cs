using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>Fills and outlines in DrawingML.</summary>
internal static class Painted
{
    public static OpenXmlElement Fill(Paint paint) => paint.Fill is { } color ? Solid(color, paint.Opacity) : new NoFill();

    public static DocumentFormat.OpenXml.Drawing.Outline Outline(Paint paint)
    {
        if (paint.Stroke is not { } color) return new(new NoFill());

        var outline = new DocumentFormat.OpenXml.Drawing.Outline(Solid(color, paint.Fill is null ? paint.Opacity : 1))
        {
            Width = (int)Slide.Emu(paint.Width),
        };
        if (paint.Dash is not null) outline.Append(new PresetDash { Val = PresetLineDashValues.SystemDash });
        outline.Append(new Round());
        return outline;
    }

    public static SolidFill Solid(Colors.Shade color, double opacity = 1)
    {
        var rgb = new RgbColorModelHex { Val = color(Palette.Light).TrimStart('#') };
        if (opacity < 1) rgb.Append(new Alpha { Val = (int)Math.Round(opacity * 100_000) });
        return new(rgb);
    }
}
