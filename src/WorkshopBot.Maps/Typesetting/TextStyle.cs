using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps.Typesetting;

internal sealed record TextStyle(double Size, Shade Color, bool Bold = false)
{
    public bool Underlined { get; init; }

    /// <summary>Roomy enough for Arabic, Devanagari and Thai.</summary>
    public double LineHeight => Math.Round(Size * 1.42, 1);
}
