using WorkshopBot.Engine.Timing;
using static WorkshopBot.Engine.Tests.Timing.Clocks;

namespace WorkshopBot.Engine.Tests.Timing;

public sealed class PulsesTests
{
    private static string[] Within(string opens, string closes, string zone = "UTC", string hours = "mon-fri 09:00-17:00") =>
        [.. Of(hours).Within(new(Utc(opens), Utc(closes)), In(zone)).Select(Written)];

    private static string? Reminder(string opens, string closes, string zone = "UTC") =>
        Pulses.Usual.Reminder(new(Utc(opens), Utc(closes)), In(zone)) is { } at ? Written(at) : null;

    private static Pulses Of(string hours) => Pulses.Usual with { Hours = WorkingHours.Read(hours)! };

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("ddd yyyy-MM-dd HH:mm");

    [Fact]
    public void People_are_asked_on_tuesday_and_thursday_as_their_working_day_ends() => Assert.Equal(
        ["Tue 2026-01-06 16:30", "Thu 2026-01-08 16:30", "Tue 2026-01-13 16:30", "Thu 2026-01-15 16:30"],
        Within("2026-01-05 09:00", "2026-01-19 09:00"));

    [Fact]
    public void By_their_own_clocks_before_and_after_these_change()
    {
        Assert.Equal(
            ["Thu 2026-03-26 15:30", "Tue 2026-03-31 14:30", "Thu 2026-04-02 14:30"],
            Within("2026-03-25 09:00", "2026-04-04 09:00", "Europe/Berlin"));
        Assert.Equal(
            ["Thu 2026-03-26 07:30", "Tue 2026-03-31 07:30", "Thu 2026-04-02 07:30"],
            Within("2026-03-25 09:00", "2026-04-04 09:00", "Asia/Tokyo"));
    }

    [Theory]

    // Thursday's is in the last twelve hours, and then just not.
    [InlineData("2026-01-05 09:00", "2026-01-09 04:29", "Tue 2026-01-06 16:30")]
    [InlineData("2026-01-05 09:00", "2026-01-13 10:00", "Tue 2026-01-06 16:30", "Thu 2026-01-08 16:30")]

    // Opened a minute after.
    [InlineData("2026-01-06 16:31", "2026-01-12 09:00", "Thu 2026-01-08 16:30")]
    [InlineData("2026-01-06 16:30", "2026-01-12 09:00", "Tue 2026-01-06 16:30", "Thu 2026-01-08 16:30")]

    // Here the reminder is at the same moment.
    [InlineData("2026-01-05 09:00", "2026-01-09 05:00", "Tue 2026-01-06 16:30")]
    [InlineData("2026-01-05 09:00", "2026-01-05 17:00")]
    public void Nobody_is_asked_outside_the_window_or_in_the_last_of_it(string opens, string closes, params string[] asked) =>
        Assert.Equal(asked, Within(opens, closes));

    [Theory]
    [InlineData("sun-thu 08:00-16:00", "Tue 2026-01-06 15:30", "Thu 2026-01-08 15:30")]
    [InlineData("tue 22:00-06:00", "Wed 2026-01-07 05:30")]
    [InlineData("mon,wed,fri 09:00-12:00", "Wed 2026-01-07 11:30", "Fri 2026-01-09 11:30")]
    [InlineData("sat,sun 09:00-12:00", "Sat 2026-01-10 11:30")]
    [InlineData("tue-thu 09:00-09:20", "Tue 2026-01-06 09:00", "Thu 2026-01-08 09:00")]
    public void Asked_is_when_somebody_works(string hours, params string[] asked) =>
        Assert.Equal(asked, Within("2026-01-05 12:00", "2026-01-19 12:00", hours: hours)[..asked.Length]);

    [Theory]
    [InlineData("2026-01-05 09:00", "2026-01-09 17:00", "Fri 2026-01-09 13:00")]

    // Over the weekend nobody is reminded, nor in the last half hour.
    [InlineData("2026-01-05 09:00", "2026-01-12 09:00", "Fri 2026-01-09 16:30")]
    [InlineData("2026-01-05 09:00", "2026-01-09 20:45", "Fri 2026-01-09 16:30")]
    [InlineData("2026-01-05 09:00", "2026-01-09 12:59", "Thu 2026-01-08 16:30")]
    [InlineData("2026-01-05 09:00", "2026-01-09 13:00", "Fri 2026-01-09 09:00")]

    // No time is left.
    [InlineData("2026-01-05 09:00", "2026-01-05 12:59", null)]
    [InlineData("2026-01-09 18:00", "2026-01-11 18:00", null)]
    [InlineData("2026-01-09 16:45", "2026-01-11 18:00", null)]
    public void One_reminder_leaves_four_hours_and_comes_while_people_work(string opens, string closes, string? at) =>
        Assert.Equal(at, Reminder(opens, closes));

    [Fact]
    public void The_reminder_too_is_by_their_own_clocks()
    {
        Assert.Equal("Fri 2026-03-27 07:30", Reminder("2026-03-20 09:00", "2026-03-30 01:00", "Asia/Tokyo"));
        Assert.Equal("Fri 2026-03-27 20:30", Reminder("2026-03-20 09:00", "2026-03-30 01:00", "America/New_York"));
    }
}
