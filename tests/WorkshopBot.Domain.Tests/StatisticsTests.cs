using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Tests;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(new[] { 1 }, 1, 1, 0)]
    [InlineData(new[] { -1, 2 }, 0.5, 0.5, 1.5)]
    [InlineData(new[] { 2, -2, 0 }, 0, 0, 1.63)]
    [InlineData(new[] { 1, 1, 2 }, 1, 1.33, 0.47)]
    [InlineData(new[] { -1, -1, -2, -1 }, -1, -1.25, 0.43)]
    public void Median_mean_and_population_spread_are_to_two_decimals(int[] feelings, double median, double mean, double spread)
    {
        var emotion = Statistics.Emotion([.. feelings]);

        Assert.Equal(((decimal)median, (decimal)mean, (decimal)spread), (emotion.Median!.Value, emotion.Mean!.Value, emotion.Spread!.Value));
    }

    [Theory]
    [InlineData(0.125, 0.13)]
    [InlineData(-0.125, -0.13)]
    [InlineData(0.375, 0.38)]
    public void Halves_are_rounded_away_from_zero(double mean, double rounded) =>
        Assert.Equal((decimal)rounded, Statistics.Round((decimal)mean));

    [Fact]
    public void A_spread_just_below_a_half_is_not_rounded_up()
    {
        // Every multiset of up to 40 feelings of two values, against arithmetic in 28 digits.
        for (var n = 1; n <= 40; n++)
        {
            for (var k = 0; k <= n; k++)
            {
                int[] feelings = [.. Enumerable.Repeat(-2, k), .. Enumerable.Repeat(1, n - k)];
                var spread = Statistics.Spread([.. feelings])!.Value;
                var variance = ((decimal)n * feelings.Sum(f => f * f)) - ((decimal)feelings.Sum() * feelings.Sum());

                Assert.True(Square((spread - 0.005m) * n) <= variance || spread == 0, $"{k} of {n}: {spread}");
                Assert.True(variance < Square((spread + 0.005m) * n), $"{k} of {n}: {spread}");
            }
        }

        static decimal Square(decimal x) => x * x;
    }

    [Theory]
    [InlineData(new[] { -1, 1, 0, 0 }, true)]
    [InlineData(new[] { -1, 1, 0, 0, 0 }, false)]
    [InlineData(new[] { -2, -2, -2, 1 }, true)]
    [InlineData(new[] { 2, 2, 2, 0 }, false)]
    [InlineData(new[] { -1 }, false)]
    [InlineData(new[] { -2, 2 }, true)]
    public void A_group_disagrees_when_a_quarter_is_low_and_a_quarter_is_high(int[] feelings, bool disagrees) =>
        Assert.Equal(disagrees, Statistics.Emotion([.. feelings]).Disagreement);

    [Fact]
    public void No_opinion_is_null_and_never_zero() => Assert.Equal(Emotion.None, Statistics.Emotion([]));

    [Fact]
    public void The_gap_is_actual_minus_expected_and_null_when_a_side_is_missing()
    {
        Assert.Equal(-1.17m, Statistics.Gap([4, 5], [3, 3, 4]));
        Assert.Null(Statistics.Gap([4], []));
        Assert.Null(Statistics.Gap([], [4]));
    }

    [Theory]
    [InlineData("Website", "digital")]
    [InlineData("  E-Mail ", "digital")]
    [InlineData("تطبيق", "digital")]
    [InlineData("Filiale", "physical")]
    [InlineData("Phone", "physical")]
    [InlineData("carrier pigeon", null)]
    [InlineData(null, null)]
    public void A_channel_of_the_pick_list_is_digital_or_physical(string? channel, string? kind) =>
        Assert.Equal(kind, Channels.KindOf(channel));
}
