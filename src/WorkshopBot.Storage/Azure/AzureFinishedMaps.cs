using Azure;
using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>See <see cref="MapCellRows"/> and <see cref="LibraryRows"/> for what is where.</summary>
/// <remarks>
/// Who saves or deletes lists what belongs to saves that are there, and deletes just that once the map's row does not name them
/// any more. Whoever wrote it in between had read that row before, finds it another version and starts again: nobody names a
/// save that somebody deletes.
/// </remarks>
internal sealed class AzureFinishedMaps(Rows maps, Rows cells, Rows library) : IFinishedMaps
{
    private static readonly string[] NamesOnly = [.. Rows.Keys, .. MapCellRows.Naming];

    public async Task<bool> Save(WorkshopId workshop, FinishedMap map, CancellationToken cancellationToken)
    {
        var current = new Current(map.Version, Guid.NewGuid().ToString("N"));
        while (true)
        {
            var before = await Row(workshop, cancellationToken);
            if (MapCellRows.Names(before)?.Version > map.Version) return false;

            if (before is null)
            {
                await maps.Insert(MapCellRows.Unnamed(workshop), cancellationToken);
                continue;
            }

            var old = await Listed(workshop, cancellationToken);
            await Write(workshop, map, current, cancellationToken);
            var named = await maps.Replace(MapCellRows.Named(workshop, map, current), before.ETag, cancellationToken) is not null
                || MapCellRows.Names(await Row(workshop, cancellationToken)) == current;
            if (named)
            {
                await Clear(old, cancellationToken);
                return true;
            }

            var slip = LibraryRows.Slip(LibraryMap.Of(workshop, map), current);
            await Clear(new([.. MapCellRows.From(workshop, map, current)], [slip]), cancellationToken);
            current = current with { Save = Guid.NewGuid().ToString("N") };
        }
    }

    public async Task<FinishedMap?> Find(WorkshopId workshop, CancellationToken cancellationToken)
    {
        while (true)
        {
            var map = await Row(workshop, cancellationToken);
            if (MapCellRows.Names(map) is not { } current) return null;

            List<MapRow> read = [];
            await foreach (var row in cells.In(MapCellRows.Cells(workshop), MapCellRows.CellsOf(current), cancellationToken))
                read.Add(MapCellRows.Read(row, MapColumns.OfCell));

            // Cells are deleted after they are not named any more: named still, they were all there.
            if (MapCellRows.Names(await Row(workshop, cancellationToken)) == current)
                return new(current.Version, MapCellRows.Read(map!, MapColumns.OfMap), [.. read]);
        }
    }

    public async Task<int> Version(WorkshopId workshop, CancellationToken cancellationToken) =>
        MapCellRows.Names(await Row(workshop, cancellationToken))?.Version ?? 0;

    public async Task<IReadOnlyList<LibraryMap>> Latest(
        TenantId tenant, int most, LibraryMap? after, CancellationToken cancellationToken)
    {
        List<LibraryMap> page = [];
        await foreach (var some in library.Query(LibraryRows.Behind(after, tenant), most, cancellationToken).Chunk(most))
        {
            foreach (var (row, named) in some.Zip(await Task.WhenAll(some.Select(r => IsNamed(tenant, r, cancellationToken)))))
            {
                if (named && page.Count < most) page.Add(LibraryRows.Read(tenant, row));
            }

            if (page.Count == most) break;
        }

        return page;
    }

    public async Task<IReadOnlyList<LibraryEntry>> Library(TenantId? tenant, CancellationToken cancellationToken)
    {
        List<LibraryEntry> entries = [];
        await foreach (var row in maps.Query(MapCellRows.OfTenant(tenant), null, cancellationToken, MapCellRows.Telling))
        {
            if (MapCellRows.Names(row) is null) continue;

            var entry = MapCellRows.Entry(row) ?? await Complete(MapCellRows.Workshop(row), cancellationToken);
            if (entry is not null) entries.Add(entry);
        }

        return [.. entries.OrderByDescending(e => e.Map.FinishedAt).ThenBy(e => e.Map.Workshop.Value, StringComparer.Ordinal)];
    }

    /// <summary>An older version wrote the map without what it is searched by: that is written now.</summary>
    /// <returns>Null when the map is gone.</returns>
    private async Task<LibraryEntry?> Complete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var row = await Row(workshop, cancellationToken);
        if (row is null || await Find(workshop, cancellationToken) is not { } map) return null;

        // Whoever has saved another map meanwhile has written another row, and this changes nothing.
        MapCellRows.Tell(row, map);
        await maps.Replace(row, row.ETag, cancellationToken);
        return LibraryEntry.Of(workshop, map);
    }

    public async Task Delete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        while (true)
        {
            var old = await Listed(workshop, cancellationToken);
            var map = await Row(workshop, cancellationToken);
            var unnamed = map is null || await maps.Delete(map.PartitionKey, map.RowKey, map.ETag, cancellationToken);
            if (!unnamed) continue;

            await Clear(old, cancellationToken);
            return;
        }
    }

    /// <summary>A row of the library stands before its map is there, and a moment longer.</summary>
    private async Task<bool> IsNamed(TenantId tenant, TableEntity row, CancellationToken cancellationToken)
    {
        var (workshop, save) = LibraryRows.Of(tenant, row);
        var (partition, key) = MapCellRows.KeyOf(workshop);
        return MapCellRows.Names(await maps.Find(partition, key, cancellationToken, NamesOnly))?.Save == save;
    }

    private Task<TableEntity?> Row(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var (partition, row) = MapCellRows.KeyOf(workshop);
        return maps.Find(partition, row, cancellationToken);
    }

    private async Task<Saved> Listed(WorkshopId workshop, CancellationToken cancellationToken) => new(
        await cells.In(MapCellRows.Cells(workshop), null, cancellationToken, Rows.Keys).ToListAsync(cancellationToken),
        await library.In(LibraryRows.Slips(workshop), null, cancellationToken, Rows.Keys).ToListAsync(cancellationToken));

    private async Task Write(WorkshopId workshop, FinishedMap map, Current current, CancellationToken cancellationToken)
    {
        // The slip before the row, so that nothing stands in the library where a deleted map would not be looked for.
        var listed = LibraryMap.Of(workshop, map);
        await library.Upsert(LibraryRows.Slip(listed, current), cancellationToken);
        await library.Upsert(LibraryRows.Row(listed, current), cancellationToken);

        // Upserts: the client repeats what got no answer.
        foreach (var some in MapCellRows.From(workshop, map, current).Chunk(StorageLimits.Operations))
        {
            if (await cells.Transact([.. some.Select(Change.Upsert)], cancellationToken) is { } conflict)
                throw new StoreFailedException($"Rows of a map were not written: the service answered {conflict.Status} to an upsert.");
        }
    }

    private async Task Clear(Saved saved, CancellationToken cancellationToken)
    {
        foreach (var slip in saved.Slips)
        {
            var (partition, row) = LibraryRows.RowOf(slip);
            await library.Delete(partition, row, ETag.All, cancellationToken);
        }

        await library.DeleteAll(saved.Slips, cancellationToken);
        await cells.DeleteAll(saved.Cells, cancellationToken);
    }

    /// <summary>What stands beside the row of a map.</summary>
    private sealed record Saved(IReadOnlyList<TableEntity> Cells, IReadOnlyList<TableEntity> Slips);
}
