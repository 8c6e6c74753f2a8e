using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit;

namespace WorkshopBot.Cards.Tests.BlockKit;

public sealed class ContainerTests
{
    [Fact]
    public void A_container_shows_what_it_holds_and_can_be_pressed()
    {
        var shown = Message("""
            { "type": "Container", "items": [ { "type": "TextBlock", "text": "a" } ],
            "selectAction": { "type": "Action.Execute", "verb": "open", "title": "Open" } }
            """);

        Assert.Equal(["rich_text", "actions"], Types(shown));
    }

    [Fact]
    public void A_separator_is_a_line_between()
    {
        var shown = Message("""
            { "type": "TextBlock", "text": "a", "separator": true }, { "type": "Container", "separator": true,
            "items": [ { "type": "TextBlock", "text": "b", "separator": true } ] }
            """);

        Assert.Equal(["rich_text", "divider", "rich_text"], Types(shown));
    }

    [Fact]
    public void Columns_of_a_line_each_share_a_line() => Assert.Equal("a · b · c", Message("""
        { "type": "ColumnSet", "columns": [ { "items": [ { "type": "TextBlock", "text": "a" } ] }, { "type": "Column",
        "items": [] },
          { "items": [ { "type": "TextBlock", "text": "b", "isSubtle": true } ] }, { "items": [ { "type": "TextBlock",
          "text": "**c**" } ] } ] }
        """).RichText);

    [Fact]
    public void Other_columns_stand_below_one_another() => Assert.Equal(["input", "input"], Types(Shown.Modal(Shown.Card("""
        { "type": "ColumnSet", "columns": [ { "items": [ { "type": "Input.Text", "id": "a", "label": "a" } ] },
        { "items": [ { "type": "Input.Date", "id": "b", "label": "b" } ] } ] }
        """)).WithoutWarnings()));

    [Fact]
    public void A_table_is_a_line_a_row_and_an_empty_cell_keeps_its_place()
    {
        var shown = Message("""
            { "type": "Table", "columns": [ { "width": 2 }, { "width": 1 } ], "rows": [
              { "type": "TableRow", "cells": [ { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "Stage" } ] },
              { "items": [ { "type": "TextBlock", "text": "Mean" } ] } ] },
              { "cells": [ { "items": [ { "type": "TextBlock", "text": "S1" } ] }, { "items": [ { "type": "TextBlock",
              "text": "" } ] } ] } ] }
            """);

        Assert.Equal("Stage · Mean\nS1 · –", shown.RichText);
        Assert.True((bool)shown.All("text").First()["style"]!["bold"]!);
        Assert.Null(shown.All("text").Last()["style"]);
    }

    [Fact]
    public void Cells_of_more_than_a_line_stand_below_one_another() => Assert.Equal(["rich_text", "image"], Types(Message("""
        { "type": "Table", "rows": [ { "cells": [ { "items": [ { "type": "TextBlock", "text": "a" } ] },
        { "items": [ { "type": "Image", "url": "https://example.org/a.png", "altText": "A" } ] } ] } ] }
        """)));

    [Fact]
    public void A_picture_says_what_it_shows()
    {
        var shown = Message("""{ "type": "Image", "url": "https://example.org/a.png?b=1&c=2", "altText": "The <curve>" }""");

        Assert.Equal("https://example.org/a.png?b=1&c=2", (string?)shown.One("image")["image_url"]);
        Assert.Equal("The &lt;curve&gt;", (string?)shown.One("image")["alt_text"]);
        Assert.Equal("The &lt;curve&gt;", (string?)shown.Payload["text"]);
    }

    [Fact]
    public void A_picture_that_Slack_has_as_a_file_is_shown_by_it()
    {
        var options = new SlackOptions { Files = ImmutableDictionary<string, string>.Empty.Add("https://example.org/a.png", "F1") };

        var shown = Shown.Message(
            Shown.Card("""{ "type": "Image", "url": "https://example.org/a.png", "altText": "The curve" }"""), options).WithoutWarnings().One("image");

        Assert.Equal("F1", (string?)shown["slack_file"]!["id"]);
        Assert.Equal("The curve", (string?)shown["alt_text"]);
        Assert.Null(shown["image_url"]);
    }

    [Theory]
    [InlineData("/a.png")]
    [InlineData("http://example.org/a.png")]
    [InlineData("javascript:alert(1)")]
    public void A_picture_that_Slack_cannot_fetch_is_words_and_a_warning(string url)
    {
        var shown = Shown.Message(Shown.Card($$"""{ "type": "Image", "url": "{{url}}", "altText": "The curve" }"""));

        Assert.Equal("The curve", shown.RichText);
        Assert.Single(shown.Warnings);
    }

    [Fact]
    public void Small_pictures_stand_side_by_side_ten_in_a_row()
    {
        var images = string.Join(", ", Enumerable.Range(1, 12).Select(i => $$"""
            { "url": "https://example.org/{{i}}.png", "altText": "{{i}}" }
            """));
        var shown = Message($$"""{ "type": "ImageSet", "images": [ {{images}} ] }""");

        Assert.Equal([10, 2], shown.All("context").Select(c => c["elements"]!.AsArray().Count));
    }

    [Fact]
    public void What_a_button_would_show_is_there_and_what_nothing_shows_is_not() => Assert.Equal("a", Message("""
        { "type": "TextBlock", "id": "one", "text": "a", "isVisible": false }, { "type": "TextBlock", "id": "two",
        "text": "b", "isVisible": false },
        { "type": "ActionSet", "actions": [ { "type": "Action.ToggleVisibility", "title": "More",
        "targetElements": [ "one" ] } ] }
        """).RichText);

    [Theory]
    [InlineData("""
        { "type": "Media", "fallback": { "type": "Chart", "fallback": { "type": "TextBlock", "text": "A film" } } }
        """, "A film", 2)]
    [InlineData("""{ "type": "Media", "fallback": "drop" }""", "", 1)]
    [InlineData("""
        { "type": "TextBlock", "text": "new", "requires": { "adaptiveCards": "1.6" }, "fallback": { "type": "TextBlock",
        "text": "old" } }
        """, "old", 1)]
    [InlineData("""{ "type": "TextBlock", "text": "new", "requires": { "adaptiveCards": "1.5" } }""", "new", 0)]
    public void What_we_do_not_know_gives_way_to_its_fallback(string element, string text, int warnings)
    {
        var shown = Shown.Message(Shown.Card(element));

        Assert.Equal((text, warnings), (shown.RichText, shown.Warnings.Length));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.6" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "body": {}, "actions": 1 }""")]
    public void What_is_no_card_of_ours_is_a_warning(string json) =>
        Assert.All(Shown.Everywhere(JsonNode.Parse(json)!), s => Assert.NotEmpty(s.Warnings));

    [Fact]
    public void A_card_without_a_bottom_ends_with_a_warning()
    {
        JsonNode inner = new JsonObject { ["type"] = "TextBlock", ["text"] = "a" };
        for (var i = 0; i < 10_000; i++)
            inner = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray(inner) };

        var card = Shown.Card("");
        card["body"] = new JsonArray(inner);

        var warning = Assert.Single(Shown.Message(card).Warnings);

        Assert.EndsWith("stands deeper than cards are drawn", warning, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Types(Shown shown) => shown.Blocks.Select(b => (string?)b!["type"]);

    private static Shown Message(string elements) => Shown.Message(Shown.Card(elements)).WithoutWarnings();
}
