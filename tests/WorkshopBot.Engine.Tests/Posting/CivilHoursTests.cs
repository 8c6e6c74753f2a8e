using System.Globalization;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>All times UTC where no zone is said.</summary>
public sealed class CivilHoursTests
{
    [Theory]

    // A day before, where that is by day.
    [InlineData("UTC", "2026-03-02 12:00", "2026-03-09 12:00", "2026-03-08 12:00")]
    [InlineData("Europe/Berlin", "2026-03-02 12:00", "2026-03-09 12:00", "2026-03-08 12:00")]

    // 04:00 in Los Angeles: the evening before, there (after its clocks went forward on the 8th).
    [InlineData("America/Los_Angeles", "2026-03-02 12:00", "2026-03-10 12:00", "2026-03-09 00:00")]

    // And before they did.
    [InlineData("America/Los_Angeles", "2026-02-23 12:00", "2026-03-03 12:00", "2026-03-02 01:00")]

    // 21:00 in Tokyo: the evening of the same day, there.
    [InlineData("Asia/Tokyo", "2026-03-02 12:00", "2026-03-09 12:00", "2026-03-08 08:00")]

    // Half hours.
    [InlineData("Asia/Kolkata", "2026-03-02 00:00", "2026-03-09 02:00", "2026-03-07 11:30")]
    [InlineData("Asia/Kolkata", "2026-03-02 13:00", "2026-03-09 13:00", "2026-03-08 11:30")]

    // In Berlin clocks went back in the night before: 17:00 is 16:00.
    [InlineData("Europe/Berlin", "2026-10-19 03:00", "2026-10-27 03:00", "2026-10-25 16:00")]

    // And forward.
    [InlineData("Europe/Berlin", "2026-03-23 03:00", "2026-03-31 03:00", "2026-03-29 15:00")]

    // Workshops are woken at full hours; at six the day is over.
    [InlineData("UTC", "2026-03-02 17:30", "2026-03-09 17:30", "2026-03-08 17:00")]
    [InlineData("Asia/Kolkata", "2026-03-02 12:20", "2026-03-09 12:20", "2026-03-08 12:00")]
    [InlineData("Asia/Kathmandu", "2026-03-02 12:05", "2026-03-09 12:05", "2026-03-08 12:00")]

    // The last third of a window of a day begins at 04:00: the morning after is not too late.
    [InlineData("UTC", "2026-03-02 12:00", "2026-03-03 12:00", "2026-03-03 09:00")]
    [InlineData("UTC", "2026-03-02 20:00", "2026-03-03 20:00", "2026-03-03 12:00")]
    [InlineData("UTC", "2026-03-02 18:00", "2026-03-03 10:00", "2026-03-03 09:00")]

    // It is: the evening before it comes before nothing, unless they have just been asked.
    [InlineData("UTC", "2026-03-02 09:00", "2026-03-03 08:00", "2026-03-02 17:00")]
    [InlineData("UTC", "2026-03-02 16:30", "2026-03-03 08:00", null)]

    // Only the night is left.
    [InlineData("UTC", "2026-03-02 18:00", "2026-03-03 08:00", null)]

    // There is hardly time to answer.
    [InlineData("UTC", "2026-03-02 12:00", "2026-03-02 14:00", "2026-03-02 13:00")]
    [InlineData("UTC", "2026-03-02 12:00", "2026-03-02 13:10", null)]
    public void Somebody_is_reminded_a_day_before_or_in_the_last_third_by_day_where_they_live(string zone, string opened, string deadline, string? expected) =>
        Assert.Equal(expected is null ? null : At(expected), CivilHours.Moment(new(0, 0, 1, At(opened), At(deadline)), Zone.Find(zone)!));

    [Fact]
    public void Nowhere_on_earth_and_at_no_deadline_is_anybody_reminded_at_night()
    {
        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca" })
        {
            for (var hour = 0; hour < 24 * 40; hour++)
            {
                var deadline = At("2026-03-20 00:00").AddHours(hour);
                var moment = CivilHours.Moment(new(0, 0, 1, deadline.AddDays(-7), deadline), Zone.Find(zone)!);

                Assert.NotNull(moment);
                Assert.InRange(deadline - moment.Value, TimeSpan.FromHours(24), TimeSpan.FromHours(48));
                Assert.True(CivilHours.IsDue(new(0, 0, 1, deadline.AddDays(-7), deadline), Zone.Find(zone)!, moment.Value), $"{zone} {deadline}");
            }
        }
    }

    [Theory]
    [InlineData("2026-03-08 11:59", false)]
    [InlineData("2026-03-08 12:00", true)]
    [InlineData("2026-03-08 17:59", true)]
    [InlineData("2026-03-08 18:00", false)]
    [InlineData("2026-03-09 08:59", false)]
    [InlineData("2026-03-09 09:00", true)]
    [InlineData("2026-03-09 11:29", true)]
    [InlineData("2026-03-09 11:30", false)]
    public void A_reminder_that_is_late_comes_by_day_while_there_is_time_to_answer(string now, bool isDue) =>
        Assert.Equal(isDue, CivilHours.IsDue(new(0, 0, 1, At("2026-03-02 12:00"), At("2026-03-09 12:00")), Zone.Utc, At(now)));

    [Fact]
    public void Woken_at_full_hours_everybody_on_earth_is_reminded_whatever_the_minute_of_the_deadline()
    {
        foreach (var zone in new[] { "UTC", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham" })
        {
            for (var minutes = 0; minutes < 24 * 60; minutes += 7)
            {
                var deadline = At("2026-04-05 00:00").AddMinutes(minutes);
                var window = new Domain.Reminding.Window(0, 0, 1, deadline.AddDays(-7), deadline);
                var wakes = Enumerable.Range(0, 48).Select(hour => new DateTimeOffset(window.From.UtcDateTime.Date, TimeSpan.Zero).AddHours(window.From.Hour + 1 + hour));

                var due = wakes.First(at => CivilHours.IsDue(window, Zone.Find(zone)!, at));

                Assert.True(deadline - due >= TimeSpan.FromHours(23), $"{zone} {deadline:HH:mm} {due}");
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("../../etc/passwd")]
    public void What_is_no_zone_is_none(string? name) => Assert.Null(Zone.Find(name));

    [Fact]
    public void A_time_is_written_as_clocks_show_it_with_its_zone() =>
        Assert.Equal("2026-03-09 13:00 (Europe/Berlin)", Zone.Find("Europe/Berlin")!.Write(At("2026-03-09 12:00")));

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
