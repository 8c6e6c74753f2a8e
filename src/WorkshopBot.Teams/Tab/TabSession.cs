using WorkshopBot.Domain;

namespace WorkshopBot.Teams.Tab;

/// <summary>One browser may see one workshop's map for a while.</summary>
/// <param name="Onlooker">Tells people apart, and does not tell who they are.</param>
/// <param name="Language">What they read, as Teams is set.</param>
public sealed record TabSession(WorkshopId Workshop, string Onlooker, string Language, DateTimeOffset Until);
