using System.Collections.Immutable;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Domain.Tests.Suggestions;

public sealed class StageOrderTests
{
    /// <summary>Stages are letters, and a person's sequence is a word.</summary>
    private static string Propose(params string[] sequences) => string.Concat(
        StageOrder.Propose(sequences.Select(s => s.Select(c => new ElementId($"{c}")).ToImmutableArray())).Select(id => id.Value));

    [Fact]
    public void Nobody_has_no_order() => Assert.Equal("", Propose());

    [Fact]
    public void One_persons_order_is_theirs() => Assert.Equal("dacb", Propose("dacb"));

    [Fact]
    public void A_majority_decides_about_every_two() => Assert.Equal("abcd", Propose("abcd", "bacd", "abdc"));

    [Fact]
    public void Whoever_stands_far_out_moves_nothing_that_most_agree_on() => Assert.Equal("abcde", Propose("abcde", "abcde", "edcba"));

    [Fact]
    public void Parts_of_the_journey_are_put_together() => Assert.Equal("abcde", Propose("bcd", "abc", "cde"));

    [Fact]
    public void A_stage_that_one_alone_has_goes_where_they_have_it() => Assert.Equal("abxcd", Propose("abcd", "abcd", "abxcd"));

    [Fact]
    public void Two_parts_that_nobody_connects_go_by_mean_position() => Assert.Equal("axby", Propose("ab", "xy"));

    [Fact]
    public void What_nothing_else_decides_is_as_it_first_appears() => Assert.Equal("ba", Propose("ba", "ab"));

    [Fact]
    public void In_a_circle_the_smallest_majority_is_not_followed()
    {
        // a before b 5:2, b before c 5:2, c before a 4:3.
        string[] sequences = ["abc", "abc", "abc", "bca", "bca", "cab", "cab"];

        Assert.Equal("abc", Propose(sequences));
        Assert.Equal("abc", Propose([.. sequences.Reverse()]));
    }

    [Fact]
    public void Of_a_stage_that_somebody_names_twice_the_first_counts() => Assert.Equal("abc", Propose("abca", "abc"));

    [Fact]
    public void Empty_sequences_change_nothing() => Assert.Equal("ab", Propose("", "ab", ""));

    [Fact]
    public void Every_stage_is_proposed_once_whatever_people_say()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            string[] sequences =
            [
                .. Enumerable.Range(0, random.Next(1, 8)).Select(_ => string.Concat(
                    Enumerable.Range(0, random.Next(0, 9)).Select(_ => (char)('a' + random.Next(10))))),
            ];

            var order = Propose(sequences);

            Assert.Equal(string.Concat(sequences).Distinct().Order(), order.Order());
            Assert.Equal(order, Propose(sequences));
        }
    }

    [Fact]
    public void When_all_agree_on_what_they_name_the_order_agrees_with_everybody()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            string[] sequences =
            [
                .. Enumerable.Range(0, 6).Select(_ => string.Concat("abcdefghij".Where(_ => random.Next(2) == 0))),
            ];

            var order = Propose(sequences);

            Assert.All(sequences, s => Assert.Equal(s, string.Concat(order.Where(c => s.Contains(c, StringComparison.Ordinal)))));
        }
    }
}
