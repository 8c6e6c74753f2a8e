using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

/// <summary>Whatever texts a card is made of, the page holds nothing but what we meant to write.</summary>
public sealed class HostileTextTests
{
    private const int Cards = 400;

    private static readonly string[] Fragments =
    [
        "<", ">", "\"", "'", "&", "=", "/", "\\", "`", " ", "\t", "\n", "\r", "\0", "\u001b", "\u0085", "\u200b", "\u202e", "\ufffe",
        "\ud800", "\udc00", "😀", "نص", "e\u0301", "*", "**", "_", "[", "](", ")", "- ", "1. ", "\n\n", "~", "%00", ":", ",", "{{", "}}",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)",
        "javascript:alert(1)", "JaVaScRiPt:", "data:text/html,", "vbscript:", "https://", "//", "mailto:", "[a](javascript:alert(1))",
        "[a](https://example.org\" onclick=\"alert(1))", "</textarea>", "</select>", "</title>", "<!--", "-->", "]]>", "&#106;avascript:",
        "&lt;b&gt;", "<svg/onload=alert(1)>", "style=\"x\"", "{{DATE(2026-11-21T17:30:00Z)}}", "https://example.org/", "1", "true",
    ];

    private static readonly HashSet<string> Tags =
    [
        "article", "form", "input", "button", "h2", "h3", "div", "p", "ul", "ol", "li", "strong", "em", "a", "br", "time", "span", "img",
        "dl", "dt", "dd", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "label", "textarea", "select", "option",
        "fieldset", "legend", "details", "summary",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "class", "id", "dir", "lang", "hidden", "method", "action", "type", "name", "value", "for", "title", "role", "scope", "start",
        "href", "target", "rel", "src", "alt", "width", "height", "loading", "datetime", "rows", "maxlength", "placeholder", "pattern",
        "min", "max", "step", "inputmode", "autocomplete", "required", "checked", "selected", "disabled", "formnovalidate", "tabindex",
        "aria-label", "aria-description", "aria-describedby", "aria-required", "aria-invalid", "aria-expanded", "aria-controls",
        "aria-hidden", "aria-disabled", "data-toggle", "data-show", "data-hide", "data-off", "data-format",
    ];

    [Fact]
    public void Hostile_text_never_becomes_markup()
    {
        var everything = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Html/Expectations/everything.json")))!;
        for (var seed = 0; seed < Cards; seed++)
        {
            var dice = new Random(seed);
            var card = Poison(everything, dice)!;
            var options = new HtmlOptions
            {
                Prefix = Nasty(dice),
                Post = "/forms",
                Hidden = [new(Nasty(dice), Nasty(dice))],
                Typed = Inputs.ToDictionary(id => id, _ => Nasty(dice)),
                Errors = Inputs.ToDictionary(id => id, _ => Nasty(dice)),
                Word = _ => Nasty(dice),
            };

            foreach (var element in Drawn.Card(card, options).All("*")) Check(element, seed);
        }
    }

    [Theory]
    [InlineData("TextBlock", "text")]
    [InlineData("Input.Text", "label")]
    [InlineData("Input.Text", "value")]
    [InlineData("Input.Toggle", "valueOn")]
    public void Every_character_that_HTML_can_hold_comes_through(string type, string property)
    {
        const string text = "a<b>&\"c\" 'd' &amp; 😀 e\u0301 \u200Bنص";
        var drawn = Drawn.Card(new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["body"] = new JsonArray(new JsonObject { ["type"] = type, ["id"] = "id", ["label"] = "a", [property] = text }),
        });

        Assert.Contains(drawn.All("p, label, input"), e => e.TextContent == text || e.GetAttribute("value") == text);
    }

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
            ("a\u202Egnp.exe", "agnp.exe"),
        ];

        foreach (var (text, shown) in cases)
        {
            Assert.Equal(shown, Text(JsonValue.Create(text)));
            Assert.Equal(shown, Text(JsonNode.Parse(Escaped(text))!));
        }
    }

    private static string Text(JsonNode text) => Drawn.Card(new JsonObject
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text }),
    }).One("p").TextContent;

    private static string Escaped(string text) => $"\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"";

    private static readonly string[] Inputs =
        ["hidden", "text", "lines", "mail", "severity", "day", "hour", "again", "stage", "feeling", "solves", "who", "why"];

    /// <summary>A copy in which about every third text is another, types excepted.</summary>
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
        var text = new StringBuilder();
        for (var i = dice.Next(6); i >= 0; i--) text.Append(Fragments[dice.Next(Fragments.Length)]);
        return text.ToString();
    }

    private static void Check(IElement element, int seed)
    {
        Assert.True(Tags.Contains(element.LocalName), $"{element.LocalName} in card {seed}");
        foreach (var attribute in element.Attributes)
        {
            Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name} in card {seed}");
            if (attribute.Name is "href" or "src") CheckUrl(attribute.Value, seed);
        }

        Assert.All(element.ClassList, c => Assert.Matches("^ac-[a-z0-9-]+$", c));
        Assert.DoesNotContain(element.ChildNodes, n => n.NodeType == NodeType.Comment);
    }

    // As a browser takes it apart, from a page of ours.
    private static void CheckUrl(string url, int seed)
    {
        var seen = new Url(new Url("https://room.test/a/"), url);

        Assert.True(seen.Scheme is "https" or "http" or "mailto", $"{url} in card {seed}");
        Assert.True(url.Contains(':') || seen.Host == "room.test", $"{url} in card {seed}");
    }
}
