using WorkshopBot.Engine.Timing;
using static WorkshopBot.Engine.Tests.Timing.Clocks;

namespace WorkshopBot.Engine.Tests.Timing;

public sealed class RecurrenceTests
{
    private static Recurrence.Weekly Weekly(string zone, string on, int hour, int minute = 0) =>
        new(Weekdays.Read(on)!) { Zone = In(zone), At = new(hour, minute) };

    private static Recurrence.Monthly Monthly(int day, string zone = "UTC") =>
        new(day) { Zone = In(zone), At = new(9, 0) };

    private static string[] First(int count, Recurrence recurrence, string after)
    {
        var times = new List<DateTimeOffset>();
        for (var last = Utc(after); times.Count < count && recurrence.After(last) is { } next; last = next) times.Add(next);
        return [.. times.Select(t => t.ToString("yyyy-MM-dd HH:mm"))];
    }

    [Theory]

    // The hour stays what clocks show, before and after they change.
    [InlineData("Europe/Berlin", "fri,mon", 9, 0, "2026-03-26 00:00", "2026-03-27 08:00", "2026-03-30 07:00")]
    [InlineData("Europe/Berlin", "fri,mon", 9, 0, "2026-10-22 00:00", "2026-10-23 07:00", "2026-10-26 08:00")]
    [InlineData("America/New_York", "sat,mon", 9, 0, "2026-03-06 15:00", "2026-03-07 14:00", "2026-03-09 13:00")]
    [InlineData("America/New_York", "sat,mon", 9, 0, "2026-10-30 15:00", "2026-10-31 13:00", "2026-11-02 14:00")]
    [InlineData("Australia/Lord_Howe", "sat,mon", 9, 0, "2026-04-03 00:00", "2026-04-03 22:00", "2026-04-05 22:30")]
    [InlineData("Australia/Lord_Howe", "sat,mon", 9, 0, "2026-10-02 00:00", "2026-10-02 22:30", "2026-10-04 22:00")]
    [InlineData("Asia/Tokyo", "sat,mon", 9, 0, "2026-03-28 00:00", "2026-03-30 00:00", "2026-04-04 00:00")]

    // Skipped: as clocks go on.
    [InlineData("Europe/Berlin", "sun", 2, 30, "2026-03-23 00:00", "2026-03-29 01:00", "2026-04-05 00:30")]
    [InlineData("America/New_York", "sun", 2, 30, "2026-03-02 08:00", "2026-03-08 07:00", "2026-03-15 06:30")]
    [InlineData("Australia/Lord_Howe", "sun", 2, 15, "2026-09-28 00:00", "2026-10-03 15:30", "2026-10-10 15:15")]

    // Shown twice: once.
    [InlineData("Europe/Berlin", "sun", 2, 30, "2026-10-19 00:00", "2026-10-25 00:30", "2026-11-01 01:30")]
    [InlineData("America/New_York", "sun", 1, 30, "2026-10-26 06:00", "2026-11-01 05:30", "2026-11-08 06:30")]
    [InlineData("Australia/Lord_Howe", "sun", 1, 45, "2026-03-30 00:00", "2026-04-04 14:45", "2026-04-11 15:15")]
    public void Weekly_it_is_at_the_time_that_clocks_show(
        string zone, string on, int hour, int minute, string after, string first, string second) =>
        Assert.Equal([first, second], First(2, Weekly(zone, on, hour, minute), after));

    [Fact]
    public void What_is_now_is_not_later() =>
        Assert.Equal(["2026-01-13 09:00"], First(1, Weekly("UTC", "tue", 9), after: "2026-01-06 09:00"));

    [Fact]
    public void Every_day_of_a_year_has_its_own_where_clocks_change_too()
    {
        foreach (var zone in new[] { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Havana" })
        {
            for (var half = 0; half < 48; half++)
            {
                var year = Weekly(zone, "mon-sun", half / 2, half % 2 * 30) with { Until = new(2026, 12, 31) };

                Assert.Equal(365, First(400, year, "2025-12-31 12:00").Count(time => In(zone).At(Utc(time)).Year == 2026));
            }
        }
    }

    [Fact]
    public void Monthly_it_is_on_the_day_or_on_the_last_of_a_shorter_month()
    {
        Assert.Equal(["2026-01-05 09:00", "2026-02-05 09:00", "2026-03-05 09:00"], First(3, Monthly(5), "2026-01-01 00:00"));
        Assert.Equal(["2028-01-30 09:00", "2028-02-29 09:00", "2028-03-30 09:00"], First(3, Monthly(30), "2028-01-01 00:00"));
        Assert.Equal(
            ["2026-01-31 09:00", "2026-02-28 09:00", "2026-03-31 09:00", "2026-04-30 09:00"],
            First(4, Monthly(Recurrence.Monthly.LastDay), "2026-01-01 00:00"));
    }

    [Fact]
    public void Monthly_the_day_is_the_zones() =>
        Assert.Equal(["2026-01-31 19:00", "2026-02-28 19:00"], First(2, Monthly(1, "Pacific/Kiritimati"), "2026-01-15 00:00"));

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    public void No_month_has_such_a_day(int day) => Assert.Throws<ArgumentOutOfRangeException>(() => Monthly(day));

    [Fact]
    public void It_ends_after_its_last_day()
    {
        var weekly = Weekly("Asia/Tokyo", "tue", 8) with { Until = new(2026, 1, 13) };

        Assert.Equal(["2026-01-05 23:00", "2026-01-12 23:00"], First(5, weekly, "2026-01-01 00:00"));
        Assert.Null(weekly.After(Utc("2026-01-12 23:00")));
    }
}
