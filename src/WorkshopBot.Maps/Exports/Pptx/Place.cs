namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>A rectangle on a slide in points, as if reading went from left to right.</summary>
internal readonly record struct Place(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public static Place Around(double x, double y, double radius) => new(x - radius, y - radius, 2 * radius, 2 * radius);
}
