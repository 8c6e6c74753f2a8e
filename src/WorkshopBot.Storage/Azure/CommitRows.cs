using Azure.Data.Tables;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>How a commit lies in rows: nearly always in one, a large one in up to three that are written together.</summary>
/// <remarks>
/// The row whose key is the number comes first and decides; it holds the id and says how many rows there are. Those behind it have
/// the number and their position as key. The body, UTF-8 JSON, lies in binary properties <c>Body00</c>, <c>Body01</c> … as it is: as
/// strings it would need twice the space, and escapes on its way.
/// </remarks>
internal static class CommitRows
{
    /// <summary>Engines close a commit at 256 KiB; what Azure takes at once, 4 MiB in base64, ends below 3 MiB.</summary>
    public const int LongestBody = 2 * 1024 * 1024;

    /// <summary>In one row, so that it stays below 1 MiB.</summary>
    public const int BodyBytesPerRow = ChunksPerRow * StorageLimits.BinaryBytes;

    private const int ChunksPerRow = 15;
    private const string Id = "Id";
    private const string Count = "Rows";

    /// <summary>Select this beside the keys to know a closing commit.</summary>
    public const string Closed = "Closed";

    public static string RowKey(long number) => Key.Of(Key.Number(number));

    public static long Number(TableEntity row) => long.Parse(Key.Parts(row.RowKey)[0]);

    public static bool IsFirst(TableEntity row) => Key.Parts(row.RowKey).Length == 1;

    public static bool IsClosing(TableEntity row) => row.GetBoolean(Closed) == true;

    public static TableEntity Closing(string partition, long number) =>
        new(partition, RowKey(number)) { [Id] = Guid.Empty, [Count] = 1, [Closed] = true };

    /// <summary>How many rows the commit has that this row is the first of.</summary>
    public static int RowCount(TableEntity first) => first.GetInt32(Count) ?? 1;

    public static IReadOnlyList<TableEntity> From(string partition, StoredCommit commit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(commit.Number, 1);
        if (commit.Body.Length > LongestBody)
            throw new ArgumentException($"A commit has {commit.Body.Length} bytes; Azure storage takes {LongestBody}.", nameof(commit));

        var count = Math.Max(1, (commit.Body.Length + BodyBytesPerRow - 1) / BodyBytesPerRow);
        var first = new TableEntity(partition, RowKey(commit.Number)) { [Id] = commit.Id, [Count] = count };
        TableEntity[] rows =
        [
            first,
            .. Enumerable.Range(1, count - 1)
                .Select(row => new TableEntity(partition, Key.Of(Key.Number(commit.Number), Key.Number(row)))),
        ];
        for (var chunk = 0; chunk * StorageLimits.BinaryBytes < commit.Body.Length; chunk++)
        {
            var rest = commit.Body[(chunk * StorageLimits.BinaryBytes)..];
            var bytes = rest.Length > StorageLimits.BinaryBytes ? rest[..StorageLimits.BinaryBytes] : rest;
            rows[chunk / ChunksPerRow][Body(chunk % ChunksPerRow)] = bytes.ToArray();
        }

        return rows;
    }

    /// <param name="rows">All rows of one commit, in the order of their keys.</param>
    public static StoredCommit Read(IReadOnlyList<TableEntity> rows)
    {
        using var body = new MemoryStream();
        foreach (var row in rows)
        {
            for (var chunk = 0; chunk < ChunksPerRow && row.GetBinary(Body(chunk)) is { } bytes; chunk++) body.Write(bytes);
        }

        return new(Number(rows[0]), rows[0].GetGuid(Id)!.Value, body.ToArray());
    }

    private static string Body(int chunk) => $"Body{chunk:D2}";
}
