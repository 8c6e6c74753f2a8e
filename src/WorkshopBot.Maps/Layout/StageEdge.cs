using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>The colors of the stages along the upper edge, where a picture is seen first.</summary>
internal static class StageEdge
{
    public const double Height = 10;

    public static void Draw(Canvas canvas, double width, int stages, Func<int, Shade> color)
    {
        var each = width / Math.Max(1, stages);
        for (var i = 0; i < Math.Max(1, stages); i++) canvas.Rect(i * each, 0, width - (i * each), Height, new(color(i)));
    }
}
