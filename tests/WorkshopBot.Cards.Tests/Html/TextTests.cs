using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

public sealed class TextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("**bold** and *italic* and _italic_", "<strong>bold</strong> and <em>italic</em> and <em>italic</em>")]
    [InlineData("***both***", "<em><strong>both</strong></em>")]
    [InlineData("**bold *and italic* in it**", "<strong>bold <em>and italic</em> in it</strong>")]
    [InlineData("*a _b* c_", "<em>a _b</em> c_")]
    [InlineData("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4")]
    [InlineData("a*b*c", "a<em>b</em>c")]
    [InlineData("**open", "**open")]
    [InlineData("__strong__ ****", "<strong>strong</strong> ****")]
    [InlineData(@"\*kept\* and \_kept\_ and \\", @"*kept* and _kept_ and \")]
    [InlineData("# no heading, `no code`, ~~no strike~~", "# no heading, `no code`, ~~no strike~~")]
    [InlineData("a < b & \"c\"", "a &lt; b &amp; \"c\"")]
    [InlineData("&lt;b&gt;", "&amp;lt;b&amp;gt;")]
    [InlineData("first\nsecond\r\nthird\rfourth", "first<br>second<br>third<br>fourth")]
    [InlineData("*first\nsecond*", "*first<br>second*")]
    public void Text_knows_emphasis_and_line_breaks(string text, string html) =>
        Assert.Equal(html, Text(text).One("p").InnerHtml);

    [Theory]
    [InlineData("[a](https://example.org)", "https://example.org", "a")]
    [InlineData("[**a** b](http://example.org/?x=1&y=(2))", "http://example.org/?x=1&y=(2)", "<strong>a</strong> b")]
    [InlineData("[mail](mailto:ana@example.org)", "mailto:ana@example.org", "mail")]
    [InlineData(@"[a \] b](https://example.org)", "https://example.org", "a ] b")]
    [InlineData("[x [a](https://example.org)", "https://example.org", "a")]
    public void Text_knows_links(string text, string url, string label)
    {
        var link = Text(text).One("a");

        Assert.Equal(url, link.GetAttribute("href"));
        Assert.Equal(label, link.InnerHtml);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JAVASCRIPT:alert(1))")]
    [InlineData("[a](\tjavascript:alert(1))")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](//example.org)")]
    [InlineData("[a](/relative)")]
    [InlineData(@"[a](https:/\example.org)")]
    [InlineData("[a](https:example.org)")]
    [InlineData("[a](https://)")]
    [InlineData("[a](https://example.org \"title\")")]
    [InlineData("[a] (https://example.org)")]
    [InlineData("[](https://example.org)")]
    [InlineData("[a](https://example.org")]
    public void A_link_that_may_not_be_followed_stays_text(string text)
    {
        var drawn = Text(text);

        Assert.Empty(drawn.All("a"));
        Assert.Equal(text, drawn.One("p").TextContent);
    }

    [Fact]
    public void A_link_to_elsewhere_opens_beside_the_room()
    {
        var drawn = Text("[a](https://example.org) [b](mailto:b@example.org)");

        Assert.Equal("noopener noreferrer", drawn.One("[target=_blank]").GetAttribute("rel"));
        Assert.Equal("a", drawn.One("[target=_blank]").TextContent);
    }

    [Fact]
    public void Lists_and_paragraphs_stand_apart()
    {
        var drawn = Text("before\n- one\n* **two**\n3. three\n4) four\n\nafter\nall");

        Assert.Equal(["P", "UL", "OL", "P"], drawn.One("div.ac-text").Children.Select(c => c.TagName));
        Assert.Equal(["one", "two", "three", "four"], drawn.All("li").Select(l => l.TextContent));
        Assert.Equal("3", drawn.One("ol").GetAttribute("start"));
        Assert.Equal("after<br>all", drawn.One("p:last-child").InnerHtml);
    }

    [Theory]
    [InlineData("2026-11-21 is no list")]
    [InlineData("-5 degrees")]
    [InlineData("3.5 days")]
    [InlineData("1234567890. is too long a number")]
    public void What_only_looks_like_a_list_is_text(string text) => Assert.Equal(text, Text(text).One("p").TextContent);

    [Theory]
    [InlineData("{{DATE(2026-11-21T17:30:00Z)}}", "compact", "2026-11-21")]
    [InlineData("{{DATE(2026-11-21T17:30:00+01:00, LONG)}}", "long", "2026-11-21")]
    [InlineData("{{TIME(2026-11-21T17:30:00Z)}}", "time", "17:30 UTC")]
    [InlineData("{{TIME(2026-11-21T17:30:00+01:00)}}", "time", "17:30 UTC+01:00")]
    public void A_moment_is_marked_for_the_page_to_put_in_local_words(string text, string format, string shown)
    {
        var moment = Text($"Until **{text}**").One("strong > time");

        Assert.Equal(shown, moment.TextContent);
        Assert.Equal(format, moment.GetAttribute("data-format"));
        Assert.StartsWith("2026-11-21T17:30:00", moment.GetAttribute("datetime"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{DATE(2026-13-41T17:30:00Z)}}")]
    [InlineData("{{DATE(tomorrow)}}")]
    [InlineData("{{time(2026-11-21T17:30:00Z)}}")]
    [InlineData("{{TIME(2026-11-21T17:30:00Z, SHORT)}}")]
    public void What_is_no_moment_stays_text(string text) => Assert.Equal(text, Text(text).One("p").TextContent);

    [Fact]
    public void A_heading_starts_at_the_level_the_page_asks_for()
    {
        const string card = """{ "type": "TextBlock", "style": "heading", "text": "**Where** does it hurt?" }""";

        Assert.Equal("<strong>Where</strong> does it hurt?", Drawn.Elements(card).One("h2").InnerHtml);
        Assert.Single(Drawn.Elements(card, new HtmlOptions { HeadingLevel = 4 }).All("h4"));
        Assert.Single(Drawn.Elements(card, new HtmlOptions { HeadingLevel = 9 }).All("h6"));
    }

    [Theory]
    [InlineData("\"size\": \"ExtraLarge\"", "ac-size-extralarge")]
    [InlineData("\"weight\": \"bolder\"", "ac-weight-bolder")]
    [InlineData("\"color\": \"attention\"", "ac-color-attention")]
    [InlineData("\"fontType\": \"monospace\"", "ac-font-monospace")]
    [InlineData("\"isSubtle\": true", "ac-subtle")]
    [InlineData("\"horizontalAlignment\": \"center\"", "ac-align-center")]
    [InlineData("\"maxLines\": 2", "ac-lines-2")]
    [InlineData("\"maxLines\": 99", "ac-lines-10")]
    [InlineData("\"separator\": true", "ac-separator")]
    [InlineData("\"spacing\": \"large\"", "ac-spacing-large")]
    [InlineData("\"height\": \"stretch\"", "ac-height-stretch")]
    public void Looks_are_classes(string property, string name)
    {
        var drawn = Drawn.Elements($$"""{ "type": "TextBlock", "wrap": true, "text": "a", {{property}} }""");

        Assert.Equal(["ac-text", name], drawn.One("p").ClassList);
        Assert.Empty(drawn.Warnings);
    }

    [Fact]
    public void Text_that_does_not_wrap_says_so() =>
        Assert.Contains("ac-nowrap", Drawn.Elements("""{ "type": "TextBlock", "text": "a" }""").One("p").ClassList);

    [Fact]
    public void Text_reads_in_its_own_direction() => Assert.Equal("auto", Text("نص").One("p").GetAttribute("dir"));

    [Fact]
    public void An_empty_text_leaves_no_gap() => Assert.Empty(Text("").All(".ac-text"));

    [Fact]
    public void A_run_is_no_markdown()
    {
        var drawn = Drawn.Elements("""
            { "type": "RichTextBlock", "inlines": [ "**a** ", { "type": "TextRun", "text": "*b*", "strikethrough": true, "color": "good" } ] }
            """);

        Assert.Equal("**a** *b*", drawn.One("p").TextContent);
        Assert.Equal(["ac-color-good", "ac-strike"], drawn.One("span").ClassList);
    }

    [Fact]
    public void A_run_that_can_be_pressed_keeps_its_words()
    {
        var drawn = Drawn.Elements("""
            { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "S3", "selectAction": { "type": "Action.Execute", "verb": "stage" } } ] }
            """);

        Assert.Equal("S3", drawn.One("button[name=action]").TextContent);
        Assert.Empty(drawn.Warnings);
    }

    private static Drawn Text(string text) => Drawn.Elements(
        new System.Text.Json.Nodes.JsonObject { ["type"] = "TextBlock", ["wrap"] = true, ["text"] = text }.ToJsonString());
}
