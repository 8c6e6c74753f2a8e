using System.Text.Json.Nodes;
using WorkshopBot.Testing.BlockKit;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>The rules that all payloads are held against find what is wrong.</summary>
public sealed class RulesTests
{
    private const string Text = """{ "type": "plain_text", "text": "a", "emoji": false }""";

    [Theory]
    [InlineData("""{ "type": "hologram" }""", "no block that we send")]
    [InlineData("""{ "type": "divider", "colour": "red" }""", "no property")]
    [InlineData("""{ "type": "header" }""", "text is missing")]
    [InlineData("""{ "type": "section" }""", "neither text nor fields")]
    [InlineData("""{ "type": "section", "text": { "type": "mrkdwn", "text": "a" } }""", "mrkdwn")]
    [InlineData("""{ "type": "section", "text": { "type": "plain_text", "text": "a", "emoji": true } }""", "true")]
    [InlineData("""{ "type": "section", "text": { "type": "plain_text", "text": " ", "emoji": false } }""", "is empty")]
    [InlineData("""
        { "type": "section", "text": { "type": "plain_text", "text": "<!channel>", "emoji": false } }
        """, "not escaped")]
    [InlineData("""{ "type": "section", "text": null }""", "is null")]
    [InlineData("""{ "type": "actions", "elements": [] }""", "holds 0")]
    [InlineData("""{ "type": "image", "image_url": "a.png", "alt_text": "a" }""", "no address")]
    [InlineData("""{ "type": "image", "image_url": "http://a.example/a.png", "alt_text": "a" }""", "not https")]
    [InlineData("""{ "type": "image", "image_url": "https://a.example/a.png" }""", "alt_text is missing")]
    [InlineData("""{ "type": "image", "alt_text": "a" }""", "no picture, or two")]
    [InlineData("""{ "type": "image", "image_url": "https://a.example/a.png", "slack_file": { "id": "F1" }, "alt_text": "a" }""", "no picture, or two")]
    [InlineData("""
        { "type": "rich_text", "elements": [ { "type": "rich_text_section", "elements": [ { "type": "emoji",
        "name": "tada" } ] } ] }
        """, "emoji")]
    [InlineData("""
        { "type": "rich_text", "elements": [ { "type": "rich_text_section", "elements": [ { "type": "text",
        "text": "" } ] } ] }
        """, "is empty")]
    [InlineData("""
        { "type": "input", "label": TEXT, "element": { "type": "plain_text_input", "action_id": "a" } }
        """, "cannot stand in a message")]
    [InlineData("""
        { "type": "actions", "elements": [ { "type": "static_select", "action_id": "a" } ] }
        """, "not exactly one list")]
    [InlineData("""
        { "type": "actions", "elements": [ { "type": "radio_buttons", "action_id": "a",
        "options": [ { "text": TEXT, "value": "1" } ], "initial_option": { "text": TEXT, "value": "2" } } ] }
        """, "not offered")]
    [InlineData("""
        { "type": "actions", "elements": [ { "type": "datepicker", "action_id": "a", "initial_date": "21.11.2026" } ] }
        """, "yyyy-MM-dd")]
    [InlineData("""
        { "type": "actions", "elements": [ { "type": "button", "action_id": "a", "text": TEXT }, { "type": "button",
        "action_id": "a", "text": TEXT } ] }
        """, "used 2 times")]
    public void A_block_that_Slack_refuses_is_an_error(string block, string error)
    {
        var message = JsonNode.Parse($$"""{ "text": "a", "blocks": [ {{block.Replace("TEXT", Text)}} ] }""")!;

        Assert.Contains(BlockKitRules.Check(message, BlockKitSurface.Message), e => e.Contains(error, StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_blocks_and_too_much_text_are_errors()
    {
        var section = $$"""{ "type": "section", "text": {{Text.Replace("\"a\"", $"\"{new string('a', 200)}\"")}} }""";
        var message = JsonNode.Parse($$"""
            { "text": "a", "blocks": [ {{string.Join(", ", Enumerable.Repeat(section, 51))}} ] }
            """)!;

        Assert.Equal(2, BlockKitRules.Check(message, BlockKitSurface.Message).Count);
        Assert.Equal(2, BlockKitRules.CheckBlocks(message["blocks"]!.AsArray(), BlockKitSurface.Message).Count);
    }

    [Theory]
    [InlineData("""{ "type": "modal", "blocks": [] }""", "title is missing")]
    [InlineData("""
        { "type": "modal", "title": TEXT, "blocks": [ { "type": "input",
        "label": TEXT, "element": { "type": "plain_text_input", "action_id": "a" } } ] }
        """, "no submit")]
    [InlineData("""{ "type": "home", "blocks": [] }""", "none of modal")]
    public void A_view_that_Slack_refuses_is_an_error(string view, string error) => Assert.Contains(
        BlockKitRules.Check(JsonNode.Parse(view.Replace("TEXT", Text))!, BlockKitSurface.Modal),
        e => e.Contains(error, StringComparison.Ordinal));
}
