using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkshopBot.Cards.BlockKit;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>
/// Whatever somebody writes, it is read as it was written. <see cref="Shown"/> checks that there is no text object with mark-up
/// or emoji codes, none that is not escaped, and in rich text nothing but texts, links of the card and moments.
/// </summary>
public sealed partial class HostileTextTests
{
    private const int Poisoned = 200;

    private static readonly string[] Hostile =
    [
        "<!channel>", "<!here> <!everyone>", "<@U1>", "<@U012AB3CD|ana>", "<#C1>", "<!subteam^S1>", "<https://x|y>",
        "<mailto:a@b|c>", "<!date^0^{date}|a>", "&lt;", "&amp;lt;!channel&amp;gt;", "&", "<", ">", ":tada:", ":skull::skull:",
        "*bold*", "_italic_", "~strike~", "`code`", "```code```", "> quote", "&gt; quote", "/journey finish", "@channel",
        "#general", "https://example.org", "a\u202Egnp.exe", "\u2066a\u2069", "نص",
        "a\nb\r\nc", "\ttab", "\"quoted\" \\n {\"a\":1}",
        "👩‍👩‍👧 e\u0301", "${name}", "{{DATE(2026-11-21T17:30:00Z)}}",
    ];

    public static TheoryData<string> Texts => [.. Hostile];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_run_is_read_as_it_was_written(string text)
    {
        foreach (var shown in Shown.Everywhere(Shown.TextCard(text, "TextRun")))
        {
            Assert.Empty(shown.All("link"));
            Assert.Equal(Readable(text), shown.WithoutWarnings().RichText);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void So_is_every_plain_text(string text)
    {
        var card = Shown.Card("""
            { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "size": "large", "weight": "bolder" } ] },
            { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "isSubtle": true } ] },
            { "type": "Input.Text", "id": "a" }, { "type": "Input.ChoiceSet", "id": "b", "label": "a",
            "choices": [ { "value": "1" } ] }, { "type": "Input.Toggle", "id": "c" }
            """, """{ "type": "Action.Submit", "title": "a" }, { "type": "Action.Submit" }""");
        card["body"]![0]!["inlines"]![0]!["text"] = text;
        card["body"]![1]!["inlines"]![0]!["text"] = text;
        card["body"]![2]!["label"] = text;
        card["body"]![2]!["placeholder"] = text;
        card["body"]![2]!["value"] = text;
        card["body"]![3]!["choices"]![0]!["title"] = text;
        card["body"]![4]!["title"] = text;
        card["actions"]![1]!["title"] = text;

        var shown = Shown.Modal(card, new ModalOptions
        {
            Title = "T",
            Notices = [text],
            Errors = new Dictionary<string, string> { ["a"] = text },
            Word = key => key,
        });

        Assert.All(
            shown.All("plain_text").Select(t => Unescaped((string)t["text"]!)).Except(["a", "T", "card.yes", "card.choose"]),
            t => Assert.Equal(Readable(text).Trim().Replace('\n', ' '), t.Replace('\n', ' ')));
        Assert.Equal(text.ReplaceLineEndings(" "), (string?)shown.All("plain_text_input").Single()["initial_value"]);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_notification_has_no_mention_and_no_emoji_code(string text)
    {
        var said = (string)Shown.Message(Shown.TextCard(text, "TextRun")).Payload["text"]!;

        Assert.DoesNotMatch(EmojiCode(), said);
        Assert.Equal(Readable(text).Trim(), Unescaped(said).Replace("\u200B", ""));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_cards_markdown_means_nothing_else_to_Slack(string text) =>
        Assert.All(Shown.Everywhere(Shown.TextCard(text)), s => Assert.Empty(s.WithoutWarnings().All("link")));

    // Attributes cannot hold half a character, so that these are no cases of a theory.
    [Fact]
    public void What_no_text_should_hold_is_replaced()
    {
        (string Text, string Shown)[] cases =
        [
            ("a\0b\u001bc", "a\uFFFDb\uFFFDc"),
            ("a\ud800b", "a\uFFFDb"),
            ("\udc00\ud800", "\uFFFD\uFFFD"),
            ("\ud83d\ude00\ud83d", "😀\uFFFD"),
            ("a\uffffb", "a\uFFFDb"),
        ];

        foreach (var (text, expected) in cases)
        {
            foreach (var node in new[] { JsonValue.Create(text), JsonNode.Parse(Escaped(text)) })
                Assert.All(Shown.Everywhere(Shown.TextCard(node, "TextRun")), s => Assert.Equal(expected, s.RichText));
        }
    }

    [Fact]
    public void Hostile_text_anywhere_in_a_card_keeps_Slacks_rules()
    {
        var everything = Everything.Card();
        for (var seed = 0; seed < Poisoned; seed++)
        {
            var dice = new Random(seed);
            var card = Poison(everything, dice)!;
            var typed = Everything.Inputs.ToDictionary(id => id, _ => Nasty(dice));

            Shown.Message(card, new SlackOptions { Word = _ => Nasty(dice), Typed = typed, Notices = [Nasty(dice)] });
            Shown.Modal(card, new ModalOptions { Title = Nasty(dice), Close = Nasty(dice), Typed = typed, Errors = typed });
            Shown.Home(card, new ViewOptions { Word = _ => Nasty(dice), Errors = typed });
        }
    }

    private static JsonNode? Poison(JsonNode? node, Random dice) => node switch
    {
        JsonObject json => new JsonObject(json.Select(p => KeyValuePair.Create(
            p.Key, p.Key == "type" ? p.Value?.DeepClone() : Poison(p.Value, dice)))),
        JsonArray items => new JsonArray([.. items.Select(i => Poison(i, dice))]),
        JsonValue when dice.Next(3) == 0 => JsonValue.Create(Nasty(dice)),
        _ => node?.DeepClone(),
    };

    private static string Nasty(Random dice)
    {
        string[] all = [.. Hostile, " ", "", "\n", "\0", "\ud800", "**", "[", "](https://example.org)", "- ", "1. ", "true", "1"];
        return string.Concat(dice.GetItems(all, dice.Next(6))) + (dice.Next(10) == 0 ? new string('x', dice.Next(4_000)) : "");
    }

    private static string Readable(string text) => text.ReplaceLineEndings("\n").Replace("\u202E", "");

    private static string Unescaped(string text) => text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");

    private static string Escaped(string text) => $"\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"";

    [GeneratedRegex(@":[^\s:\u200B]+:")]
    private static partial Regex EmojiCode();
}
