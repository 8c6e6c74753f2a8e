using WorkshopBot.Domain;

namespace WorkshopBot.Teams.Tab;

/// <summary>One browser may see one workshop's map for a while.</summary>
/// <param name="Onlooker">Tells people apart, and does not tell who they are.</param>
public sealed record TabSession(WorkshopId Workshop, string Onlooker, DateTimeOffset Until);
