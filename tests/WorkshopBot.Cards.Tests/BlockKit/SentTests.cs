using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Cards.BlockKit.Sent;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>What comes back is what a form of the browser would give.</summary>
public sealed class SentTests
{
    [Theory]
    [InlineData("""{ "type": "plain_text_input", "value": "a\nb <&>" }""", "a\nb <&>")]
    [InlineData("""{ "type": "plain_text_input", "value": null }""", "")]
    [InlineData("""{ "type": "email_text_input", "value": "a@b" }""", "a@b")]
    [InlineData("""{ "type": "url_text_input" }""", "")]
    [InlineData("""{ "type": "number_input", "value": "3.5" }""", "3.5")]
    [InlineData("""{ "type": "datepicker", "selected_date": "2026-11-21" }""", "2026-11-21")]
    [InlineData("""{ "type": "datepicker", "selected_date": null }""", "")]
    [InlineData("""{ "type": "timepicker", "selected_time": "09:30" }""", "09:30")]
    [InlineData("""{ "type": "static_select", "selected_option": { "text": { "text": "a" }, "value": "S3" } }""", "S3")]
    [InlineData("""{ "type": "static_select", "selected_option": null }""", "")]
    [InlineData("""{ "type": "radio_buttons", "selected_option": { "value": "~" } }""", "")]
    [InlineData("""{ "type": "radio_buttons", "selected_option": { "value": "~26~~7e~" } }""", "&~")]
    [InlineData("""{ "type": "multi_static_select", "selected_options": [ { "value": "p1" }, { "value": "p2" } ] }""", "p1,p2")]
    [InlineData("""{ "type": "checkboxes", "selected_options": [] }""", "")]
    [InlineData("""{ "type": "checkboxes" }""", "")]
    [InlineData("""{ "type": "users_select", "selected_user": "U1" }""", "U1")]
    [InlineData("""{ "type": "users_select", "selected_user": null }""", "")]
    [InlineData("""{ "type": "multi_users_select", "selected_users": ["U1", "W2", 3] }""", "U1,W2")]
    [InlineData("""{ "type": "multi_users_select" }""", "")]
    [InlineData("""{ "type": "static_select", "selected_option": 1 }""", "")]
    [InlineData("""{ "type": "plain_text_input", "value": "\ud800" }""", "")]
    [InlineData("""{ "type": "button", "value": "a" }""", null)]
    [InlineData("""{ "type": 5 }""", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    public void Every_type_is_read_and_nothing_is_the_empty_text(string state, string? value) =>
        Assert.Equal(value, StateValues.Read(JsonNode.Parse($$"""
            { "in:~:a": { "in:~:a": {{state}} } }
            """)).GetValueOrDefault("a"));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""
        { "in:~:a": 1, "no:~:1": { "x": { "type": "plain_text_input", "value": "b" } }, "x": {}, "in:a": {}, "in:~:a:b": {} }
        """)]
    public void What_is_not_ours_is_left_out(string values) => Assert.Empty(StateValues.Read(JsonNode.Parse(values)));

    [Fact]
    public void A_value_of_the_card_comes_back_whatever_is_in_it()
    {
        string[] values = ["", "~", "<&>", "a b", "~26~", "é😀"];
        var card = Shown.Card("""{ "type": "Input.ChoiceSet", "id": "a", "label": "a", "isMultiSelect": true, "choices": [] }""");
        card["body"]![0]!["choices"] = new JsonArray([.. values.Select(v => new JsonObject { ["title"] = "t", ["value"] = v })]);
        var options = Shown.Modal(card).WithoutWarnings().One("checkboxes")["options"]!.AsArray();

        var read = options.Select(o => StateValues.Read(new JsonObject
        {
            ["in:~:a"] = new JsonObject
            {
                ["x"] = new JsonObject { ["type"] = "static_select", ["selected_option"] = o!.DeepClone() },
            },
        })["a"]);

        Assert.Equal(values, read);
    }

    [Fact]
    public void A_text_of_many_lines_takes_several_inputs_and_comes_back_whole()
    {
        var text = string.Join('\n', Enumerable.Range(1, 400).Select(i => $"what happens @ channel {i}"));
        var card = Shown.Card("""{ "type": "Input.Text", "id": "a", "label": "a", "isMultiline": true, "isRequired": true }""");
        card["body"]![0]!["value"] = text;
        var inputs = Shown.Modal(card).WithoutWarnings().All("input").ToList();

        Assert.True(inputs.Count > 2);
        Assert.Equal([false, .. Enumerable.Repeat(true, inputs.Count - 1)], inputs.Select(i => (bool)i["optional"]!));
        Assert.Equal(text, StateValues.Read(State([.. inputs]))["a"]);
    }

    [Fact]
    public void Errors_go_to_the_blocks_of_their_inputs_and_the_rest_is_told()
    {
        var view = Shown.Modal(Shown.Card("""
            { "type": "Input.Text", "id": "a", "label": "a" }, { "type": "Input.ChoiceSet", "id": "b/1", "label": "b",
            "choices": [ { "value": "1" } ] }
            """), new ModalOptions { Title = "T", Generation = "7" }).Payload;
        var wrong = new Dictionary<string, string> { ["b/1"] = "Wrong.", ["a"] = "", ["c"] = "Lost." };
        var errors = SentView.Read(view).Errors(wrong, "Required.");

        Assert.Equal(
            """
                {"response_action":"errors","errors":{"in:7:b/1":"Wrong.","in:7:a":"Required."}}
                """, errors.Response!.ToJsonString());
        Assert.Equal(["c"], errors.Rest.Keys);
    }

    [Fact]
    public void Errors_of_nothing_in_the_view_are_no_answer() =>
        Assert.Null(SentView.Read(null).Errors(new Dictionary<string, string> { ["a"] = "Wrong." }, "").Response);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "private_metadata": 1, "state": [], "blocks": {} }""")]
    [InlineData("""{ "private_metadata": "{", "state": { "values": 1 }, "blocks": [ 1, { "type": "input", "block_id": 1 } ] }""")]
    [InlineData("""{ "private_metadata": "[]" }""")]
    [InlineData("""{ "private_metadata": "{\"send\":{\"verb\":1},\"metadata\":2}" }""")]
    public void A_view_that_is_none_of_ours_is_empty(string json)
    {
        var sent = SentView.Read(JsonNode.Parse(json));

        Assert.Equal(("", null, 0), (sent.Metadata, sent.Send, sent.Inputs.Count));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "value": 1 }""")]
    [InlineData("""{ "value": "{" }""")]
    [InlineData("""{ "value": "[]" }""")]
    [InlineData("""{ "value": "{\"verb\":\"a\",\"verb\":\"b\"}" }""")]
    [InlineData("""{ "value": "{\"verb\":\"\\ud800\"}" }""")]
    [InlineData("""{ "value": "{\"data\":{}}" }""")]
    public void A_button_that_is_none_of_ours_is_nothing(string action) =>
        Assert.Null(PressedAction.Read(JsonNode.Parse(action)));

    private static JsonObject State(params JsonObject[] inputs)
    {
        var values = new JsonObject();
        foreach (var input in inputs.Reverse())
        {
            values[(string)input["block_id"]!] = new JsonObject
            {
                [(string)input["element"]!["action_id"]!] = new JsonObject
                {
                    ["type"] = (string?)input["element"]!["type"],
                    ["value"] = (string?)input["element"]!["initial_value"],
                },
            };
        }

        return values;
    }
}
