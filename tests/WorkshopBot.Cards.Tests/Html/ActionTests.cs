using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

public sealed class ActionTests
{
    [Theory]
    [InlineData("""{ "type": "Action.Execute", "title": "a", "verb": "save", "data": { "form": "f'1\"<" } }""", """{"verb":"save","data":{"form":"f'1\"<"}}""")]
    [InlineData("""{ "type": "Action.Submit", "title": "a", "data": { "n": [1, null] } }""", """{"verb":null,"data":{"n":[1,null]}}""")]
    [InlineData("""{ "type": "Action.Submit", "title": "a", "data": "a text" }""", """{"verb":null,"data":"a text"}""")]
    [InlineData("""{ "type": "Action.Execute", "title": "a", "verb": "leave" }""", """{"verb":"leave","data":{}}""")]
    [InlineData("""{ "type": "Action.Execute", "title": "a", "data": { "half": "\ud800" } }""", """{"verb":null,"data":{"half":"�"}}""")]
    public void A_button_posts_its_verb_and_data(string action, string value) =>
        Assert.Equal(value, Drawn.Actions(action).One("button[type=submit][name=action]").GetAttribute("value"));

    [Fact]
    public void A_button_that_takes_no_inputs_is_not_held_up_by_them()
    {
        Assert.True(Submit("\"associatedInputs\": \"none\"").One("button").HasAttribute("formnovalidate"));
        Assert.False(Submit("\"associatedInputs\": \"auto\"").One("button").HasAttribute("formnovalidate"));
    }

    [Fact]
    public void Styles_are_classes() =>
        Assert.Equal(["ac-action", "ac-action-destructive"], Submit("\"style\": \"destructive\"").One("button").ClassList);

    [Fact]
    public void A_disabled_action_cannot_be_pressed()
    {
        Assert.True(Submit("\"isEnabled\": false").One("button").HasAttribute("disabled"));

        var link = Drawn.Actions("""{ "type": "Action.OpenUrl", "title": "a", "url": "/a", "isEnabled": false }""").One("a");
        Assert.False(link.HasAttribute("href"));
        Assert.Equal("true", link.GetAttribute("aria-disabled"));

        var card = Drawn.Actions("""{ "type": "Action.ShowCard", "title": "a", "card": { "type": "AdaptiveCard" }, "isEnabled": false }""");
        Assert.True(card.One("button").HasAttribute("disabled"));
    }

    [Fact]
    public void A_tooltip_describes()
    {
        var button = Submit("\"tooltip\": \"Keeps it\"").One("button");

        Assert.Equal("Keeps it", button.GetAttribute("title"));
        Assert.Equal("Keeps it", button.GetAttribute("aria-description"));
    }

    [Fact]
    public void A_link_to_elsewhere_opens_beside_the_room()
    {
        var drawn = Drawn.Actions("""
            { "type": "Action.OpenUrl", "title": "away", "url": "https://example.org/" }, { "type": "Action.OpenUrl", "title": "here", "url": "/map?a=1&b=2#c" }
            """);

        Assert.Equal("noopener noreferrer", drawn.One("a[target=_blank][href='https://example.org/']").GetAttribute("rel"));
        Assert.Equal("/map?a=1&b=2#c", drawn.One("a:not([target])").GetAttribute("href"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("\\u0001javascript:alert(1)")]
    [InlineData("java\\nscript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("mailto:ana@example.org")]
    [InlineData("//example.org")]
    [InlineData("/\\\\example.org")]
    [InlineData("")]
    public void An_address_that_may_not_be_opened_leaves_its_title_as_text(string url)
    {
        var drawn = Drawn.Actions($$"""{ "type": "Action.OpenUrl", "title": "The map", "url": "{{url}}" }""");

        Assert.Empty(drawn.All("a"));
        Assert.Equal("The map", drawn.One("span.ac-dead").TextContent);
        Assert.Contains("url", Assert.Single(drawn.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Secondary_actions_stand_behind_more()
    {
        var drawn = Drawn.Actions("""
            { "type": "Action.Execute", "title": "Withdraw", "mode": "secondary" }, { "type": "Action.Execute", "title": "Save" },
            { "type": "Action.Execute", "title": "Park", "mode": "secondary" }
            """);

        Assert.Equal("card.more", drawn.One("details.ac-more > summary").TextContent);
        Assert.Equal(["Withdraw", "Park"], drawn.All("details button").Select(b => b.TextContent));
        Assert.Equal("Save", drawn.One(".ac-actions > button").TextContent);
    }

    [Fact]
    public void A_single_secondary_action_needs_no_menu()
    {
        var drawn = Drawn.Actions("""
            { "type": "Action.Execute", "title": "Withdraw", "mode": "secondary" }, { "type": "Action.Execute", "title": "Save" }
            """);

        Assert.Equal(["Save", "Withdraw"], drawn.All(".ac-actions > button").Select(b => b.TextContent));
        Assert.Empty(drawn.All("details"));
    }

    [Fact]
    public void A_card_on_demand_opens_without_script_inside_the_same_form()
    {
        var drawn = Drawn.Actions("""
            { "type": "Action.ShowCard", "title": "Say why", "card": { "type": "AdaptiveCard", "body": [
                { "type": "TextBlock", "style": "heading", "text": "Why?" }, { "type": "Input.Text", "id": "why", "label": "Why" } ] } }
            """, new HtmlOptions { Post = "/forms" });

        Assert.Equal("Say why", drawn.One("form details > summary").TextContent);
        Assert.Single(drawn.All("details h3"));
        Assert.Single(drawn.All("details input[name=why]"));
    }

    [Fact]
    public void What_cannot_stand_there_is_a_warning()
    {
        var drawn = Drawn.Elements("""
            { "type": "Container", "selectAction": { "type": "Action.ShowCard", "title": "a", "card": { "type": "AdaptiveCard" } } }
            """);

        Assert.Empty(drawn.All("details, button"));
        Assert.Contains("cannot stand here", Assert.Single(drawn.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_without_a_title_is_a_warning_and_has_a_name()
    {
        var drawn = Drawn.Actions("""{ "type": "Action.Execute", "verb": "a" }""");

        Assert.Equal("card.more", drawn.One("button").TextContent);
        Assert.Single(drawn.Warnings);
    }

    [Fact]
    public void A_button_says_what_it_shows_and_hides()
    {
        var drawn = Drawn.Card("""
            { "type": "AdaptiveCard",
              "body": [ { "type": "TextBlock", "id": "a b", "text": "a", "isVisible": false }, { "type": "TextBlock", "id": "c", "text": "c" }, { "type": "TextBlock", "id": "d", "text": "d" } ],
              "actions": [ { "type": "Action.ToggleVisibility", "title": "More", "targetElements": [ "a b", { "elementId": "c", "isVisible": true }, { "elementId": "d", "isVisible": false } ] } ] }
            """, new HtmlOptions { Prefix = "x-" });
        var button = drawn.One("button[type=button]");

        Assert.Equal("false", button.GetAttribute("aria-expanded"));
        Assert.Equal(drawn.One("p[hidden]").Id, button.GetAttribute("data-toggle"));
        Assert.Equal("x-c", button.GetAttribute("data-show"));
        Assert.Equal("x-d", button.GetAttribute("data-hide"));
        Assert.Equal($"{drawn.One("p[hidden]").Id} x-c x-d", button.GetAttribute("aria-controls"));
        Assert.Empty(drawn.Warnings);
    }

    [Fact]
    public void Showing_what_is_not_there_is_a_warning()
    {
        var drawn = Drawn.Actions("""{ "type": "Action.ToggleVisibility", "title": "a", "targetElements": [ "nothing" ] }""");

        Assert.Contains("nothing", drawn.Warnings[0], StringComparison.Ordinal);
        Assert.False(drawn.One("button").HasAttribute("aria-controls"));
    }

    [Fact]
    public void The_card_itself_is_never_changed()
    {
        const string json = """{"type":"AdaptiveCard","actions":[{"type":"Action.Submit","title":"a","data":{"b":[1]}}]}""";
        var card = JsonNode.Parse(json)!;

        Drawn.Card(card);

        Assert.Equal(json, card.ToJsonString());
    }

    private static Drawn Submit(string properties) =>
        Drawn.Actions($$"""{ "type": "Action.Execute", "title": "Save", "verb": "save", {{properties}} }""");
}
