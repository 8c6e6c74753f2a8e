using Azure.Data.Tables;
using WorkshopBot.Hammer.Faults;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Process.Tests;

/// <summary>The proxy does to a client what it says that it does.</summary>
public sealed class FaultyProxyTests
{
    private readonly string name = $"t{Guid.NewGuid():N}";

    [AzuriteFact]
    public async Task In_fine_weather_everything_arrives_as_it_was_signed()
    {
        await using var proxy = await Between();
        var table = await Table(proxy);

        await table.AddEntityAsync(Row("it's 1 %", "a b"));
        await table.SubmitTransactionAsync([.. Enumerable.Range(0, 3).Select(i => new TableTransactionAction(TableTransactionActionType.Add, Row("p", $"{i}")))]);
        var read = await table.QueryAsync<TableEntity>(maxPerPage: 2).ToListAsync();

        Assert.Equal(["it's 1 %", "p", "p", "p"], read.Select(r => r.PartitionKey));
        Assert.Equal(4, await Stored());
    }

    [AzuriteTheory]
    [InlineData(Fault.FailedAfter, 1)]
    [InlineData(Fault.CutAfter, 1)]
    [InlineData(Fault.Late, 1)]
    [InlineData(Fault.FailedBefore, 0)]
    [InlineData(Fault.CutBefore, 0)]
    [InlineData(Fault.Busy, 0)]
    [InlineData(Fault.TooMany, 0)]
    public async Task A_write_that_fails_has_gone_through_or_not_as_the_fault_says(Fault fault, int stored)
    {
        await using var proxy = await Between();
        var table = await Table(proxy);
        proxy.Weather = Only(fault);

        await Assert.ThrowsAnyAsync<Exception>(() => table.AddEntityAsync(Row("p", "r")));

        Assert.Equal(stored, await Stored());
        Assert.Equal(1, proxy.Happened[fault]);
    }

    [AzuriteFact]
    public async Task What_comes_slowly_comes_whole()
    {
        await using var proxy = await Between();
        var table = await Table(proxy);
        await table.AddEntityAsync(Row("p", "r"));
        proxy.Weather = Only(Fault.Slow);

        Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync());
        Assert.Equal(1, proxy.Happened[Fault.Slow]);
    }

    [Fact]
    public void The_dice_fall_as_often_as_the_weather_says()
    {
        var rolls = Enumerable.Range(0, 1_000).Select(i => Weather.Rough.At(i / 1_000d)).ToList();

        Assert.Equal(45, rolls.Count(f => f == Fault.Busy));
        Assert.Equal(10, rolls.Count(f => f == Fault.Late));
        Assert.Equal(675, rolls.Count(f => f is null));
    }

    private static Weather Only(Fault fault) => new(Weather.Fine.Chances.Add(fault, 1));

    private static TableEntity Row(string partition, string row) => new(partition, row) { ["Text"] = "بطاقة" };

    private static async Task<FaultyProxy> Between()
    {
        var azurite = await Azurite.Shared;
        return await FaultyProxy.Start(seed: 1, azurite.TableEndpoint, azurite.QueueEndpoint);
    }

    /// <summary>Through the proxy, by a client that tries once.</summary>
    private async Task<TableClient> Table(FaultyProxy proxy)
    {
        // A new table takes as long as it takes; only what a test does to it may not.
        await new TableClient((await Azurite.Shared).ConnectionString, name).CreateAsync();
        var options = new TableClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromSeconds(1) } };
        return new((await Azurite.Shared).Through(proxy.Addresses[0], proxy.Addresses[1]), name, options);
    }

    private async Task<int> Stored() =>
        (await new TableClient((await Azurite.Shared).ConnectionString, name).QueryAsync<TableEntity>().ToListAsync()).Count;
}
