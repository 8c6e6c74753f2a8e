namespace WorkshopBot.Maps.Pictures;

/// <summary>librsvg or cairo is not on this machine, so no PNG or PDF can be made of a map; everything else works.</summary>
public sealed class PicturesUnavailableException(Exception inner) : Exception("librsvg and cairo are not on this machine.", inner);
