using WorkshopBot.Engine.Timing;
using static WorkshopBot.Engine.Tests.Timing.Clocks;

namespace WorkshopBot.Engine.Tests.Timing;

/// <summary>Typed in Berlin on Thursday, 26 March 2026, at 15:20: clocks go forward on the 29th.</summary>
public sealed class WindowTimesTests
{
    private static readonly DateTimeOffset Now = Utc("2026-03-26 14:20");

    private static WindowTimes Read(string opening, string closing) =>
        WindowTimes.Read(opening, closing, In("Europe/Berlin"), Now);

    [Theory]
    [InlineData("", "2w", "2026-03-26 14:20", "2026-04-09 13:20")]
    [InlineData("  ", "2 weeks", "2026-03-26 14:20", "2026-04-09 13:20")]
    [InlineData("in 2 hours", "3d", "2026-03-26 16:20", "2026-03-29 15:20")]
    [InlineData("2h", "In 1 day", "2026-03-26 16:20", "2026-03-27 16:20")]

    // Hours pass, days are counted by clocks.
    [InlineData("", "72h", "2026-03-26 14:20", "2026-03-29 14:20")]
    [InlineData("", "3d", "2026-03-26 14:20", "2026-03-29 13:20")]

    // Days are whole, but today has begun.
    [InlineData("2026-03-26", "2026-03-26", "2026-03-26 14:20", "2026-03-26 22:59")]
    [InlineData("2026-03-27", "2026-03-29", "2026-03-26 23:00", "2026-03-29 21:59")]
    [InlineData("2026-03-27", "1d", "2026-03-26 23:00", "2026-03-27 23:00")]

    [InlineData("2026-03-30 9:00", "2026-04-10T17:30", "2026-03-30 07:00", "2026-04-10 15:30")]
    [InlineData("2026-03-29 02:30", "1d", "2026-03-29 01:00", "2026-03-30 01:00")]

    // Digits of any script.
    [InlineData("٢٠٢٦-٠٣-٣٠ ٠٩:٠٠", "٣d", "2026-03-30 07:00", "2026-04-02 07:00")]
    public void What_is_typed_is_meant_by_the_clocks_of_who_types_it(
        string opening, string closing, string opens, string closes) =>
        Assert.Equal(new WindowTimes.Understood(new(Utc(opens), Utc(closes))), Read(opening, closing));

    [Theory]
    [InlineData("soon", "2w", WindowMistake.OpeningUnclear)]
    [InlineData("26.03.2026", "2w", WindowMistake.OpeningUnclear)]
    [InlineData("2026-02-30", "2w", WindowMistake.OpeningUnclear)]
    [InlineData("-0001-01-01", "2w", WindowMistake.OpeningUnclear)]
    [InlineData("9999-12-31", "2w", WindowMistake.OpeningUnclear)]
    [InlineData("-2h", "2w", WindowMistake.OpeningUnclear)]
    [InlineData("99999w", "2w", WindowMistake.OpeningUnclear)]
    [InlineData("", "", WindowMistake.ClosingUnclear)]
    [InlineData("", "2", WindowMistake.ClosingUnclear)]
    [InlineData("", "2 months", WindowMistake.ClosingUnclear)]
    [InlineData("", "2026-04-10 25:00", WindowMistake.ClosingUnclear)]
    [InlineData("2026-03-25", "2w", WindowMistake.OpensInThePast)]
    [InlineData("2026-03-26 15:19", "2w", WindowMistake.OpensInThePast)]
    [InlineData("", "0d", WindowMistake.ClosesBeforeItOpens)]
    [InlineData("", "2026-03-25", WindowMistake.ClosesBeforeItOpens)]
    [InlineData("2026-03-30", "2026-03-29", WindowMistake.ClosesBeforeItOpens)]
    [InlineData("", "91d", WindowMistake.TooLong)]
    [InlineData("", "9999w", WindowMistake.TooLong)]
    public void What_is_no_window_is_refused_with_the_reason(string opening, string closing, WindowMistake what) =>
        Assert.Equal(new WindowTimes.Mistaken(what), Read(opening, closing));

    [Fact]
    public void Ninety_days_are_not_too_long() => Assert.IsType<WindowTimes.Understood>(Read("", "90d"));
}
