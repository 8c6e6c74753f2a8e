namespace WorkshopBot.Web.Rooms;

/// <summary>Marks the routes of a screen that has no room's link: who may look at it is somebody else's to say.</summary>
/// <param name="Path">Where they are.</param>
/// <param name="Door">Where to go who may not look (any more).</param>
public sealed record ScreenRoute(string Path, string Door);
