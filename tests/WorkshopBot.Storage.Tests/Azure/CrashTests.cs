using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Tests.Contracts;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>What takes several requests is cut off before each of them, and right after each has arrived.</summary>
public sealed class CrashTests
{
    private const int MostRequests = 30;

    private static readonly WorkshopId Workshop = new(new("tenant"), "workshop");
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken None => CancellationToken.None;

    [AzuriteTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_map_that_is_being_saved_is_the_former_or_the_new_one_and_saving_it_again_leaves_nothing_over(bool arrives)
    {
        for (var after = 0; ; after++)
        {
            var tables = await AzureTables.Create();
            var store = tables.Open();
            var (former, next) = (FinishedMapsContract.Map(1, 5), FinishedMapsContract.Map(2, 230));
            await store.Maps.Save(Workshop, former, None);

            var finished = await CutOff(tables, after, arrives, dying => dying.Maps.Save(Workshop, next, None));

            var found = await store.Maps.Find(Workshop, None);
            Assert.Equal(FinishedMapsContract.Plain(found!.Version == 1 ? former : next), FinishedMapsContract.Plain(found));

            await store.Maps.Save(Workshop, next, None);
            Assert.Equal(FinishedMapsContract.Plain(next), FinishedMapsContract.Plain(await store.Maps.Find(Workshop, None)));
            Assert.Equal(230, (await tables.All(TableNames.JourneyMapCells)).Count);
            Assert.Equal(2, (await tables.All(TableNames.Library)).Count);
            if (finished) return;
        }
    }

    [AzuriteTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_map_that_is_being_deleted_is_whole_or_gone_and_deleting_it_again_leaves_nothing_over(bool arrives)
    {
        for (var after = 0; ; after++)
        {
            var tables = await AzureTables.Create();
            var store = tables.Open();
            var map = FinishedMapsContract.Map(1, 130);
            await store.Maps.Save(Workshop, map, None);

            var finished = await CutOff(tables, after, arrives, async dying =>
            {
                await dying.Maps.Delete(Workshop, None);
                return true;
            });

            if (await store.Maps.Find(Workshop, None) is { } found)
                Assert.Equal(FinishedMapsContract.Plain(map), FinishedMapsContract.Plain(found));

            await store.Maps.Delete(Workshop, None);
            Assert.Empty(await tables.All(TableNames.JourneyMapCells));
            Assert.Empty(await tables.All(TableNames.Library));
            if (finished) return;
        }
    }

    [AzuriteTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_place_that_is_being_given_to_another_workshop_holds_one_of_them_and_is_forgotten_with_it(bool arrives)
    {
        var (first, second) = (Conversation("one"), Conversation("two"));
        for (var after = 0; ; after++)
        {
            var tables = await AzureTables.Create();
            var store = tables.Open();
            await store.Conversations.GetOrAdd(first, None);

            var finished = await CutOff(tables, after, arrives, dying => dying.Conversations.Replace(first, second, None));

            var held = await store.Conversations.Find(first.Place, None);
            Assert.Contains(held, new[] { first, second });
            await store.Conversations.ForgetWorkshop(held!.Workshop, None);
            Assert.Null(await store.Conversations.Find(first.Place, None));
            if (finished) return;
        }
    }

    [AzuriteTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wake_that_is_being_set_aside_is_never_lost(bool arrives)
    {
        for (var after = 0; ; after++)
        {
            var tables = await AzureTables.Create();
            var store = tables.Open();
            await store.Wakes.Schedule(new(Workshop, Noon), None);
            var leased = Assert.Single(await store.Wakes.Receive(Noon, 1, TimeSpan.FromSeconds(1), None));

            var finished = await CutOff(tables, after, arrives, async dying =>
            {
                await dying.Wakes.SetAside(leased, "because", Noon, None);
                return true;
            });

            // Either its row is there, or its message still is, hidden for a while.
            var aside = await store.Wakes.WakesSetAside(10, None);
            if (aside.Count == 0) Assert.Equal(1, await tables.MessagesLeft());
            if (finished) return;
        }
    }

    private static Conversation Conversation(string workshop) => new(new("slack", "T1/C1"), new(new("tenant"), workshop), Facilitates: false);

    /// <returns>Whether it was done before it could be cut off.</returns>
    private static async Task<bool> CutOff<T>(AzureTables tables, int after, bool arrives, Func<AzureStore, Task<T>> work)
    {
        Assert.True(after < MostRequests, "It never ends.");
        var wire = new StoppingWire(after, arrives);
        try
        {
            await work(tables.Open(wire));
        }
        catch (Exception) when (wire.HasStopped)
        {
            return false;
        }

        return !wire.HasStopped;
    }
}
