using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>See <see cref="MapCellRows"/> for what is where.</summary>
/// <remarks>
/// Who saves or deletes lists the cells that are there, and deletes just these once the map's row does not name them any more. Whoever
/// wrote them in between had read that row before, finds it another version and starts again: nobody names cells that somebody deletes.
/// </remarks>
internal sealed class AzureFinishedMaps(Rows maps, Rows cells) : IFinishedMaps
{
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
            await Write(MapCellRows.From(workshop, map, current), cancellationToken);
            var named = await maps.Replace(MapCellRows.Named(workshop, map, current), before.ETag, cancellationToken) is not null
                || MapCellRows.Names(await Row(workshop, cancellationToken)) == current;
            if (named)
            {
                await cells.DeleteAll(old, cancellationToken);
                return true;
            }

            await cells.DeleteAll([.. MapCellRows.From(workshop, map, current)], cancellationToken);
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

    public async Task Delete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        while (true)
        {
            var old = await Listed(workshop, cancellationToken);
            var map = await Row(workshop, cancellationToken);
            var unnamed = map is null || await maps.Delete(map.PartitionKey, map.RowKey, map.ETag, cancellationToken);
            if (!unnamed) continue;

            await cells.DeleteAll(old, cancellationToken);
            return;
        }
    }

    private Task<TableEntity?> Row(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var (partition, row) = MapCellRows.KeyOf(workshop);
        return maps.Find(partition, row, cancellationToken);
    }

    private async Task<List<TableEntity>> Listed(WorkshopId workshop, CancellationToken cancellationToken)
    {
        List<TableEntity> listed = [];
        await foreach (var row in cells.In(MapCellRows.Cells(workshop), null, cancellationToken, Rows.Keys)) listed.Add(row);
        return listed;
    }

    private async Task Write(IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        // Upserts: the client repeats what got no answer.
        foreach (var some in rows.Chunk(StorageLimits.Operations))
        {
            if (await cells.Transact([.. some.Select(Change.Upsert)], cancellationToken) is { } conflict)
                throw new StoreFailedException($"Rows of a map were not written: the service answered {conflict.Status} to an upsert.");
        }
    }
}
