using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>What is too much is cut at a sensible place and says so. <see cref="Shown"/> checks the limits themselves.</summary>
public sealed class LimitTests
{
    private const string Long = "word ";

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("some words that go on", 13, "some words…")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaa…")]
    [InlineData("first line\nsecond", 12, "first line…")]
    [InlineData("a<<<<<<", 10, "a<<…")]
    [InlineData("ae\u0301e\u0301e\u0301", 5, "ae\u0301…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 12, "👩‍👩‍👧…")]
    [InlineData("😀😀😀", 4, "😀…")]
    public void A_text_is_cut_between_characters_and_best_between_words(string text, int most, string shown) =>
        Assert.Equal(shown, Shorten.To(text, most));

    [Fact]
    public void A_character_of_many_marks_is_cut_all_the_same()
    {
        var shown = Shorten.To("e" + new string('\u0301', 200), 100);

        Assert.Equal(100, shown.Length);
    }

    [Fact]
    public void Titles_and_buttons_of_a_view_are_shortened()
    {
        var view = Shown.Modal(
            Shown.Card(
                """{ "type": "Input.Text", "id": "a", "label": "a" }""",
                """{ "type": "Action.Submit", "title": "Save everything that was said" }"""),
            new ModalOptions
            {
                Title = "A title with more than twenty-four",
                Close = "Close without having saved",
                NotifyOnClose = true,
                CallbackId = "c",
                ExternalId = "e",
            }).Payload;

        Assert.Equal("A title with more than…", (string?)view["title"]!["text"]);
        Assert.Equal("Save everything that…", (string?)view["submit"]!["text"]);
        Assert.Equal("Close without having…", (string?)view["close"]!["text"]);
    }

    [Fact]
    public void Fifty_texts_of_a_message_stay_fifty_blocks() =>
        Assert.Equal(50, Shown.Message(Texts(50, "a")).WithoutWarnings().Blocks.Count);

    [Fact]
    public void More_texts_share_blocks()
    {
        var shown = Shown.Message(Texts(80, "a")).WithoutWarnings();

        Assert.Equal(50, shown.Blocks.Count);
        Assert.Equal(80, shown.RichText.Count(c => c == 'a'));
    }

    [Fact]
    public void A_long_text_is_split_and_a_message_of_too_much_says_so()
    {
        var shown = Shown.Message(Texts(1, string.Concat(Enumerable.Repeat(Long, 3_000)))).WithoutWarnings();

        Assert.Equal("card.cut", (string?)shown.Blocks.Last()!["elements"]![0]!["text"]);
        Assert.EndsWith("word…", shown.RichText, StringComparison.Ordinal);
        Assert.InRange(shown.RichText.Length, 8_000, 9_000);
    }

    [Fact]
    public void What_can_be_pressed_stays_where_text_goes()
    {
        var card = Texts(100, string.Concat(Enumerable.Repeat(Long, 100)));
        card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = "Save" });
        var blocks = Shown.Message(card).WithoutWarnings().Blocks;

        Assert.Equal(["context", "actions"], blocks.Skip(blocks.Count - 2).Select(b => (string?)b!["type"]));
    }

    [Fact]
    public void A_view_has_room_for_a_hundred_inputs_and_each_other_is_a_warning()
    {
        var card = Inputs(120, "");
        card["body"]!.AsArray().Insert(0, new JsonObject { ["type"] = "TextBlock", ["text"] = "a" });
        var shown = Shown.Modal(card);

        Assert.Equal((100, 99), (shown.Blocks.Count, shown.All("input").Count()));
        Assert.Equal(21, shown.Warnings.Length);
        Assert.Contains("does not fit", shown.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_stays_below_its_bytes()
    {
        var shown = Shown.Modal(Inputs(90, new string('猫', 3_000)));

        Assert.InRange(shown.All("input").Count(), 10, 89);
        Assert.Equal(90, shown.Warnings.Length + shown.All("input").Count());
    }

    [Fact]
    public void A_line_that_no_input_holds_is_shortened_with_a_warning()
    {
        var shown = Shown.Modal(Inputs(1, new string('a', 2_998) + "😀a"));

        Assert.EndsWith("a…", (string?)shown.One("input")["element"]!["initial_value"], StringComparison.Ordinal);
        Assert.Single(shown.Warnings);
    }

    [Theory]
    [InlineData(2_950, false)]
    [InlineData(3_000, true)]
    public void Metadata_that_no_view_holds_is_a_mistake_of_the_caller(int length, bool throws)
    {
        var options = new ModalOptions { Title = "T", Metadata = new string('a', length) };

        Assert.Equal(throws, Record.Exception(() => SlackCard.Modal(Inputs(1, ""), options)) is ArgumentException);
    }

    [Fact]
    public void An_action_that_does_not_fit_beside_the_callers_metadata_is_a_warning()
    {
        var card = Inputs(1, "");
        card["actions"] = new JsonArray(
            new JsonObject { ["type"] = "Action.Submit", ["title"] = "Save", ["verb"] = new string('v', 100) });

        Assert.Single(Shown.Modal(card, new ModalOptions { Title = "T", Metadata = new string('a', 2_950) }).Warnings);
    }

    [Fact]
    public void An_id_of_a_view_that_is_too_long_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => SlackCard.Home(Inputs(1, ""), new() { CallbackId = new string('a', 256) }));

    [Fact]
    public void Every_text_of_ten_thousand_characters_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("many words & <more> ", 500));
        var card = Shown.Card("""
            { "type": "TextBlock", "style": "heading" }, { "type": "TextBlock", "isSubtle": true }, { "type": "FactSet",
            "facts": [ { } ] },
            { "type": "Image", "url": "https://example.org/a.png" }, { "type": "Input.Text", "id": "a", "isMultiline": true },
            { "type": "Input.ChoiceSet", "id": "b", "choices": [ { "value": "1" } ] }, { "type": "Input.Toggle", "id": "c",
            "label": "a" }
            """, """{ "type": "Action.Submit" }""");
        var body = card["body"]!.AsArray();
        foreach (var item in body.Append(card["actions"]![0]).Append(body[2]!["facts"]![0]).Append(body[5]!["choices"]![0]))
        {
            foreach (var name in (string[])["text", "title", "label", "placeholder", "altText", "tooltip"]) item![name] = text;
            if (item!["value"] is null && item["choices"] is null) item["value"] = text;
        }

        Assert.All(Shown.Everywhere(card), s => Assert.Contains("…", s.Text, StringComparison.Ordinal));
    }

    private static JsonObject Texts(int count, string text) => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray([.. Enumerable.Repeat(text, count)
            .Select(t => new JsonObject { ["type"] = "TextBlock", ["text"] = t })]),
    };

    private static JsonObject Inputs(int count, string value) => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = i.ToString(CultureInfo.InvariantCulture),
            ["label"] = "a",
            ["value"] = value,
        })]),
    };
}
