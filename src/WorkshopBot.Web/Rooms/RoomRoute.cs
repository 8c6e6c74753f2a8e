namespace WorkshopBot.Web.Rooms;

/// <summary>Marks the routes below a room's link.</summary>
internal sealed record RoomRoute;
