using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class WakeQueueContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private IWakeQueue Queue => Store.Wakes;

    [Fact]
    public async Task Wakes_that_are_due_come_soonest_first()
    {
        foreach (var minute in new[] { 3, 1, 2 }) await Schedule(Workshop, Noon.AddMinutes(minute));

        var wakes = await Receive(Noon.AddMinutes(3));

        Assert.Equal([1, 2, 3], wakes.Select(w => (w.Wake.Due - Noon).TotalMinutes));
        Assert.All(wakes, w => Assert.Equal((Workshop, 1), (w.Wake.Workshop, w.Tries)));
    }

    [Fact]
    public async Task A_wake_comes_at_its_millisecond_and_not_before()
    {
        await Schedule(Workshop, Noon);

        Assert.Empty(await Receive(Noon.AddMilliseconds(-1)));
        Assert.Single(await Receive(Noon));
    }

    [Fact]
    public async Task Times_are_kept_to_the_millisecond_in_any_zone()
    {
        var due = new DateTimeOffset(2026, 3, 2, 17, 30, 0, 123, TimeSpan.FromHours(5.5));
        await Schedule(Workshop, due.AddTicks(9_999));

        Assert.Equal(due.ToUniversalTime(), (await Receive(due)).Single().Wake.Due);
    }

    [Fact]
    public async Task No_more_wakes_come_than_were_asked_for()
    {
        foreach (var second in Enumerable.Range(1, 5)) await Schedule(Workshop, Noon.AddSeconds(second));

        var first = await Queue.Receive(Noon.AddMinutes(1), most: 2, Lease, None);
        var rest = await Receive(Noon.AddMinutes(1));

        Assert.Equal([1, 2], first.Select(w => (w.Wake.Due - Noon).TotalSeconds));
        Assert.Equal([3, 4, 5], rest.Select(w => (w.Wake.Due - Noon).TotalSeconds));
    }

    [Fact]
    public async Task A_leased_wake_is_hidden_and_comes_again_when_the_lease_is_over()
    {
        await Schedule(Workshop, Noon);
        var first = (await Receive(Noon)).Single();

        Assert.Empty(await Receive(Noon + Lease - TimeSpan.FromMilliseconds(1)));
        var again = (await Receive(Noon + Lease)).Single();

        Assert.Equal((first.Wake, 2), (again.Wake, again.Tries));
        Assert.NotEqual(first.Receipt, again.Receipt);
    }

    [Fact]
    public async Task A_completed_wake_never_comes_again()
    {
        await Schedule(Workshop, Noon);
        await Queue.Complete((await Receive(Noon)).Single(), None);

        Assert.Empty(await Receive(Noon.AddDays(1)));
    }

    [Fact]
    public async Task Completing_twice_does_no_harm()
    {
        await Schedule(Workshop, Noon);
        var wake = (await Receive(Noon)).Single();

        await Queue.Complete(wake, None);
        await Queue.Complete(wake, None);

        Assert.Empty(await Receive(Noon.AddDays(1)));
    }

    [Fact]
    public async Task A_stale_receipt_leaves_the_wake_to_its_new_receiver()
    {
        await Schedule(Workshop, Noon);
        var stale = (await Receive(Noon)).Single();
        await Receive(Noon + Lease);

        await Queue.Complete(stale, None);

        Assert.Equal(3, (await Receive(Noon + Lease + Lease)).Single().Tries);
    }

    [Fact]
    public async Task The_same_wake_scheduled_twice_comes_twice()
    {
        await Schedule(Workshop, Noon);
        await Schedule(Workshop, Noon);

        var wakes = await Receive(Noon);
        await Queue.Complete(wakes[0], None);

        Assert.Equal(2, wakes.Count);
        Assert.Single(await Receive(Noon + Lease));
    }

    [Fact]
    public async Task Receivers_that_race_get_different_wakes()
    {
        for (var n = 0; n < 60; n++) await Schedule(Workshop, Noon.AddMilliseconds(n));

        var batches = await Race(12, _ => Queue.Receive(Noon.AddMinutes(1), most: 10, Lease, None));

        var received = batches.SelectMany(b => b).ToList();
        Assert.Equal(60, received.Count);
        Assert.Equal(60, received.Select(w => w.Wake.Due).Distinct().Count());
    }

    [Fact]
    public async Task The_next_wake_of_a_workshop_replaces_the_one_before()
    {
        await Queue.SetNextWake(Workshop, Noon, None);
        await Queue.SetNextWake(Workshop, Noon.AddHours(1), None);

        Assert.Empty(await Queue.NextWakes(Noon, most: 9, None));
        Assert.Equal([new Wake(Workshop, Noon.AddHours(1))], await Queue.NextWakes(Noon.AddHours(1), most: 9, None));
    }

    [Fact]
    public async Task A_workshop_that_expects_no_wake_is_not_listed()
    {
        await Queue.SetNextWake(Workshop, Noon, None);
        await Queue.SetNextWake(Workshop, null, None);
        await Queue.SetNextWake(OtherWorkshop, null, None);

        Assert.Empty(await Queue.NextWakes(Noon, most: 9, None));
    }

    [Fact]
    public async Task Next_wakes_are_listed_soonest_first_and_no_more_than_asked_for()
    {
        foreach (var hour in new[] { 3, 1, 2 }) await Queue.SetNextWake(Numbered(hour), Noon.AddHours(hour), None);

        var next = await Queue.NextWakes(Noon.AddHours(9), most: 2, None);

        Assert.Equal([new Wake(Numbered(1), Noon.AddHours(1)), new Wake(Numbered(2), Noon.AddHours(2))], next);
    }

    [Fact]
    public async Task The_list_of_next_wakes_is_no_queue()
    {
        await Queue.SetNextWake(Workshop, Noon, None);

        Assert.Empty(await Receive(Noon));
        Assert.Single(await Queue.NextWakes(Noon, most: 9, None));
        Assert.Single(await Queue.NextWakes(Noon, most: 9, None));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Workshops_whose_ids_look_alike_have_wakes_of_their_own(string one, string other)
    {
        WorkshopId[] workshops = [new(new(one), "w"), new(new(other), "w"), new(new(one), other), new(new(other), one)];
        foreach (var workshop in workshops)
        {
            await Schedule(workshop, Noon);
            await Queue.SetNextWake(workshop, Noon, None);
        }

        var received = await Receive(Noon);
        await Queue.SetNextWake(workshops[0], null, None);
        await Queue.Complete(received.Single(w => w.Wake.Workshop == workshops[0]), None);

        Assert.Equal(workshops.ToHashSet(), received.Select(w => w.Wake.Workshop).ToHashSet());
        Assert.Equal(3, (await Queue.NextWakes(Noon, most: 9, None)).Count);
        Assert.DoesNotContain(workshops[0], (await Receive(Noon + Lease)).Select(w => w.Wake.Workshop));
    }

    [Fact]
    public async Task A_wake_that_is_set_aside_leaves_the_queue_and_is_kept_with_reason_and_tries()
    {
        await Schedule(Workshop, Noon);
        await Receive(Noon);
        var again = (await Receive(Noon + Lease)).Single();

        await Queue.SetAside(again, "it fails", Noon.AddHours(1), None);
        await Queue.SetAside(again, "it fails", Noon.AddHours(1), None);

        var aside = Assert.Single(await Queue.WakesSetAside(9, None));
        Assert.Equal(new SetAsideWake(aside.Id, new(Workshop, Noon), "it fails", 2, Noon.AddHours(1)), aside);
        Assert.True(aside.Id.All(char.IsAsciiLetterOrDigit), aside.Id);
        Assert.Empty(await Receive(Noon.AddDays(1)));
    }

    [Fact]
    public async Task Wakes_set_aside_are_listed_in_the_order_it_was_done_and_no_more_than_asked_for()
    {
        foreach (var number in new[] { 1, 2, 3 }) await Schedule(Numbered(number), Noon.AddSeconds(number));
        var wakes = await Receive(Noon.AddMinutes(1));
        foreach (var wake in wakes.Reverse()) await Queue.SetAside(wake, "it fails", Noon.AddHours(1) - (wake.Wake.Due - Noon), None);

        Assert.Equal([Numbered(3), Numbered(2)], (await Queue.WakesSetAside(2, None)).Select(a => a.Wake.Workshop));
    }

    [Fact]
    public async Task A_wake_that_is_retried_comes_at_once_as_if_for_the_first_time()
    {
        await Schedule(Workshop, Noon);
        await Queue.SetAside((await Receive(Noon)).Single(), "it fails", Noon, None);
        var id = (await Queue.WakesSetAside(9, None)).Single().Id;
        var later = Noon.AddHours(1);
        Assert.Empty(await Receive(later));

        Assert.True(await Queue.Retry(id, later, None));
        Assert.False(await Queue.Retry(id, later, None));
        Assert.False(await Queue.Retry("nothing", later, None));

        Assert.Empty(await Queue.WakesSetAside(9, None));
        var wake = (await Receive(later)).Single();
        Assert.Equal((new Wake(Workshop, later), 1), (wake.Wake, wake.Tries));
    }

    [Fact]
    public async Task A_stale_receipt_sets_nothing_aside()
    {
        await Schedule(Workshop, Noon);
        var stale = (await Receive(Noon)).Single();
        await Receive(Noon + Lease);

        await Queue.SetAside(stale, "it fails", Noon, None);

        Assert.Empty(await Queue.WakesSetAside(9, None));
        Assert.Equal(3, (await Receive(Noon + Lease + Lease)).Single().Tries);
    }

    [Fact]
    public async Task What_is_remembered_and_set_aside_of_a_workshop_can_be_forgotten()
    {
        foreach (var workshop in new[] { Workshop, OtherWorkshop, OtherTenantsWorkshop })
        {
            await Schedule(workshop, Noon);
            await Queue.SetNextWake(workshop, Noon, None);
        }

        foreach (var wake in await Receive(Noon)) await Queue.SetAside(wake, "it fails", Noon, None);

        await Queue.ForgetWorkshop(Workshop, None);
        await Queue.ForgetWorkshop(Workshop, None);

        HashSet<WorkshopId> others = [OtherWorkshop, OtherTenantsWorkshop];
        Assert.Equal(others, (await Queue.WakesSetAside(9, None)).Select(a => a.Wake.Workshop).ToHashSet());
        Assert.Equal(others, (await Queue.NextWakes(Noon, 9, None)).Select(w => w.Workshop).ToHashSet());
    }

    private static WorkshopId Numbered(int number) => new(new("tenant"), $"{number}");

    private Task Schedule(WorkshopId workshop, DateTimeOffset due) => Queue.Schedule(new(workshop, due), None);

    private Task<IReadOnlyList<LeasedWake>> Receive(DateTimeOffset now) => Queue.Receive(now, most: 100, Lease, None);
}
