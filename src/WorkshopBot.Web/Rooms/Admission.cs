using WorkshopBot.Domain;

namespace WorkshopBot.Web.Rooms;

/// <summary>Leave to look at a workshop's screen.</summary>
/// <param name="Path">Where the screen is for whoever has it.</param>
/// <param name="Onlooker">Whose it is: what one may open at a time is counted by it.</param>
/// <param name="Language">What they read.</param>
/// <param name="Until">Then it has to be asked for again.</param>
public sealed record Admission(WorkshopId Workshop, string Path, string Onlooker, string Language, DateTimeOffset Until);
