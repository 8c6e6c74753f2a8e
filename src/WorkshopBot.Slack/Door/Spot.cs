using WorkshopBot.Domain;

namespace WorkshopBot.Slack.Door;

/// <summary>The channel in which somebody acts, and the workshop that is held there.</summary>
internal sealed record Spot(Place Place, WorkshopId Workshop);
