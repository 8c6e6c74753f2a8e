using WorkshopBot.Domain;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Tests.Timing;

public sealed class RoundRuleTests
{
    [Theory]
    [InlineData("weekly mon 09:00 open 2d Europe/Berlin")]
    [InlineData("weekly mon,thu 09:30 open 4h America/New_York until 2027-01-31")]
    [InlineData("monthly 31 23:59 open 1w UTC")]
    public void A_rule_is_read_as_it_is_written(string rule) => Assert.Equal(rule, RoundRule.Read(rule)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("weekly")]
    [InlineData("daily mon 09:00 open 2d Europe/Berlin")]
    [InlineData("weekly noday 09:00 open 2d Europe/Berlin")]
    [InlineData("weekly mon 25:00 open 2d Europe/Berlin")]
    [InlineData("weekly mon 09:00 open soon Europe/Berlin")]
    [InlineData("weekly mon 09:00 open 2d Mars/Olympus_Mons")]
    [InlineData("weekly mon 09:00 open 2d UTC until tomorrow")]
    [InlineData("monthly 32 09:00 open 2d UTC")]
    public void What_is_no_rule_leads_to_no_round(string rule)
    {
        Assert.Null(RoundRule.Read(rule));
        Assert.Null(RoundRule.Next(rule, At("2026-03-02T09:00Z"), At("2026-03-02T09:00Z")));
    }

    [Fact]
    public void A_round_opens_and_closes_at_the_same_time_of_the_day_also_when_clocks_change_meanwhile()
    {
        const string Rule = "weekly sat 09:00 open 2d Europe/Berlin";

        Assert.Equal(
            new Opening(At("2026-03-28T08:00Z"), At("2026-03-30T07:00Z")),
            RoundRule.Next(Rule, At("2026-03-24T00:00Z"), At("2026-03-24T00:00Z")));
    }

    [Fact]
    public void A_round_may_open_at_the_moment_the_last_one_closed()
    {
        const string Rule = "weekly mon 09:00 open 1w UTC";

        Assert.Equal(At("2026-03-09T09:00Z"), RoundRule.Next(Rule, At("2026-03-09T09:00Z"), At("2026-03-09T09:01Z"))?.Opens);
    }

    [Fact]
    public void Rounds_that_were_missed_are_left_out_and_one_that_is_under_way_is_not()
    {
        const string Rule = "weekly mon 09:00 open 2d UTC";

        Assert.Equal(At("2026-03-30T09:00Z"), RoundRule.Next(Rule, At("2026-03-04T09:00Z"), At("2026-03-31T12:00Z"))?.Opens);
        Assert.Equal(At("2026-04-06T09:00Z"), RoundRule.Next(Rule, At("2026-03-04T09:00Z"), At("2026-04-01T09:00Z"))?.Opens);
    }

    [Fact]
    public void After_its_last_day_there_is_none()
    {
        const string Rule = "monthly 31 09:00 open 2d UTC until 2026-03-31";

        Assert.Equal(At("2026-03-31T09:00Z"), RoundRule.Next(Rule, At("2026-03-04T09:00Z"), At("2026-03-04T09:00Z"))?.Opens);
        Assert.Null(RoundRule.Next(Rule, At("2026-04-02T09:00Z"), At("2026-04-02T09:00Z")));
    }

    [Theory]
    [InlineData("weekly mon 09:00 open 7d Europe/Berlin", true)]
    [InlineData("weekly mon 09:00 open 8d Europe/Berlin", false)]
    [InlineData("weekly mon,wed 09:00 open 2d Europe/Berlin", true)]
    [InlineData("weekly mon,tue 09:00 open 2d Europe/Berlin", false)]
    [InlineData("monthly 31 09:00 open 28d Europe/Berlin", true)]
    [InlineData("monthly 31 09:00 open 30d Europe/Berlin", false)]
    public void Each_round_is_over_before_the_next_one_opens(string rule, bool fits) =>
        Assert.Equal(fits, RoundRule.Read(rule)!.Fits(At("2026-01-01T00:00Z")));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
