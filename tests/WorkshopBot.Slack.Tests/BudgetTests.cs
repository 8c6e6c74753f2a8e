using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Tests;

public sealed class BudgetTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TestClock clock = new();

    [Fact]
    public void What_is_left_can_be_taken_at_once_and_no_more()
    {
        var budget = new Budget(3, Minute, clock);

        Assert.Equal(3, budget.Left);
        for (var i = 0; i < 3; i++) Assert.True(budget.TryTake());

        Assert.Equal(0, budget.Left);
        Assert.False(budget.TryTake());
    }

    [Fact]
    public void What_was_taken_comes_back_when_its_time_is_over()
    {
        var budget = new Budget(2, Minute, clock);
        budget.TryTake();
        clock.Advance(TimeSpan.FromSeconds(40));
        budget.TryTake();

        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(1, budget.Left);
    }

    [Fact]
    public async Task Whoever_waits_gets_their_turn_in_the_order_in_which_they_came()
    {
        var (budget, order) = (new Budget(1, Minute, clock), new List<int>());
        await budget.Take(default);
        async Task Take(int who)
        {
            await budget.Take(default);
            order.Add(who);
        }

        var waiting = Enumerable.Range(0, 5).Select(Take).ToArray();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(i, order.Count);
            await clock.Sleeping();
            clock.Advance(Minute);
            await waiting[i];
        }

        Assert.Equal([0, 1, 2, 3, 4], order);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_holds_nobody_back_and_spends_nothing()
    {
        var budget = new Budget(1, Minute, clock);
        await budget.Take(default);
        using var impatience = new CancellationTokenSource();
        var (first, second, third) = (budget.Take(impatience.Token), budget.Take(impatience.Token), budget.Take(default));
        await clock.Sleeping();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await clock.Sleeping();
        clock.Advance(Minute);

        await third;
    }

    [Fact]
    public async Task Nobody_overtakes_who_waits()
    {
        var budget = new Budget(1, Minute, clock);
        await budget.Take(default);
        var waiting = budget.Take(default);
        await clock.Sleeping();

        Assert.False(budget.TryTake());
        clock.Advance(Minute);
        await waiting;

        Assert.False(budget.TryTake());
    }

    [Fact]
    public async Task While_Slack_wants_nothing_it_gets_nothing()
    {
        var budget = new Budget(100, Minute, clock);
        budget.Pause(TimeSpan.FromSeconds(30));
        budget.Pause(TimeSpan.FromSeconds(5));

        Assert.Equal(0, budget.Left);
        Assert.False(budget.TryTake());
        var waiting = budget.Take(default);
        await clock.Sleeping();
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(waiting.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(1));
        await waiting;
    }

    [Fact]
    public async Task No_minute_ever_has_more_calls_than_the_tier_allows()
    {
        var budget = new Budgets(clock).Of("slack/T1", SlackMethod.ChatUpdate);
        var start = clock.GetUtcNow();
        var times = new List<TimeSpan>();
        for (var i = 0; i < 175; i++)
        {
            var turn = budget.Take(default);
            while (!turn.IsCompleted)
            {
                await clock.Sleeping();
                clock.Advance(TimeSpan.FromSeconds(1));
                await Task.WhenAny(turn, clock.Sleeping());
            }

            times.Add(clock.GetUtcNow() - start);
            clock.Advance(TimeSpan.FromMilliseconds(i * 37 % 400));
        }

        Assert.All(times, t => Assert.True(times.Count(o => o >= t && o < t + Minute) <= 50));
        Assert.True(times[^1] < TimeSpan.FromMinutes(4));
    }

    [Theory]
    [InlineData("chat.update", 50)]
    [InlineData("views.open", 100)]
    [InlineData("usergroups.users.list", 20)]
    public void Methods_have_the_tiers_that_Slack_gives_them(string name, int calls)
    {
        SlackMethod[] methods = [SlackMethod.ChatUpdate, SlackMethod.ViewsOpen, SlackMethod.UsergroupsUsersList];

        Assert.Equal(calls, new Budgets(clock).Of("slack/T1", methods.Single(m => m.Name == name)).Left);
    }

    [Fact]
    public void Workspaces_methods_and_channels_have_budgets_of_their_own()
    {
        var budgets = new Budgets(clock);
        while (budgets.Of("slack/T1", SlackMethod.ViewsOpen).TryTake()) continue;

        Assert.Equal(100, budgets.Of("slack/T2", SlackMethod.ViewsOpen).Left);
        Assert.Equal(100, budgets.Of("slack/T1", SlackMethod.ViewsPush).Left);
        Assert.Equal(Budgets.ChannelBurst, budgets.OfChannel("slack/T1", "C1").Left);
    }
}
