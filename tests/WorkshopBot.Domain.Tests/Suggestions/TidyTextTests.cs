using System.Collections.Immutable;
using WorkshopBot.Domain.Suggestions;
using static WorkshopBot.Domain.Commands.TidyOperation;

namespace WorkshopBot.Domain.Tests.Suggestions;

public sealed class TidyTextTests
{
    private static readonly (string Handle, string Text)[] Shown = [("S1", "Search"), ("S2", "Compare"), ("S5", "Comparing bikes"), ("S10", "Pay")];

    private static ElementId Id(string handle) => new($"id-{handle}");

    private static TidyReading Read(string text, params (string Handle, string Text)[] shown)
    {
        var live = new OrderedDictionary<string, (ElementId, string)>();
        foreach (var (handle, name) in shown.Length > 0 ? shown : Shown) live.Add(handle, (Id(handle), name));
        return TidyText.Read(text, live);
    }

    /// <summary>The operations in short: records with arrays are not equal by their elements.</summary>
    private static string[] Operations(TidyReading reading) =>
    [
        .. Assert.IsType<TidyReading.Understood>(reading).Operations.Select(o => o switch
        {
            Merge m => $"merge {m.Into} {Ids(m.From)} {m.Name ?? "-"}",
            Rename r => $"rename {r.Element} {r.Text}",
            Park p => $"park {p.Element}",
            Reorder r => $"order {Ids(r.Order)}",
            _ => throw new InvalidOperationException($"{o}"),
        }).Select(o => o.Replace("id-", "", StringComparison.Ordinal)),
    ];

    private static string Ids(ImmutableArray<ElementId> ids) => string.Join(',', ids.Select(id => id.Value));

    [Fact]
    public void Items_are_written_a_line_each() =>
        Assert.Equal("S1 Search\nS2 Compare\nS5 Comparing bikes\nS10 Pay", TidyText.Write(Shown));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n  \u200F\n")]
    public void What_was_written_and_not_changed_asks_for_nothing(string lineEnd) =>
        Assert.Empty(Operations(Read(TidyText.Write(Shown).Replace("\n", lineEnd, StringComparison.Ordinal) + lineEnd)));

    [Theory]
    [InlineData("- a dash")]
    [InlineData("– a dash")]
    [InlineData(": a colon")]
    [InlineData("+ a plus")]
    [InlineData("+S1 a plus")]
    [InlineData("-")]
    [InlineData("S1")]
    [InlineData("5 minutes later")]
    [InlineData("two\nlines  and\tgaps")]
    [InlineData("\u200Fمقارنة الأسعار\u200E")]
    [InlineData("\u2068isolated\u2069")]
    [InlineData("比較する：自転車")]
    public void Names_that_look_like_something_else_are_written_and_read_unchanged(string name)
    {
        (string, string)[] shown = [("S1", "Search"), ("S2", name), ("S3", name)];

        Assert.Empty(Operations(Read(TidyText.Write(shown), shown)));
    }

    [Fact]
    public void Any_name_that_may_be_stored_is_written_and_read_unchanged()
    {
        const string Alphabet = "aS1٣ +-–—:：.•*\u200F\u200E\u061C\u2067\u2069م\u00A0\t";
        var random = new Random(17);
        for (var round = 0; round < 2_000; round++)
        {
            var name = Text.Clean(string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Alphabet[random.Next(Alphabet.Length)])));
            if (name.Length == 0) continue;
            (string, string)[] shown = [("S1", name), ("S2", "Pay")];

            Assert.Empty(Operations(Read(TidyText.Write(shown), shown)));
        }
    }

    [Fact]
    public void Moved_lines_reorder() =>
        Assert.Equal(["order S10,S1,S2,S5"], Operations(Read("S10 Pay\nS1 Search\nS2 Compare\nS5 Comparing bikes")));

    [Fact]
    public void An_edited_name_renames() =>
        Assert.Equal(["rename S2 Compare offers"], Operations(Read("S1 Search\nS2  Compare   offers \nS5 Comparing bikes\nS10 Pay")));

    [Fact]
    public void A_line_that_is_gone_parks() =>
        Assert.Equal(["park S2", "park S10"], Operations(Read("S1 Search\nS5 Comparing bikes")));

    [Theory]
    [InlineData("S2+S5 Compare bikes", "merge S2 S5 Compare bikes")]
    [InlineData("s2 + s5: Compare bikes", "merge S2 S5 Compare bikes")]
    [InlineData("S2 +S5", "merge S2 S5 -")]
    [InlineData("S2+S5 Compare", "merge S2 S5 -")]
    [InlineData("S5+S2 Compare", "merge S5 S2 Compare")]
    public void Handles_with_a_plus_merge_into_the_first(string line, string merge)
    {
        var operations = Operations(Read($"S1 Search\n{line}\nS10 Pay"));

        Assert.Equal([merge, $"order S1,{merge[6..8]},S10"], operations);
    }

    [Fact]
    public void Several_things_are_done_in_one_go_and_the_order_comes_last() => Assert.Equal(
        ["merge S10 S1,S5 Decide", "rename S3 Ask", "park S2", "order S10,S3"],
        Operations(Read("S10+S1+S5 Decide\nS3 Ask", [.. Shown, ("S3", "Pay")])));

    [Theory]
    [InlineData("s2 Offers")]
    [InlineData("  S2\tOffers")]
    [InlineData("S2: Offers")]
    [InlineData("S2：Offers")]
    [InlineData("S2 - Offers")]
    [InlineData("S2 – Offers")]
    [InlineData("S2—Offers")]
    [InlineData("• S2 Offers")]
    [InlineData("- S2 Offers")]
    [InlineData("S٢ Offers")]
    [InlineData("S۲ Offers")]
    [InlineData("Ｓ２ Offers")]
    [InlineData("\u200F\u202BS2\u200F\u202C \u200EOffers\u200F")]
    [InlineData("S\u200E2\u2069: \u2067Offers\u2069")]
    public void A_line_is_read_as_people_type_it(string line) =>
        Assert.Equal(["rename S2 Offers"], Operations(Read($"S1 Search\n{line}\nS5 Comparing bikes\nS10 Pay")));

    [Fact]
    public void A_handle_alone_keeps_its_name() => Assert.Empty(Operations(Read("S1\nS2:\nS5 -\nS10")));

    [Theory]
    [InlineData("S1 Search\n\nBuy a lock", 3, TidyMistake.NoHandle, null)]
    [InlineData("S1 Search\nS2Compare", 2, TidyMistake.NoHandle, null)]
    [InlineData("1 Search", 1, TidyMistake.NoHandle, null)]
    [InlineData("S1 Search\nS2+", 2, TidyMistake.NoHandle, null)]
    [InlineData("S2+Compare", 1, TidyMistake.NoHandle, null)]
    [InlineData("S1 Search\nS99 Sell", 2, TidyMistake.UnknownHandle, "S99")]
    [InlineData("S01 Search", 1, TidyMistake.UnknownHandle, "S01")]
    [InlineData("S2 + T4 Compare", 1, TidyMistake.UnknownHandle, "T4")]
    [InlineData("S1 Search\nS2 Compare\ns1 Search again", 3, TidyMistake.HandleTwice, "s1")]
    [InlineData("S2+S2", 1, TidyMistake.HandleTwice, "S2")]
    [InlineData("S2+S5\nS5 Comparing bikes", 2, TidyMistake.HandleTwice, "S5")]
    [InlineData("", 0, TidyMistake.NothingLeft, null)]
    [InlineData(" \n\u200F\n", 0, TidyMistake.NothingLeft, null)]
    public void What_is_wrong_is_told_with_its_line(string text, int line, TidyMistake what, string? handle) =>
        Assert.Equal(new TidyReading.Mistaken(line, what, handle), Read(text));

    [Theory]
    [InlineData("Sea\u0007rch", TextProblem.ControlCharacter)]
    [InlineData("\u0041\u202Ehcraes", TextProblem.DirectionOverride)]
    public void A_name_that_may_not_be_stored_is_told_with_its_line(string name, TextProblem problem) => Assert.Equal(
        new TidyReading.Mistaken(2, TidyMistake.BadName, Text: problem), Read($"S1 Search\nS2 {name}"));

    [Fact]
    public void Half_a_character_is_told_with_its_line() => Assert.Equal(
        new TidyReading.Mistaken(1, TidyMistake.BadName, Text: TextProblem.BrokenCharacter), Read("S1 Search" + (char)0xD800));

    [Fact]
    public void A_name_may_be_as_long_as_its_field()
    {
        var live = new OrderedDictionary<string, (ElementId, string)> { ["S1"] = (Id("S1"), "Search") };

        Assert.IsType<TidyReading.Understood>(TidyText.Read($"S1 {new string('x', Text.LongestName)}", live, Text.LongestName));
        Assert.Equal(
            new TidyReading.Mistaken(1, TidyMistake.BadName, Text: TextProblem.TooLong),
            TidyText.Read($"S1 {new string('x', Text.LongestName + 1)}", live, Text.LongestName));
    }

    [Fact]
    public void What_is_read_can_be_carried_out()
    {
        string[] names = ["Search", "Compare", "Comparing bikes", "Pay"];
        var session = WithStages(names, Domain.Scripts.ScriptStep.Of("touchpoints"));
        var live = new OrderedDictionary<string, (ElementId, string)>();
        foreach (var (i, name) in names.Index()) live.Add($"S{i + 1}", (session.Running.Handles[$"S{i + 1}"], name));

        session.Tidy([.. Assert.IsType<TidyReading.Understood>(TidyText.Read("S4 Pay\nS3+S2 Compare bikes", live)).Operations]);

        Assert.Equal(["Pay", "Compare bikes"], session.Map.Stages.Select(s => s.Name));
    }
}
