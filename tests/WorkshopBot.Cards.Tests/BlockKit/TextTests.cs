using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Tests.BlockKit;

public sealed class TextTests
{
    [Fact]
    public void A_text_is_rich_text_and_its_emphasis_is_style()
    {
        var shown = Text("Write **what goes wrong**, _not_ why");

        Assert.Equal("Write what goes wrong, not why", shown.RichText);
        Assert.Equal(
            """[{"type":"text","text":"Write "},{"type":"text","text":"what goes wrong","style":{"bold":true}},"""
            + """{"type":"text","text":", "},{"type":"text","text":"not","style":{"italic":true}},"""
            + """{"type":"text","text":" why"}]""",
            shown.One("rich_text_section")["elements"]!.ToJsonString());
    }

    [Fact]
    public void A_link_that_the_card_wrote_is_a_link()
    {
        var link = Text("See [**the** map](https://example.org/?a=1&b=2)").All("link").First();

        Assert.Equal(("https://example.org/?a=1&b=2", "the"), ((string?)link["url"], (string?)link["text"]));
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](/relative)")]
    [InlineData("<https://example.org|a>")]
    [InlineData("https://example.org")]
    public void Anything_else_that_looks_like_a_link_stays_text(string text)
    {
        var shown = Text(text);

        Assert.Empty(shown.All("link"));
        Assert.Equal(text, shown.RichText);
    }

    [Fact]
    public void Lists_are_lists_and_numbers_stay_what_they_are()
    {
        var shown = Text("Before\n\n- one\n- **two**\n\n3. three\n4. four");

        Assert.Equal(2, shown.One("rich_text_list")["elements"]!.AsArray().Count);
        Assert.Equal("Beforeonetwo3. three\n4. four", shown.RichText);
    }

    [Fact]
    public void Paragraphs_stay_apart() => Assert.Equal("a\nb\n\nc", Text("a\nb\n\n\n\nc").RichText);

    [Theory]
    [InlineData("{{DATE(2026-11-21T17:30:00Z)}}", "{date_num}", "2026-11-21")]
    [InlineData("{{DATE(2026-11-21T17:30:00Z, LONG)}}", "{date_long}", "2026-11-21")]
    [InlineData("{{TIME(2026-11-21T17:30:00Z)}}", "{time}", "17:30 UTC")]
    public void A_moment_is_shown_in_the_readers_time_zone(string text, string format, string fallback)
    {
        var date = Text(text).One("date");

        Assert.Equal((format, fallback), ((string?)date["format"], (string?)date["fallback"]));
        Assert.Equal(1795282200, (long)date["timestamp"]!);
    }

    [Fact]
    public void A_heading_is_a_header() =>
        Assert.Equal("Where &amp; when?", (string?)Text("Where & when?", """
            , "style": "heading"
            """).One("header")["text"]!["text"]);

    [Theory]
    [InlineData("With *emphasis*")]
    [InlineData("Two\\nlines")]
    public void A_heading_that_a_header_cannot_show_is_bold(string text)
    {
        var shown = Text(text, """, "style": "heading" """);

        Assert.Empty(shown.All("header"));
        Assert.All(shown.All("text"), t => Assert.True((bool)t["style"]!["bold"]!));
    }

    [Fact]
    public void A_heading_that_is_too_long_for_a_header_is_bold() =>
        Assert.Empty(Text(new string('a', 151), """, "style": "heading" """).All("header"));

    [Fact]
    public void Subtle_text_is_small() =>
        Assert.Equal("a *b", (string?)Text("a *b", """, "isSubtle": true """).One("context")["elements"]![0]!["text"]);

    [Fact]
    public void Subtle_text_with_emphasis_keeps_it() => Assert.Equal("a b", Text("a *b*", """, "isSubtle": true """).RichText);

    [Fact]
    public void Runs_are_no_markdown()
    {
        var shown = Everywhere("""
            { "type": "RichTextBlock", "inlines": [ "a *b* ", { "type": "TextRun", "text": "c", "italic": true,
            "strikethrough": true, "fontType": "monospace" } ] }
            """);

        Assert.Equal("a *b* c", shown.RichText);
        Assert.Equal("""{"italic":true,"strike":true,"code":true}""", shown.All("text").Last()["style"]!.ToJsonString());
    }

    [Fact]
    public void A_large_bold_run_is_a_header() => Assert.Equal("Ana's *map*", (string?)Everywhere("""
        { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "Ana's *map*", "size": "large",
        "weight": "bolder" } ] }
        """).One("header")["text"]!["text"]);

    [Fact]
    public void A_run_that_opens_an_address_is_a_link() => Assert.Equal("https://example.org/", (string?)Everywhere("""
        { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "a", "selectAction": { "type": "Action.OpenUrl",
        "url": "https://example.org/" } } ] }
        """).One("link")["url"]);

    [Fact]
    public void An_empty_text_is_no_block() => Assert.Empty(Everywhere("""{ "type": "TextBlock", "text": " \n " }""").Blocks);

    [Fact]
    public void A_message_says_the_same_without_blocks()
    {
        var shown = Shown.Message(Shown.Card("""
            { "type": "TextBlock", "text": "Where **does** it hurt?", "style": "heading" }, { "type": "TextBlock",
            "text": "- <b>\n- c" }
            """));

        Assert.Equal("Where does it hurt?\n&lt;b&gt;\nc", (string?)shown.Payload["text"]);
    }

    [Fact]
    public void Facts_are_lines() => Assert.Equal("Stage S3 Compare\nReports 4", Everywhere("""
        { "type": "FactSet", "facts": [ { "title": "Stage", "value": "**S3** Compare" }, { "title": "Reports", "value": "4" } ] }
        """).RichText);

    private static Shown Text(string text, string more = "") => Everywhere($$"""
        { "type": "TextBlock", "text": {{JsonValue.Create(text.Replace("\\n", "\n")).ToJsonString()}} {{more}} }
        """);

    private static Shown Everywhere(string element) =>
        Shown.Everywhere(Shown.Card(element)).Select(s => s.WithoutWarnings()).Last();
}
