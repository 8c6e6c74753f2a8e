using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryFinishedMaps : IFinishedMaps
{
    private readonly Lock gate = new();
    private readonly Dictionary<WorkshopId, (FinishedMap Map, LibraryEntry Entry)> maps = [];

    public Task<bool> Save(WorkshopId workshop, FinishedMap map, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (maps.TryGetValue(workshop, out var current) && current.Map.Version > map.Version) return Task.FromResult(false);

            maps[workshop] = (map, LibraryEntry.Of(workshop, map));
            return Task.FromResult(true);
        }
    }

    public Task<FinishedMap?> Find(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult<FinishedMap?>(maps.GetValueOrDefault(workshop).Map);
    }

    public async Task<int> Version(WorkshopId workshop, CancellationToken cancellationToken) =>
        (await Find(workshop, cancellationToken))?.Version ?? 0;

    public Task<IReadOnlyList<LibraryMap>> Latest(
        TenantId tenant, int most, LibraryMap? after, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var library = from m in maps
                          where m.Key.Tenant == tenant
                          select m.Value.Entry.Map into map
                          where after is null || map.FinishedAt < after.FinishedAt
                              || (map.FinishedAt == after.FinishedAt && IdOrder(map, after) > 0)
                          select map;
            return Task.FromResult<IReadOnlyList<LibraryMap>>(
                [.. library.OrderByDescending(m => m.FinishedAt).ThenBy(m => m.Workshop.Value, StringComparer.Ordinal).Take(most)]);
        }
    }

    public Task<IReadOnlyList<LibraryEntry>> Library(TenantId? tenant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<LibraryEntry>>(
            [
                .. maps.Where(m => tenant is null || m.Key.Tenant == tenant)
                    .Select(m => m.Value.Entry)
                    .OrderByDescending(e => e.Map.FinishedAt)
                    .ThenBy(e => e.Map.Workshop.Value, StringComparer.Ordinal),
            ]);
        }
    }

    public Task Delete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) maps.Remove(workshop);
        return Task.CompletedTask;
    }

    private static int IdOrder(LibraryMap one, LibraryMap other) => string.CompareOrdinal(one.Workshop.Value, other.Workshop.Value);
}
