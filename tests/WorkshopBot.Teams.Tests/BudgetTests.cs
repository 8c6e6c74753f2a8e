using WorkshopBot.Teams.Calling;

namespace WorkshopBot.Teams.Tests;

public sealed class BudgetTests
{
    private readonly TestClock clock = new();

    [Theory]
    [InlineData("sending", 7, 8, 60, 1_800)]
    [InlineData("asking", 14, 16, 120, 3_600)]
    public void No_span_ever_has_more_calls_than_Teams_allows(string name, int inOne, int inTwo, int inThirty, int inHour)
    {
        var rate = name == "sending" ? Rate.Sending : Rate.Asking;
        var (budget, start, times) = (new Budget(rate, clock), clock.GetUtcNow(), new List<TimeSpan>());
        for (var i = 0; i < inHour + 100; i++)
        {
            while (!budget.TrySpend()) clock.Advance(TimeSpan.FromMilliseconds(250));
            times.Add(clock.GetUtcNow() - start);
        }

        foreach (var (calls, seconds) in new[] { (inOne, 1), (inTwo, 2), (inThirty, 30), (inHour, 3_600) })
        {
            var window = TimeSpan.FromSeconds(seconds);
            Assert.All(times.Skip(calls).Zip(times), pair => Assert.True(pair.First - pair.Second >= window));
        }

        Assert.Equal(inHour + 100, times.Count);
    }

    [Fact]
    public async Task Whoever_waits_gets_their_turn_in_the_order_in_which_they_came()
    {
        var (budgets, order, rate) = (new Budgets(clock), new List<int>(), new Rate("slow", 10, [new(1, TimeSpan.FromSeconds(10))]));
        async Task Take(int who)
        {
            await budgets.Take(rate, "c", "t", default);
            order.Add(who);
        }

        var all = Enumerable.Range(0, 6).Select(Take).ToArray();
        for (var i = 1; i < 6; i++)
        {
            Assert.Equal(i, order.Count);
            await clock.Sleeping();
            clock.Advance(TimeSpan.FromSeconds(10));
            await all[i];
        }

        Assert.Equal(Enumerable.Range(0, 6), order);
    }

    [Fact]
    public async Task A_wait_of_less_than_a_millisecond_ends_when_time_passes()
    {
        var budgets = new Budgets(clock);
        budgets.Pause(Rate.Sending, "c", TimeSpan.FromMicroseconds(1_300));
        var waiting = Take(budgets);

        await clock.Sleeping();
        clock.Advance(TimeSpan.FromMilliseconds(2));

        await waiting;
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_holds_nobody_back_and_spends_nothing()
    {
        var budgets = new Budgets(clock);
        for (var i = 0; i < 7; i++) await Take(budgets);
        using var impatience = new CancellationTokenSource();
        var (first, second, third) = (Take(budgets, impatience.Token), Take(budgets, impatience.Token), Take(budgets));
        await clock.Sleeping();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await clock.Sleeping();
        clock.Advance(TimeSpan.FromSeconds(1) + Rate.Margin);

        await third;
    }

    [Fact]
    public async Task Whoever_would_wait_longer_than_a_minute_is_told_so_and_takes_nobodys_place()
    {
        var (budgets, waiting) = (new Budgets(clock), new List<Task>());
        BusyException? busy = null;
        while (busy is null)
        {
            var next = Take(budgets);
            if (next.IsFaulted) busy = Assert.IsType<BusyException>(next.Exception.InnerException);
            else waiting.Add(next);
        }

        Assert.True(busy.Wait > Budget.LongestWait || waiting.Count == Rate.Sending.MostWaiting + 7);
        Assert.InRange(waiting.Count, 60, 130);
        Assert.All(waiting, w => Assert.False(w.IsFaulted));
    }

    [Fact]
    public async Task A_pause_stops_also_who_waits_already_and_who_would_wait_too_long_by_it_is_told_so()
    {
        var budgets = new Budgets(clock);
        for (var i = 0; i < 7; i++) await Take(budgets);
        var waiting = Take(budgets);
        await clock.Sleeping();

        budgets.Pause(Rate.Sending, "c", TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(2));
        await clock.Sleeping();
        Assert.False(waiting.IsCompleted);

        budgets.Pause(Rate.Sending, "c", TimeSpan.FromMinutes(10));
        clock.Advance(TimeSpan.FromSeconds(28));
        var busy = await Assert.ThrowsAsync<BusyException>(() => waiting);
        Assert.Equal(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(28), busy.Wait);
    }

    [Fact]
    public async Task A_longer_pause_is_not_made_shorter_by_a_shorter_one()
    {
        var budgets = new Budgets(clock);
        budgets.Pause(Rate.Sending, "c", TimeSpan.FromSeconds(30));
        budgets.Pause(Rate.Sending, "c", TimeSpan.FromSeconds(5));

        var waiting = Take(budgets);
        await clock.Sleeping();
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(waiting.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(1));
        await waiting;
    }

    [Fact]
    public void On_a_clock_that_goes_on_while_it_is_read_nobody_waits_for_nothing()
    {
        var budgets = new Budgets(new Ticking());

        Assert.True(budgets.Take(Rate.Sending, "c", "t", default).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Conversations_have_budgets_of_their_own_and_asking_has_another_than_sending()
    {
        var budgets = new Budgets(clock);
        for (var i = 0; i < 7; i++) await Take(budgets);

        Assert.True(budgets.Take(Rate.Asking, "c", "t", default).IsCompletedSuccessfully);
        Assert.True(budgets.Take(Rate.Sending, "c;messageid=1", "t", default).IsCompletedSuccessfully);
        Assert.False(Take(budgets).IsCompleted);
    }

    [Fact]
    public async Task What_is_spent_is_forgotten_once_it_counts_no_longer()
    {
        var budget = new Budget(Rate.Sending, clock);
        using (await budget.Queue(default)) Assert.True(budget.TrySpend());
        Assert.False(budget.IsIdle);

        clock.Advance(TimeSpan.FromHours(1) + Rate.Margin);
        Assert.True(budget.IsIdle);
    }

    private sealed class Ticking : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Increment(ref now);
    }

    private static Task Take(Budgets budgets, CancellationToken cancellationToken = default) =>
        budgets.Take(Rate.Sending, "c", "t", cancellationToken);
}
