namespace WorkshopBot.Maps.Colors;

/// <summary>What a color is for. Which color it is, the palette says that a picture is painted with.</summary>
internal delegate string Shade(Palette palette);
