using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Mapping;

/// <summary>A finished map as it stands in its tenant's library: what it is told by among the others.</summary>
/// <param name="Persona">Name of the persona in focus; null when there is none.</param>
/// <param name="FinishedAt">UTC, to the millisecond. Of a map that was brought along: when it was.</param>
public sealed record LibraryMap(WorkshopId Workshop, string Title, string Kind, string? Persona, DateTimeOffset FinishedAt)
{
    /// <summary>Whether it came from a file: then there is no workshop behind it.</summary>
    public bool IsBrought => BroughtMaps.Brought(Workshop);

    public static LibraryMap Of(WorkshopId workshop, FinishedMap map) => new(
        workshop,
        (string)map.Map.Values["Title"],
        (string)map.Map.Values["Kind"],
        LibraryContents.Of(map).Persona,
        (DateTimeOffset)map.Map.Values["FinishedAt"]);
}
