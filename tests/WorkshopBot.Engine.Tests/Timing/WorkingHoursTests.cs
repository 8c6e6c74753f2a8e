using NodaTime;
using WorkshopBot.Engine.Timing;
using static WorkshopBot.Engine.Tests.Timing.Clocks;

namespace WorkshopBot.Engine.Tests.Timing;

public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("mon-fri 09:00-17:00")]
    [InlineData("sun-thu 08:30-16:00")]
    [InlineData("mon-sun 00:00-24:00")]
    [InlineData("tue,thu 22:00-06:00")]
    [InlineData("sat 07:00-24:00")]
    [InlineData("tue-thu,sat,sun 09:00-12:00")]
    [InlineData("sat-mon,wed 09:00-12:00", "wed,sat-mon 09:00-12:00")]
    [InlineData("fri,mon,tue 09:00-12:00", "mon,tue,fri 09:00-12:00")]
    [InlineData("Mon-Wed,tue 09:00-00:00", "mon-wed 09:00-24:00")]
    [InlineData("thu-wed 09:00-10:00", "mon-sun 09:00-10:00")]
    public void What_is_stored_is_read_as_it_was_written(string stored, string? written = null)
    {
        var hours = WorkingHours.Read(stored);

        Assert.Equal(written ?? stored, hours?.ToString());
        Assert.Equal(hours, WorkingHours.Read(hours!.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("mon-fri")]
    [InlineData("09:00-17:00")]
    [InlineData("mon-fri 09:00")]
    [InlineData("mon-fri 09:00-17:00-18:00")]
    [InlineData("mon-fri 9-17")]
    [InlineData("mon-fri 09:00-09:00")]
    [InlineData("mon-fri 00:00-00:00")]
    [InlineData("mon-fri 24:00-08:00")]
    [InlineData("mon-fri 09:00-24:30")]
    [InlineData("mon-fri 09:60-17:00")]
    [InlineData("mon-fri  09:00-17:00")]
    [InlineData("mon-tue-wed 09:00-17:00")]
    [InlineData("mon, 09:00-17:00")]
    [InlineData("montag 09:00-17:00")]
    [InlineData("mon-fri 09:00-17:00 UTC")]
    public void What_are_no_hours_is_refused(string text) => Assert.Null(WorkingHours.Read(text));

    [Theory]

    // A Friday in winter.
    [InlineData("Europe/Berlin", "mon-fri 09:00-17:00", "2026-01-09 07:59", "2026-01-09 08:00")]
    [InlineData("Europe/Berlin", "mon-fri 09:00-17:00", "2026-01-09 08:00", "2026-01-09 08:00")]
    [InlineData("Europe/Berlin", "mon-fri 09:00-17:00", "2026-01-09 15:59", "2026-01-09 15:59")]
    [InlineData("Europe/Berlin", "mon-fri 09:00-17:00", "2026-01-09 16:00", "2026-01-12 08:00")]

    // Clocks go forward on Sunday, and back.
    [InlineData("Europe/Berlin", "mon-fri 09:00-17:00", "2026-03-27 16:00", "2026-03-30 07:00")]
    [InlineData("Europe/Berlin", "mon-fri 09:00-17:00", "2026-10-23 15:00", "2026-10-26 08:00")]

    // At night, begun on the day before: a Tuesday's ends on Wednesday.
    [InlineData("UTC", "tue 22:00-06:00", "2026-01-07 05:59", "2026-01-07 05:59")]
    [InlineData("UTC", "tue 22:00-06:00", "2026-01-07 06:00", "2026-01-13 22:00")]

    // Work that would begin in a gap begins after it; work that would end in one ends before it.
    [InlineData("Europe/Berlin", "sun 02:30-09:00", "2026-03-29 00:59", "2026-03-29 01:00")]
    [InlineData("Europe/Berlin", "sun 00:00-02:30", "2026-03-29 00:59", "2026-03-29 00:59")]
    [InlineData("Europe/Berlin", "sun 00:00-02:30", "2026-03-29 01:00", "2026-04-04 22:00")]
    [InlineData("Australia/Lord_Howe", "sun 02:10-09:00", "2026-10-03 15:29", "2026-10-03 15:30")]

    // All of it falls into the gap.
    [InlineData("Europe/Berlin", "sun 02:10-02:50", "2026-03-29 00:00", "2026-04-05 00:10")]

    // What clocks show twice is worked once: the first time.
    [InlineData("Europe/Berlin", "sun 02:10-02:50", "2026-10-25 00:00", "2026-10-25 00:10")]
    [InlineData("Europe/Berlin", "sun 02:10-02:50", "2026-10-25 00:50", "2026-11-01 01:10")]

    // Day and night there is no pause, where midnight is skipped (Cairo) or comes twice (Havana) either.
    [InlineData("Africa/Cairo", "mon-sun 00:00-24:00", "2026-04-23 22:00", "2026-04-23 22:00")]
    [InlineData("America/Havana", "mon-sun 00:00-24:00", "2026-11-01 04:30", "2026-11-01 04:30")]
    [InlineData("America/Havana", "mon-sun 00:00-24:00", "2026-11-01 05:30", "2026-11-01 05:30")]
    public void The_next_moment_of_work_is_by_the_clocks_of_the_zone(string zone, string hours, string at, string next)
    {
        var (worked, where) = (WorkingHours.Read(hours)!, In(zone));

        Assert.Equal(Utc(next), worked.Next(Utc(at), where));
        Assert.Equal(at == next, worked.Contains(Utc(at), where));
    }

    [Fact]
    public void Usually_people_work_from_monday_to_friday()
    {
        Assert.Equal("mon-fri 09:00-17:00", WorkingHours.Usual.ToString());
        Assert.Equal(
            [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && !WorkingHours.Usual.AreOn(day)));
    }
}
