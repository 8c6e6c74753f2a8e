using DocumentFormat.OpenXml.Drawing;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>The form of a shape, and where its text stands in it.</summary>
/// <param name="Name">In the list of what is on the slide.</param>
internal sealed record Look(string Name)
{
    public static Look Plain { get; } = new("Text");

    public static Look Card { get; } = new("Card") { Geometry = ShapeTypeValues.RoundRectangle, Inset = 5, IsMiddle = true };

    public static Look Stage { get; } = new("Stage") { Geometry = ShapeTypeValues.HomePlate, Inset = 6, IsMiddle = true, Turns = true };

    public static Look Dot { get; } = new("Dot") { Geometry = ShapeTypeValues.Ellipse, IsMiddle = true };

    public ShapeTypeValues Geometry { get; init; } = ShapeTypeValues.Rectangle;

    /// <summary>Between its left and right edges and the text.</summary>
    public double Inset { get; init; }

    public bool IsMiddle { get; init; }

    /// <summary>Points the way one reads.</summary>
    public bool Turns { get; init; }
}
