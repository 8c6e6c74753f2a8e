using WorkshopBot.Cards.BlockKit;

namespace WorkshopBot.Cards.Tests.BlockKit;

public sealed class InputTests
{
    private const string Ticked = """[{"text":{"type":"plain_text","text":"t","emoji":false},"value":"true"}]""";

    [Fact]
    public void A_text_is_an_input_with_its_label()
    {
        var input = Modal("""
            { "type": "Input.Text", "id": "a", "label": "What goes wrong?", "isRequired": true, "maxLength": 9,
            "placeholder": "Nobody", "value": "<b>" }
            """).One("input");

        Assert.Equal(
            """{"type":"plain_text","text":"What goes wrong?","emoji":false}|false""",
            $"{input["label"]!.ToJsonString()}|{input["optional"]}");
        Assert.Equal(
            """{"type":"plain_text_input","placeholder":{"type":"plain_text","text":"Nobody","emoji":false}"""
            + ""","initial_value":"<b>","max_length":9,"action_id":"in:~:a"}""",
            input["element"]!.ToJsonString(Shown.Relaxed));
    }

    [Theory]
    [InlineData("""{ "type": "Input.Text", "isMultiline": true, "value": "a\nb" """, "plain_text_input", "multiline", "true")]
    [InlineData("""
        { "type": "Input.Text", "isMultiline": true, "value": "a\r\nb"
        """, "plain_text_input", "initial_value", "\"a\\nb\"")]
    [InlineData("""{ "type": "Input.Text", "style": "email", "value": "a@b" """, "email_text_input", "initial_value", "\"a@b\"")]
    [InlineData("""{ "type": "Input.Text", "style": "url" """, "url_text_input", "initial_value", "")]
    [InlineData("""{ "type": "Input.Text", "style": "tel" """, "plain_text_input", "max_length", "3000")]
    [InlineData("""{ "type": "Input.Text", "maxLength": 5000 """, "plain_text_input", "max_length", "3000")]
    [InlineData("""{ "type": "Input.Text", "maxLength": 2, "value": "longer" """, "plain_text_input", "max_length", "6")]
    [InlineData("""{ "type": "Input.Number", "min": 1, "max": 5, "value": 3 """, "number_input", "initial_value", "\"3\"")]
    [InlineData("""{ "type": "Input.Number", "min": 1.5 """, "number_input", "min_value", "\"1.5\"")]
    [InlineData("""{ "type": "Input.Number", "value": "many" """, "plain_text_input", "initial_value", "\"many\"")]
    [InlineData("""{ "type": "Input.Number", "max": 5, "value": "6" """, "plain_text_input", "initial_value", "\"6\"")]
    [InlineData("""{ "type": "Input.Date", "value": "2026-11-21" """, "datepicker", "initial_date", "\"2026-11-21\"")]
    [InlineData("""{ "type": "Input.Date", "value": "tomorrow" """, "plain_text_input", "initial_value", "\"tomorrow\"")]
    [InlineData("""{ "type": "Input.Time", "value": "09:30" """, "timepicker", "initial_time", "\"09:30\"")]
    [InlineData("""{ "type": "Input.Time", "value": "09:30:15" """, "timepicker", "initial_time", "\"09:30\"")]
    [InlineData("""{ "type": "Input.Toggle", "title": "t", "value": "true" """, "checkboxes", "initial_options", Ticked)]
    [InlineData("""
        { "type": "Input.Toggle", "title": "a", "valueOn": "yes", "value": "no"
        """, "checkboxes", "initial_options", "")]
    public void Every_input_has_its_element(string start, string type, string property, string value)
    {
        var element = Modal(start + """, "id": "a", "label": "a" }""", check: false).One("input")["element"]!;

        Assert.Equal((type, value), ((string?)element["type"], element[property]?.ToJsonString() ?? ""));
    }

    [Fact]
    public void A_toggle_without_a_label_is_asked_by_its_title()
    {
        var input = Modal("""{ "type": "Input.Toggle", "id": "a", "title": "Happened again" }""").One("input");

        Assert.Equal("Happened again", (string?)input["label"]!["text"]);
        Assert.Equal("card.yes", (string?)input["element"]!["options"]![0]!["text"]!["text"]);
    }

    [Fact]
    public void What_was_typed_wins_over_the_card() => Assert.Equal("typed", (string?)Modal(
        """{ "type": "Input.Text", "id": "a", "label": "a", "value": "card" }""",
        new() { Title = "T", Typed = new Dictionary<string, string> { ["a"] = "typed" } })
            .One("plain_text_input")["initial_value"]);

    [Theory]
    [InlineData("This is no stage.", "This is no stage.")]
    [InlineData("", "Say what goes wrong.")]
    public void An_error_stands_below_its_input(string error, string said)
    {
        var shown = Modal(
            """
                { "type": "Input.Text", "id": "a", "label": "a", "errorMessage": "Say what goes wrong." },
                { "type": "TextBlock", "text": "b" }
                """,
            new() { Title = "T", Errors = new Dictionary<string, string> { ["a"] = error } });

        Assert.Equal(["input", "context", "rich_text"], shown.Blocks.Select(b => (string?)b!["type"]));
        Assert.Equal(said, (string?)shown.Blocks[1]!["elements"]![0]!["text"]);
    }

    [Fact]
    public void What_is_wrong_with_the_whole_stands_above()
    {
        var shown = Modal("""{ "type": "TextBlock", "text": "b" }""", new() { Title = "T", Notices = ["Too many dots.", "<b>"] });

        Assert.Equal(["Too many dots.", "&lt;b&gt;"], shown.All("context").Select(c => (string?)c["elements"]![0]!["text"]));
        Assert.Equal("context", (string?)shown.Blocks[0]!["type"]);
    }

    [Theory]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "a" }""")]
    [InlineData("""{ "type": "Input.Number", "id": "a", "label": "a" }""")]
    public void What_is_typed_cannot_stand_in_a_message(string element)
    {
        var shown = Shown.Message(Shown.Card(element));

        Assert.Empty(shown.Blocks);
        Assert.Single(shown.Warnings);
    }

    [Theory]
    [InlineData("""{ "type": "Input.Date" """, "datepicker")]
    [InlineData("""{ "type": "Input.Time" """, "timepicker")]
    [InlineData("""{ "type": "Input.Toggle", "title": "a" """, "checkboxes")]
    [InlineData("""{ "type": "Input.ChoiceSet", "choices": [ { "value": "1" } ] """, "static_select")]
    public void What_is_chosen_stands_beside_its_label_in_a_message(string start, string type)
    {
        var shown = Shown.Message(Shown.Card(start + """
            , "id": "a", "label": "When?", "isRequired": true }
            """)).WithoutWarnings();

        Assert.Equal("When? card.required", (string?)shown.One("section")["text"]!["text"]);
        Assert.Equal(type, (string?)shown.One("section")["accessory"]!["type"]);
    }

    [Theory]
    [InlineData("""{ "type": "Input.Text", "label": "a" }""", "has no id")]
    [InlineData("""{ "type": "Input.Text", "id": "a" }""", "has no label")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "a", "regex": "^a$" }""", "regex")]
    [InlineData("""{ "type": "Input.Date", "id": "a", "label": "a", "min": "2026-01-01" }""", "min")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "a", "style": "password" }""", "password")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "a", "isVisible": false }""", "is hidden")]
    [InlineData("""
        { "type": "Input.Text", "id": "a", "label": "a" }, { "type": "Input.Text", "id": "a", "label": "a" }
        """, "is taken")]
    public void What_Slack_cannot_do_is_a_warning(string elements, string warning) =>
        Assert.Contains(warning, Assert.Single(Shown.Modal(Shown.Card(elements)).Warnings), StringComparison.Ordinal);

    [Fact]
    public void A_button_beside_a_field_stands_below_it() => Assert.Equal(["input", "actions"], Modal("""
        { "type": "Input.Text", "id": "a", "label": "a", "inlineAction": { "type": "Action.Execute", "verb": "check",
        "title": "Check", "associatedInputs": "none" } }
        """).Blocks.Select(b => (string?)b!["type"]));

    [Fact]
    public void A_home_has_inputs_and_nothing_that_sends_them()
    {
        var shown = Shown.Home(Shown.Card(
            """{ "type": "Input.Text", "id": "a", "label": "a" }""", """{ "type": "Action.Submit", "title": "Save" }"""));

        Assert.Equal(["input", "actions"], shown.WithoutWarnings().Blocks.Select(b => (string?)b!["type"]));
        Assert.Null(shown.Payload["submit"]);
    }

    private static Shown Modal(string elements, ModalOptions? options = null, bool check = true)
    {
        var shown = Shown.Modal(Shown.Card(elements), options);
        return check ? shown.WithoutWarnings() : shown;
    }
}
