namespace WorkshopBot.Web.Rooms;

/// <summary>Marks the routes of a screen that has no room's link: who may look at it is somebody else's to say.</summary>
/// <param name="Pattern">Where they are.</param>
/// <param name="Entrance">Where leave to look is asked for, at first and once it has run out.</param>
/// <param name="Refused">Where to go who comes without leave.</param>
public sealed record ScreenRoute(string Pattern, string Entrance, string Refused);
