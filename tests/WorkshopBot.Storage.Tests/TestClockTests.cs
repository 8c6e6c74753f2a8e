using WorkshopBot.Testing;

namespace WorkshopBot.Storage.Tests;

public sealed class TestClockTests
{
    private readonly TestClock clock = new();

    [Fact]
    public void Time_stands_still_until_it_is_advanced()
    {
        var start = clock.GetUtcNow();
        var timestamp = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(TimeSpan.FromSeconds(90), clock.GetUtcNow() - start);
        Assert.Equal(TimeSpan.FromSeconds(90), clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public void Timers_fire_in_the_order_they_are_due_and_see_that_moment()
    {
        var start = clock.GetUtcNow();
        var fired = new List<(string Name, double Second)>();
        void Note(object? name) => fired.Add(((string)name!, (clock.GetUtcNow() - start).TotalSeconds));
        using var late = clock.CreateTimer(Note, "late", TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(Note, "often", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([("often", 2), ("often", 4), ("late", 5), ("often", 6)], fired);
    }

    [Fact]
    public void A_timer_that_was_changed_or_disposed_does_not_fire_as_before()
    {
        var fired = 0;
        var disposed = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var changed = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        disposed.Dispose();
        changed.Change(TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(0, fired);

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task A_delay_ends_when_its_time_has_passed()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), clock);

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(delay.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(1));
        await delay;
    }

    [Fact]
    public async Task One_can_wait_until_somebody_sleeps()
    {
        var sleeping = clock.Sleeping(atLeast: 2);
        var first = Task.Delay(TimeSpan.FromSeconds(1), clock);
        Assert.False(sleeping.IsCompleted);

        var second = Task.Delay(TimeSpan.FromSeconds(2), clock);
        await sleeping;

        clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(first, second);
    }
}
