using System.Drawing;
using System.Runtime.InteropServices;
using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Pictures;

/// <summary>The drawing of a map as pixels or pages, by librsvg and cairo.</summary>
public static class MapPainter
{
    private static readonly Lazy<bool> Libraries = new(() =>
        NativeLibrary.TryLoad(Rsvg.Library, out _) && NativeLibrary.TryLoad(Cairo.Library, out _));

    /// <summary>Whether this machine has the libraries. Where it does not, only these formats are missing.</summary>
    public static bool IsAvailable => Libraries.Value;

    /// <param name="pixels">Of the picture, which is as large as the drawing times <paramref name="scale"/> if that is no more.</param>
    /// <exception cref="PicturesUnavailableException">The libraries are not there.</exception>
    internal static void Png(JourneyMap map, MapLook look, Stream output, double scale, PixelBounds pixels) => Painted(() =>
    {
        var phrases = Phrases.For(map.Language);
        var drawing = look.Layout.Of(map, phrases);
        var (width, height) = pixels.Of(drawing.Width, drawing.Height, scale);
        using var svg = RsvgDrawing.Of(Encoding.UTF8.GetBytes(MapSvg.Draw(drawing, map, phrases, look.Palette, out _)));
        using var surface = CairoSurface.Image(width, height, ColorTranslator.FromHtml(look.Palette.Paper));
        svg.Render(surface, width, height);
        surface.WritePng(output);
    });

    /// <summary>The pages of the layout, with text that can be found and copied.</summary>
    /// <exception cref="PicturesUnavailableException">The libraries are not there.</exception>
    internal static void Pdf(JourneyMap map, MapLook look, Stream output) => Painted(() =>
    {
        var phrases = Phrases.For(map.Language);
        var pages = look.Layout.Pages(map, phrases);
        var (width, height) = Points(pages[0]);
        using var surface = CairoSurface.Pdf(output, width, height, map.Title);
        foreach (var page in pages)
        {
            (width, height) = Points(page);
            surface.BeginPage(width, height);
            using var svg = RsvgDrawing.Of(Encoding.UTF8.GetBytes(MapSvg.Draw(page, map, phrases, look.Palette, out _)));
            svg.Render(surface, width, height);
            surface.EndPage();
        }

        surface.Finish();

        (double, double) Points(IPicture page) => PageBounds.Of(page.Width * look.Layout.PointsPerUnit, page.Height * look.Layout.PointsPerUnit);
    });

    private static void Painted(Action paint)
    {
        try
        {
            paint();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new PicturesUnavailableException(e);
        }
    }
}
