using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks.Rooms;

/// <summary>What one person waits for in any case: the store alone, one insert after the other, each flushed.</summary>
internal sealed class OneInsert(string path) : IAsyncDisposable
{
    private const int Inserts = 300;
    private static readonly WorkshopId Workshop = new(new("bench"), "inserts");

    /// <summary>About as many bytes as a reply of the room.</summary>
    private static readonly byte[] Body = new byte[600];

    private readonly SqliteStore store = SqliteStore.Open(path);
    private readonly Samples taken = new();
    private long number;

    public async Task Measure(bool keep)
    {
        for (var i = 0; i < Inserts; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await store.Events.Append(Workshop, new(++number, Guid.NewGuid(), Body), CancellationToken.None);
            if (keep) taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    public void Tell()
    {
        Table.Begin($"One insert of {Body.Length} bytes, flushed, by the store alone", "p50 ms", "p99 ms");
        Table.Row(Table.Number(taken.Median), Table.Number(taken.Quantile(0.99)));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
