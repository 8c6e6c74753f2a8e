using System.Runtime.InteropServices;
using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;

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
    internal static void Png(JourneyMap map, Stream output, double scale, PixelBounds pixels) => Draw(map, (svg, drawing) =>
    {
        var (width, height) = pixels.Of(drawing.Width, drawing.Height, scale);
        using var surface = CairoSurface.Image(width, height);
        svg.Render(surface, width, height);
        surface.WritePng(output);
    });

    /// <summary>One page, a point for each unit of the drawing, with text that can be found and copied.</summary>
    /// <exception cref="PicturesUnavailableException">The libraries are not there.</exception>
    internal static void Pdf(JourneyMap map, Stream output) => Draw(map, (svg, drawing) =>
    {
        var (width, height) = PageBounds.Of(drawing.Width, drawing.Height);
        using var surface = CairoSurface.Pdf(output, width, height, map.Title);
        svg.Render(surface, width, height);
        surface.Finish();
    });

    private static void Draw(JourneyMap map, Action<RsvgDrawing, Poster> draw)
    {
        try
        {
            var text = MapSvg.Draw(map, Phrases.For(map.Language), out var poster, out _);
            using var svg = RsvgDrawing.Of(Encoding.UTF8.GetBytes(text));
            draw(svg, poster);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new PicturesUnavailableException(e);
        }
    }
}
