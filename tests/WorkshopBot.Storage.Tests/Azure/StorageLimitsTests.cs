using Azure;
using Azure.Data.Tables;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>What is just within Azure's limits is written; what is just above is refused before it is sent.</summary>
public sealed class StorageLimitsTests
{
    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public async Task Properties_of_a_row()
    {
        var (rows, wire) = await Open();

        await Takes(rows, Filled(252));
        await Refuses(rows, wire, Filled(253));
    }

    [AzuriteFact]
    public async Task The_length_of_a_text()
    {
        var (rows, wire) = await Open();

        await Takes(rows, new("p", "r") { ["Text"] = new string('日', 32 * 1024) });
        await Refuses(rows, wire, new("p", "r") { ["Text"] = new string('日', 32 * 1024 + 1) });
    }

    [AzuriteFact]
    public async Task The_length_of_bytes()
    {
        var (rows, wire) = await Open();

        await Takes(rows, new("p", "r") { ["Bytes"] = new byte[64 * 1024] });
        await Refuses(rows, wire, new("p", "r") { ["Bytes"] = new byte[64 * 1024 + 1] });
    }

    [AzuriteFact]
    public async Task The_size_of_a_row()
    {
        var (rows, wire) = await Open();
        const int system = 4 + 2 * (1 + 1);
        const int property = 8 + 2 * 2 + 4;
        var last = 1024 * 1024 - system - 15 * (property + 64 * 1024) - property;

        await Takes(rows, Large(last));
        await Refuses(rows, wire, Large(last + 1));

        static TableEntity Large(int last)
        {
            var row = new TableEntity("p", "r");
            for (var i = 10; i < 25; i++) row[$"{(char)('a' + i)}1"] = new byte[64 * 1024];
            row["a1"] = new byte[last];
            return row;
        }
    }

    [AzuriteFact]
    public async Task The_length_of_a_key()
    {
        var (rows, wire) = await Open();

        await Takes(rows, new(new string('p', 512), new string('r', 512)));
        await Refuses(rows, wire, new(new string('p', 513), "r"));
        await Refuses(rows, wire, new("p", new string('r', 513)));
    }

    [AzuriteTheory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task Characters_of_a_key(string key)
    {
        var (rows, wire) = await Open();

        await Refuses(rows, wire, new("p", key));
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Find(key, "r", None));
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Delete("p", key, ETag.All, None));
    }

    [AzuriteFact]
    public async Task Operations_of_a_transaction()
    {
        var (rows, wire) = await Open();

        Assert.Null(await rows.Transact(Inserts(100, bytes: 0), None));
        await RefusesAll(rows, wire, Inserts(101, bytes: 0));
        await RefusesAll(rows, wire, []);
    }

    [AzuriteFact]
    public async Task The_size_of_a_transaction()
    {
        var (rows, wire) = await Open();
        TableTransactionAction[] most = Inserts(47, bytes: 64 * 1024);

        Assert.Null(await rows.Transact(most, None));
        await RefusesAll(rows, wire, Inserts(48, bytes: 64 * 1024));
    }

    [AzuriteFact]
    public async Task A_transaction_is_about_one_partition()
    {
        var (rows, wire) = await Open();

        await RefusesAll(rows, wire, [Change.Insert(new("p", "1")), Change.Insert(new("q", "2"))]);
    }

    [AzuriteFact]
    public async Task A_transaction_names_a_row_once()
    {
        var (rows, wire) = await Open();

        await RefusesAll(rows, wire, [Change.Insert(new("p", "1")), Change.Touch("p", "1")]);
    }

    [AzuriteFact]
    public async Task A_version_is_needed_for_replacing_and_deleting()
    {
        var (rows, wire) = await Open();
        var row = new TableEntity("p", "r");
        await rows.Insert(row, None);
        var before = wire.Requests;

        await Assert.ThrowsAsync<ArgumentException>(() => rows.Replace(row, default, None));
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Delete("p", "r", default, None));
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Transact([Change.Replace(row, default)], None));
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Transact([Change.Delete(row, default)], None));

        Assert.Equal(before, wire.Requests);
    }

    private static async Task<(Rows Rows, Wire Wire)> Open()
    {
        var wire = new Wire();
        var tables = await AzureTables.Create();
        return (tables.Open(wire).Table(TableNames.People), wire);
    }

    private static async Task Takes(Rows rows, TableEntity row)
    {
        Assert.True(await rows.Insert(row, None));
        Assert.NotNull(await rows.Find(row.PartitionKey, row.RowKey, None));
    }

    private static async Task Refuses(Rows rows, Wire wire, TableEntity row)
    {
        var before = wire.Requests;
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Insert(row, None));
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Upsert(row, None));
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Replace(row, ETag.All, None));
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Transact([Change.Insert(row)], None));
        Assert.Equal(before, wire.Requests);
    }

    private static async Task RefusesAll(Rows rows, Wire wire, TableTransactionAction[] changes)
    {
        var before = wire.Requests;
        await Assert.ThrowsAsync<ArgumentException>(() => rows.Transact(changes, None));
        Assert.Equal(before, wire.Requests);
    }

    private static TableTransactionAction[] Inserts(int count, int bytes) =>
    [
        .. Enumerable.Range(0, count).Select(i => Change.Insert(new("p", $"{i}") { ["Bytes"] = new byte[bytes] })),
    ];

    private static TableEntity Filled(int properties)
    {
        var row = new TableEntity("p", "r");
        for (var i = 0; i < properties; i++) row[$"P{i}"] = i;
        return row;
    }
}
