using Azure;
using Azure.Data.Tables;

namespace WorkshopBot.Benchmarks.Cloud;

/// <summary>
/// What the engine is compared with: each reply reads the workshop's entity, puts itself in, and writes it back if nobody else has
/// meanwhile; otherwise it begins again.
/// </summary>
/// <remarks>
/// At its best: the entity holds only the last reply, so it never grows, and nothing is decided. A bot that keeps its state in one row
/// reads and writes all of it.
/// </remarks>
internal sealed class ReadModifyWrite(TableClient table, int workshops, byte[] body)
{
    private long conflicts;

    /// <summary>Writes that came too late and were begun again.</summary>
    public long Conflicts => Interlocked.Read(ref conflicts);

    public async Task Prepare()
    {
        await table.CreateIfNotExistsAsync();
        foreach (var workshop in Enumerable.Range(0, workshops)) await table.AddEntityAsync(new TableEntity("bench", $"room-{workshop}") { ["Body"] = body });
    }

    public async Task Write(int workshop)
    {
        while (true)
        {
            var entity = (await table.GetEntityAsync<TableEntity>("bench", $"room-{workshop}")).Value;
            entity["Body"] = body;
            try
            {
                await table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace);
                return;
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                Interlocked.Increment(ref conflicts);
            }
        }
    }
}
