using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Doors;

/// <summary>The place in which somebody acts, and the workshop that is held there.</summary>
public sealed record Spot(Place Place, WorkshopId Workshop);
