using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Engine.Ports;

/// <summary>Finished maps as rows for analysts: a row a map, and a row an element of it.</summary>
public interface IFinishedMaps
{
    /// <summary>
    /// Makes these the rows of a workshop's map. Readers see the old map or the new one, never half of one: all new rows are written,
    /// then <see cref="MapRow"/> names them as current, then the old are deleted. Repeating it does no harm.
    /// </summary>
    /// <returns>False when a higher version is there already; then nothing changes.</returns>
    Task<bool> Save(WorkshopId workshop, FinishedMap map, CancellationToken cancellationToken);

    /// <summary>The current map, or null.</summary>
    Task<FinishedMap?> Find(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>The version of the current map; 0 when there is none. Cheap.</summary>
    Task<int> Version(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>
    /// A page of a tenant's library: its current maps, the newest first. It costs about the same in small and large libraries.
    /// </summary>
    /// <param name="after">The last of the page before; null for the first page.</param>
    Task<IReadOnlyList<LibraryMap>> Latest(TenantId tenant, int most, LibraryMap? after, CancellationToken cancellationToken);

    /// <summary>
    /// A whole library for whoever searches it, the newest map first. It reads a small row a map, and no map. A map that is saved or
    /// deleted meanwhile is told at most once.
    /// </summary>
    /// <param name="tenant">Null: the libraries of all tenants.</param>
    Task<IReadOnlyList<LibraryEntry>> Library(TenantId? tenant, CancellationToken cancellationToken);

    /// <summary>Of a whole library some that follow one another, without reading the others where the store can.</summary>
    async Task<LibraryPart> Part(TenantId tenant, int skip, int most, CancellationToken cancellationToken) =>
        LibraryPart.Of(await Library(tenant, cancellationToken), skip, most);

    /// <summary>Repeating it does no harm.</summary>
    Task Delete(WorkshopId workshop, CancellationToken cancellationToken);
}
