using WorkshopBot.Testing.Pairs;

namespace WorkshopBot.Domain.Tests.Suggestions;

/// <summary>What people say is the same, in ten languages. The floors are a little below what was measured.</summary>
public sealed class LabelledPairsTests
{
    private static readonly IReadOnlyList<LabelledPair> HeldOut = [.. LabelledPair.All.Where(p => p.IsHeldOut)];

    [Fact]
    public void Of_pairs_that_nothing_was_tuned_by_most_are_told_rightly() =>
        AssertAtLeast(precision: 0.94, recall: 0.77, Tally.Of(HeldOut, Suggesters.Alone));

    [Fact]
    public void Among_all_that_was_said_in_their_language_they_are_too() =>
        AssertAtLeast(precision: 0.94, recall: 0.77, Tally.Of(HeldOut, Suggesters.Together(LabelledPair.All)));

    [Fact]
    public void Counting_words_that_both_have_is_right_less_often() => Assert.All(
        Enumerable.Range(1, 20).Select(twentieths => Suggesters.TokenOverlap(twentieths / 20.0)),
        overlap => Assert.True(Tally.Of(HeldOut, overlap).F1 < Tally.Of(HeldOut, Suggesters.Alone).F1));

    private static void AssertAtLeast(double precision, double recall, Tally tally)
    {
        Assert.InRange(tally.Precision, precision, 1);
        Assert.InRange(tally.Recall, recall, 1);
    }
}
