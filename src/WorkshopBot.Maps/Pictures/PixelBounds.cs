namespace WorkshopBot.Maps.Pictures;

/// <summary>How large a picture may become.</summary>
/// <param name="Side">The longest that width and height may be.</param>
/// <param name="Area">The most pixels, of which each takes four bytes while it is drawn.</param>
internal sealed record PixelBounds(double Side, double Area)
{
    public (int Width, int Height) Of(double width, double height, double scale)
    {
        var fitting = Math.Min(scale, Math.Min(Side / Math.Max(width, height), Math.Sqrt(Area / (width * height))));
        return (Pixels(width * fitting), Pixels(height * fitting));
    }

    private static int Pixels(double length) => Math.Max(1, (int)length);
}

/// <summary>How large a page may become: PDF ends at 14,400 points.</summary>
internal static class PageBounds
{
    private const double Longest = 14_400;

    public static (double Width, double Height) Of(double width, double height)
    {
        var fitting = Math.Min(1, Longest / Math.Max(width, height));
        return (width * fitting, height * fitting);
    }
}
