using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Mapping;

/// <summary>A finished map as it stands in its tenant's library: what it is told by among the others.</summary>
/// <param name="Persona">Name of the persona in focus; null when there is none.</param>
/// <param name="FinishedAt">UTC, to the millisecond.</param>
public sealed record LibraryMap(WorkshopId Workshop, string Title, string Kind, string? Persona, DateTimeOffset FinishedAt)
{
    public static LibraryMap Of(WorkshopId workshop, FinishedMap map) => new(
        workshop,
        (string)map.Map.Values["Title"],
        (string)map.Map.Values["Kind"],
        map.Cells.Where(IsInFocus).Select(c => (string)c.Values["Text"]).FirstOrDefault(),
        (DateTimeOffset)map.Map.Values["FinishedAt"]);

    private static bool IsInFocus(MapRow cell) =>
        cell.Values.GetValueOrDefault("Element") is CellElements.Persona && cell.Values.GetValueOrDefault("InFocus") is true;
}
