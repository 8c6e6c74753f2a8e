using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

public sealed class CardTests
{
    [Fact]
    public void A_card_says_its_language_and_direction()
    {
        var card = Drawn.Card("""{ "type": "AdaptiveCard", "lang": "ar-EG", "rtl": true }""").One("article.ac-card");

        Assert.Equal("ar-EG", card.GetAttribute("lang"));
        Assert.Equal("rtl", card.GetAttribute("dir"));
        Assert.Empty(Drawn.Card("""{ "type": "AdaptiveCard" }""").All("[lang], article[dir]"));
    }

    [Fact]
    public void A_language_that_is_none_is_a_warning() =>
        Assert.Single(Drawn.Card("""{ "type": "AdaptiveCard", "lang": "a b" }""").Warnings);

    [Fact]
    public void The_form_carries_the_hidden_fields()
    {
        var options = new HtmlOptions { Post = "/forms?a=1&b=\"2\"", Hidden = [new("token", "a\"<b>"), new("form", "f1")] };
        var form = Drawn.Elements("", options).One("form[method=post]");

        Assert.Equal("/forms?a=1&b=\"2\"", form.GetAttribute("action"));
        Assert.Equal(["a\"<b>", "f1"], form.QuerySelectorAll("input[type=hidden]").Select(i => i.GetAttribute("value")!));
    }

    [Fact]
    public void Without_an_address_there_is_no_form_and_all_else()
    {
        var drawn = Drawn.Card("""
            { "type": "AdaptiveCard", "body": [ { "type": "Input.Text", "id": "a", "label": "a" } ], "actions": [ { "type": "Action.Submit", "title": "Save" } ] }
            """);

        Assert.Empty(drawn.All("form"));
        Assert.Single(drawn.All("input[name=a]"));
        Assert.Single(drawn.All("button[name=action]"));
    }

    [Fact]
    public void What_only_chats_need_is_passed_over()
    {
        var drawn = Drawn.Card("""
            { "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.5", "speak": "a",
              "fallbackText": "a", "minHeight": "10px", "refresh": {}, "authentication": {}, "metadata": {}, "msteams": { "width": "Full" } }
            """);

        Assert.Empty(drawn.Warnings);
    }

    [Theory]
    [InlineData("1.6")]
    [InlineData("2.0")]
    [InlineData("newest")]
    public void A_version_we_do_not_know_is_a_warning(string version) =>
        Assert.Contains(version, Assert.Single(Drawn.Card($$"""{ "type": "AdaptiveCard", "version": "{{version}}" }""").Warnings), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "type": "TextBlock", "text": "a", "wieght": "bolder" }""", "$.body[0]: TextBlock: wieght")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "weight": "heavy" }""", "$.body[0]: TextBlock: weight is \"heavy\"")]
    [InlineData("""{ "type": "TextBlock", "text": [] }""", "$.body[0]: TextBlock: text")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "wrap": "yes" }""", "$.body[0]: TextBlock: wrap")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "maxLines": -1 }""", "$.body[0]: TextBlock: maxLines")]
    [InlineData("""{ "type": "Container", "items": {} }""", "$.body[0]: Container: items")]
    [InlineData("""{ "type": "Container", "items": [ 1 ] }""", "$.body[0].items[0]: items")]
    [InlineData("""{ "type": "Container", "selectAction": "save" }""", "$.body[0]: Container: selectAction")]
    [InlineData("""{ "type": "Container", "backgroundImage": "/a.png" }""", "$.body[0]: Container: backgroundImage")]
    [InlineData("""{ "text": "a" }""", "$.body[0]: has no type")]
    [InlineData("""{ "type": "ActionSet", "actions": [ { "type": "Action.Http", "title": "a" } ] }""", "$.body[0].actions[0]: Action.Http")]
    public void What_is_not_drawn_as_asked_is_a_warning_with_its_place(string element, string warning) =>
        Assert.StartsWith(warning, Assert.Single(Drawn.Elements(element).Warnings), StringComparison.Ordinal);

    [Fact]
    public void What_is_no_card_is_a_warning() => Assert.Single(Drawn.Card("[]").Warnings);

    [Fact]
    public void An_unknown_element_gives_way_to_its_fallback()
    {
        var drawn = Drawn.Elements("""
            { "type": "Media", "sources": [], "fallback": { "type": "Chart", "fallback": { "type": "TextBlock", "text": "A film" } } }
            """);

        Assert.Equal("A film", drawn.One("p").TextContent);
        Assert.Equal(2, drawn.Warnings.Length);
    }

    [Fact]
    public void An_unknown_element_is_dropped_where_the_card_says_so()
    {
        var drawn = Drawn.Elements("""{ "type": "Media", "fallback": "drop" }""");

        Assert.Empty(drawn.One("article").Children);
        Assert.Single(drawn.Warnings);
    }

    [Theory]
    [InlineData("1.5", "new")]
    [InlineData("*", "new")]
    [InlineData("1.6", "old")]
    public void An_element_that_asks_for_more_than_we_have_gives_way(string version, string text)
    {
        var drawn = Drawn.Elements($$"""
            { "type": "TextBlock", "text": "new", "requires": { "adaptiveCards": "{{version}}" }, "fallback": { "type": "TextBlock", "text": "old" } }
            """);

        Assert.Equal(text, drawn.One("p").TextContent);
    }

    [Fact]
    public void An_unknown_action_gives_way_to_its_fallback()
    {
        var drawn = Drawn.Actions("""
            { "type": "Action.Http", "title": "a", "fallback": { "type": "Action.OpenUrl", "title": "b", "url": "/b" } }
            """);

        Assert.Equal("b", drawn.One("a").TextContent);
    }

    [Fact]
    public void Ids_carry_the_pages_prefix_and_are_taken_once()
    {
        var drawn = Drawn.Elements("""
            { "type": "Input.Text", "id": "a", "label": "a" }, { "type": "Input.Text", "id": "a", "label": "a" }, { "type": "TextBlock", "id": "~", "text": "a" }
            """, new HtmlOptions { Prefix = "c1-" });
        var ids = drawn.All("[id]").Select(e => e.Id!).ToList();

        Assert.All(ids, id => Assert.StartsWith("c1-", id, StringComparison.Ordinal));
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(drawn.Warnings);
        Assert.All(drawn.All("label"), l => Assert.Single(drawn.All($"input[id='{l.GetAttribute("for")}']")));
    }

    [Fact]
    public void The_same_card_is_drawn_the_same()
    {
        const string card = """{ "type": "Input.Text", "label": "a" }, { "type": "Input.Toggle", "title": "b" }""";

        Assert.Equal(Drawn.Elements(card).Html, Drawn.Elements(card).Html);
    }

    [Fact]
    public void A_card_without_a_bottom_ends_with_a_warning()
    {
        JsonNode inner = new JsonObject { ["type"] = "TextBlock", ["text"] = "a" };
        for (var i = 0; i < 10_000; i++) inner = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray(inner) };

        var drawn = Drawn.Card(new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray(inner) });

        Assert.EndsWith("stands deeper than cards are drawn", Assert.Single(drawn.Warnings), StringComparison.Ordinal);
    }
}
