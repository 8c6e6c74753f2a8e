using Azure.Storage.Queues;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>What a queue that hides for seven days at most, by a clock of its own, must not be allowed to do to a wake.</summary>
public sealed class WakesInTimeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly WorkshopId Workshop = new(new("tenant"), "workshop");

    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public async Task A_wake_a_month_ahead_comes_at_its_time_for_the_first_time_and_not_before()
    {
        await using var azurite = await Azurite.Start();
        var (time, wakes) = await Open(azurite);
        var due = Noon.AddDays(30).AddMilliseconds(250);
        await wakes.Schedule(new(Workshop, due), None);

        for (var now = Noon; now < due; now += TimeSpan.FromHours(6)) Assert.Empty(await Receive(time, wakes, now));
        Assert.Empty(await Receive(time, wakes, due.AddMilliseconds(-1)));

        Assert.Equal(new(new(Workshop, due), "", 1), (await Receive(time, wakes, due)).Single() with { Receipt = "" });
    }

    [AzuriteFact]
    public async Task Receivers_whose_clocks_differ_by_an_hour_neither_lose_a_wake_nor_get_it_early()
    {
        await using var azurite = await Azurite.Start();
        var (time, wakes) = await Open(azurite);
        await wakes.Schedule(new(Workshop, Noon.AddHours(1)), None);
        var due = Noon.AddHours(1);

        await time.Move(due);
        Assert.Empty(await wakes.Receive(due.AddHours(-1), 9, Lease, None));
        Assert.Empty(await wakes.Receive(due, 9, Lease, None));

        await time.Move(due.AddSeconds(30));
        Assert.Equal(new Wake(Workshop, due), (await wakes.Receive(due.AddSeconds(30), 9, Lease, None)).Single().Wake);
    }

    [AzuriteFact]
    public async Task A_wake_that_the_queue_has_lost_is_still_remembered()
    {
        await using var azurite = await Azurite.Start();
        var (time, wakes) = await Open(azurite);
        await wakes.SetNextWake(Workshop, Noon, None);
        await wakes.Schedule(new(Workshop, Noon), None);
        await Queue(azurite).ClearMessagesAsync();
        Assert.Empty(await Receive(time, wakes, Noon.AddHours(1)));

        foreach (var lost in await wakes.NextWakes(Noon.AddHours(1), 9, None)) await wakes.Schedule(lost, None);

        Assert.Equal(new Wake(Workshop, Noon), (await Receive(time, wakes, Noon.AddHours(1))).Single().Wake);
    }

    [AzuriteFact]
    public async Task A_message_that_is_none_of_ours_is_deleted_and_hides_no_wake()
    {
        await using var azurite = await Azurite.Start();
        var (time, wakes) = await Open(azurite);
        foreach (var foreign in new[] { "hello", "{}", "e30=", "null", """{"Tenant":"t","Workshop":"w","Due":-1,"Partly":false}""" })
            await Queue(azurite).SendMessageAsync(foreign);
        await wakes.Schedule(new(Workshop, Noon), None);

        Assert.Single(await Receive(time, wakes, Noon));

        Assert.Equal(1, (await Queue(azurite).GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    private static async Task<(HeldTime Time, IWakeQueue Wakes)> Open(Azurite azurite)
    {
        var time = new HeldTime(azurite, Noon);
        await time.Move(Noon);
        var store = time.Open();
        await store.Prepare(None);
        return (time, store.Wakes);
    }

    private static async Task<IReadOnlyList<LeasedWake>> Receive(HeldTime time, IWakeQueue wakes, DateTimeOffset now)
    {
        await time.Move(now);
        return await wakes.Receive(now, 9, Lease, None);
    }

    private static QueueClient Queue(Azurite azurite) =>
        new QueueServiceClient(azurite.ConnectionString).GetQueueClient("workshop-wakes");
}
