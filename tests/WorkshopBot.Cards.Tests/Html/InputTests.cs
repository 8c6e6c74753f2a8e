using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

public sealed class InputTests
{
    public static TheoryData<string> Types =>
        ["Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet"];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_input_has_a_label_and_its_own_name(string type)
    {
        var drawn = Input(type, "\"label\": \"What goes wrong\"");
        var control = drawn.One("[name='row 1.text']:not([type=hidden])");

        Assert.Equal("What goes wrong", drawn.One($"label[for='{control.Id}']").TextContent);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_required_input_says_so_in_words_and_to_screen_readers(string type)
    {
        var drawn = Input(type, "\"label\": \"a\", \"isRequired\": true", new HtmlOptions { Word = k => $"<{k}>" });

        Assert.Equal("<card.required>", drawn.One("label .ac-required").TextContent);
        Assert.Equal("true", drawn.One("[required]").GetAttribute("aria-required"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_wrong_is_shown_at_the_input_and_announced(string type)
    {
        var drawn = Input(type, "\"label\": \"a\"", Wrong("Say <what> goes wrong."));
        var control = drawn.One("[aria-invalid=true]");

        Assert.Equal("Say <what> goes wrong.", drawn.One($"[id='{control.GetAttribute("aria-describedby")}'][role=alert]").TextContent);
        Assert.Contains("ac-invalid", drawn.One(".ac-field").ClassList);
    }

    [Fact]
    public void The_cards_own_message_stands_in_for_an_empty_one()
    {
        var drawn = Input("Input.Text", "\"label\": \"a\", \"errorMessage\": \"Say something.\"", Wrong(""));

        Assert.Equal("Say something.", drawn.One(".ac-error").TextContent);
    }

    [Fact]
    public void The_cards_message_waits_until_something_is_wrong() =>
        Assert.Empty(Input("Input.Text", "\"label\": \"a\", \"errorMessage\": \"Say something.\"").All(".ac-error, [aria-invalid]"));

    [Fact]
    public void A_group_is_labelled_by_its_legend()
    {
        foreach (var multiple in new[] { "false", "true" })
        {
            var drawn = Input(
                "Input.ChoiceSet",
                $"\"label\": \"Stage\", \"style\": \"expanded\", \"isRequired\": true, \"isMultiSelect\": {multiple}",
                Wrong("Choose."));

            Assert.Equal("Stage card.required", drawn.One("fieldset > legend").TextContent);
            Assert.Equal("Choose.", drawn.One($"[id='{drawn.One("fieldset").GetAttribute("aria-describedby")}']").TextContent);
        }
    }

    [Fact]
    public void The_placeholder_labels_an_input_without_a_label_for_those_who_do_not_see_it()
    {
        var drawn = Input("Input.Text", "\"placeholder\": \"What goes wrong\"");

        Assert.Equal("What goes wrong", drawn.One("label.ac-unseen").TextContent);
        Assert.Empty(drawn.Warnings);
    }

    [Fact]
    public void An_input_without_any_label_is_a_warning() =>
        Assert.Contains("label", Assert.Single(Input("Input.Text", "\"value\": \"\"").Warnings), StringComparison.Ordinal);

    [Fact]
    public void An_input_without_an_id_is_a_warning_and_keeps_its_label()
    {
        var drawn = Drawn.Elements("""{ "type": "Input.Text", "label": "a" }, { "type": "Input.Text", "label": "b" }""");

        Assert.Equal(2, drawn.Warnings.Length);
        Assert.Equal(2, drawn.All("input").Select(i => i.Id).Distinct().Count());
        Assert.All(drawn.All("input"), i => Assert.Single(drawn.All($"label[for='{i.Id}']")));
    }

    [Fact]
    public void An_id_that_a_field_of_the_form_has_is_a_warning()
    {
        var options = new HtmlOptions { Hidden = [new("token", "1")] };
        var drawn = Drawn.Elements("""
            { "type": "Input.Text", "id": "action", "label": "a" }, { "type": "Input.Text", "id": "token", "label": "b" }
            """, options);

        Assert.Equal(2, drawn.Warnings.Length);
    }

    [Fact]
    public void Typed_text_wins_over_the_cards_value()
    {
        var options = Typed("my \"own\"\r\nwords");

        Assert.Equal("my \"own\"\nwords", Input("Input.Text", "\"label\": \"a\", \"value\": \"b\", \"isMultiline\": true", options).One("textarea").TextContent);
        Assert.Equal("b", Input("Input.Text", "\"label\": \"a\", \"value\": \"b\"").One("input").GetAttribute("value"));
    }

    [Fact]
    public void A_text_area_keeps_an_empty_first_line() => Assert.Equal(
        "\n\nthird", Input("Input.Text", "\"label\": \"a\", \"isMultiline\": true", Typed("\n\nthird")).One("textarea").TextContent);

    [Fact]
    public void A_password_is_not_given_back() => Assert.False(
        Input("Input.Text", "\"label\": \"a\", \"style\": \"password\"", Typed("secret")).One("input[type=password]").HasAttribute("value"));

    [Theory]
    [InlineData("^\\\\d+$", @"^\d+$")]
    [InlineData("\\\\d", @"[\s\S]*(?:\d)[\s\S]*")]
    [InlineData("^a|b$", @"[\s\S]*(?:^a|b$)[\s\S]*")]
    [InlineData("^a\\\\$", @"[\s\S]*(?:^a\$)[\s\S]*")]
    public void A_regular_expression_may_match_anywhere(string regex, string pattern) => Assert.Equal(
        pattern, Input("Input.Text", $"\"label\": \"a\", \"regex\": \"{regex}\"").One("input").GetAttribute("pattern"));

    [Theory]
    [InlineData("Input.Number", "3.5", "number")]
    [InlineData("Input.Number", "about three", "text")]
    [InlineData("Input.Date", "2026-11-21", "date")]
    [InlineData("Input.Date", "tomorrow", "text")]
    [InlineData("Input.Time", "09:30", "time")]
    [InlineData("Input.Time", "half past nine", "text")]
    public void What_a_browser_would_throw_away_comes_back_as_text(string type, string typed, string field)
    {
        var input = Input(type, "\"label\": \"a\", \"min\": \"1\"", Typed(typed)).One("input");

        Assert.Equal(field, input.GetAttribute("type"));
        Assert.Equal(typed, input.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.Number", "1", "5")]
    [InlineData("Input.Date", "\"2026-01-01\"", "\"2026-12-31\"")]
    [InlineData("Input.Time", "\"08:00\"", "\"18:00\"")]
    public void Bounds_are_checked_by_the_browser(string type, string min, string max)
    {
        var input = Input(type, $"\"label\": \"a\", \"min\": {min}, \"max\": {max}").One("input");

        Assert.Equal(min.Trim('"'), input.GetAttribute("min"));
        Assert.Equal(max.Trim('"'), input.GetAttribute("max"));
    }

    [Fact]
    public void A_bound_that_is_none_is_a_warning() =>
        Assert.Contains("max", Assert.Single(Input("Input.Number", "\"label\": \"a\", \"max\": \"many\"").Warnings), StringComparison.Ordinal);

    [Fact]
    public void A_field_that_may_be_out_of_sight_is_not_checked_by_the_browser()
    {
        var drawn = Drawn.Card("""
            { "type": "AdaptiveCard", "body": [
                { "type": "Container", "isVisible": false, "items": [ { "type": "Input.Text", "id": "a", "label": "a", "isRequired": true, "regex": "^a$" } ] },
                { "type": "Container", "id": "shown", "items": [ { "type": "Input.Number", "id": "b", "label": "b", "isRequired": true, "min": 1 } ] },
                { "type": "Input.Text", "id": "c", "label": "c", "isRequired": true } ],
              "actions": [
                { "type": "Action.ToggleVisibility", "title": "More", "targetElements": [ "shown" ] },
                { "type": "Action.ShowCard", "title": "Why", "card": { "type": "AdaptiveCard", "body": [ { "type": "Input.Text", "id": "d", "label": "d", "isRequired": true } ] } } ] }
            """);

        Assert.Equal("c", drawn.One("[required], [pattern], [min]").GetAttribute("name"));
        Assert.Equal(4, drawn.All("[aria-required=true]").Count());
    }

    [Fact]
    public void An_inline_action_stands_beside_its_input()
    {
        var drawn = Input("Input.Text", """
            "label": "a", "inlineAction": { "type": "Action.Execute", "verb": "check", "title": "Check" }
            """);

        Assert.Equal("Check", drawn.One(".ac-inline > input + button").TextContent);
    }

    private static HtmlOptions Typed(string value) => new() { Typed = new Dictionary<string, string> { ["row 1.text"] = value } };

    private static HtmlOptions Wrong(string error) => new() { Errors = new Dictionary<string, string> { ["row 1.text"] = error } };

    private static Drawn Input(string type, string properties, HtmlOptions? options = null)
    {
        var choices = type == "Input.ChoiceSet" ? """, "choices": [ { "title": "S1", "value": "s1" } ]""" : "";
        return Drawn.Elements($$"""{ "type": "{{type}}", "id": "row 1.text", {{properties}} {{choices}} }""", options);
    }
}
