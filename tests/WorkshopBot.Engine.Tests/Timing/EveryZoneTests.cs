using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Tests.Timing;

/// <summary>Any working hours, in any zone of the world, over two years.</summary>
public sealed class EveryZoneTests
{
    private const int Minutes = 2 * 365 * 24 * 60;

    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<DateTimeOffset> Moments = Gen.Choose(0, Minutes).Select(minute => Beginning.AddMinutes(minute));

    private static readonly Gen<Zone> Zones = Gen.Elements([.. DateTimeZoneProviders.Tzdb.Ids]).Select(id => Zone.Find(id)!);

    private static readonly Gen<Weekdays> Days = Gen.NonEmptyListOf(Gen.Elements("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
        .Select(days => Weekdays.Read(string.Join(',', days))!);

    /// <summary>Of any length, over midnight too.</summary>
    private static readonly Gen<WorkingHours> Hours =
        from days in Days
        from start in Gen.Choose(0, 95)
        from quarters in Gen.Choose(1, 95)
        select WorkingHours.Read($"{days} {Clock(start)}-{Clock((start + quarters) % 96)}");

    private static string Clock(int quarter) => $"{quarter / 4:00}:{quarter % 4 * 15:00}";

    private static void ForAll<T>(Gen<T> any, Action<T> holds) =>
        Prop.ForAll(any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithReplay(20261127, 7));

    private static void AssertIncreasing(List<DateTimeOffset> times) => Assert.Equal(times.Distinct().Order(), times);

    [Fact]
    public void The_next_moment_of_work_is_work_and_nothing_before_it_is() => ForAll(
        from hours in Hours
        from zone in Zones
        from at in Moments
        from share in Gen.Choose(0, 999)
        select (hours, zone, at, share),
        any =>
        {
            var next = any.hours.Next(any.at, any.zone);

            Assert.True(any.hours.Contains(next, any.zone));
            Assert.InRange(next - any.at, TimeSpan.Zero, TimeSpan.FromDays(14));
            var between = any.at + ((next - any.at) * (any.share / 1000.0));
            Assert.Equal(between == next, any.hours.Contains(between, any.zone));
        });

    [Fact]
    public void What_is_written_is_read_again() =>
        ForAll(Hours, hours => Assert.Equal(hours, WorkingHours.Read(hours.ToString())));

    [Fact]
    public void Pulses_and_the_reminder_are_in_the_window_at_work_and_one_after_the_other() => ForAll(
        from hours in Hours
        from chosen in Days
        from zone in Zones
        from opens in Moments
        from length in Gen.Choose(1, 90 * 24 * 60)
        select (Pulses: new Pulses(hours, chosen), Window: new Window(opens, opens.AddMinutes(length)), Zone: zone),
        any =>
        {
            var (pulses, window, zone) = any;
            var asked = pulses.Within(window, zone).ToList();
            var reminder = pulses.Reminder(window, zone);

            Assert.All(asked, at => Assert.InRange(at, window.Opens, window.Closes - TimeSpan.FromHours(12)));
            Assert.True(reminder is null || (reminder >= window.Opens && reminder <= window.Closes - TimeSpan.FromHours(4)));
            List<DateTimeOffset> all = reminder is { } last ? [.. asked, last] : asked;
            Assert.All(all, at => Assert.True(pulses.Hours.Contains(at, zone)));
            AssertIncreasing(all);
            Assert.Equal(asked, pulses.Within(window, zone));
        });

    /// <summary>Were a change of clocks to swallow one, or double it, the week would have another number.</summary>
    [Fact]
    public void In_every_whole_week_people_are_asked_on_each_of_their_days() => ForAll(
        from zone in Zones from opens in Moments from weeks in Gen.Choose(1, 11) select (zone, opens, weeks),
        any =>
        {
            var window = new Window(any.opens, any.opens.AddDays(7 * any.weeks + 6));

            var asked = Pulses.Usual.Within(window, any.zone).Count();

            Assert.InRange(asked, 2 * any.weeks, (2 * any.weeks) + 2);
        });

    [Fact]
    public void What_recurs_is_later_each_time_and_once_a_day() => ForAll(
        from zone in Zones
        from at in Moments
        from quarter in Gen.Choose(0, 95)
        from how in Gen.OneOf(
            Days.Select(chosen => (Recurrence)new Recurrence.Weekly(chosen) { Zone = Zone.Utc, At = default }),
            Gen.Choose(1, 31).Select(day => (Recurrence)new Recurrence.Monthly(day) { Zone = Zone.Utc, At = default }))
        select (Recurrence: how with { Zone = zone, At = new(quarter / 4, quarter % 4 * 15) }, At: at),
        any =>
        {
            var times = new List<DateTimeOffset> { any.At };
            while (times.Count < 60) times.Add(any.Recurrence.After(times[^1])!.Value);

            AssertIncreasing(times);
            var days = times.Skip(1).Select(time => any.Recurrence.Zone.At(time).Date).ToList();
            Assert.Equal(days.Count, days.Distinct().Count());
        });
}
