using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Tests.Driving;

/// <summary>The smallest blocks that Slack takes.</summary>
public static class Views
{
    public static JsonObject Modal(string callbackId, params JsonNode[] blocks) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = callbackId,
        ["private_metadata"] = "meta",
        ["title"] = Plain("Answer"),
        ["submit"] = Plain("Send"),
        ["blocks"] = new JsonArray(blocks),
    };

    public static JsonObject Home(string says) => new()
    {
        ["type"] = "home",
        ["blocks"] = new JsonArray(new JsonObject { ["type"] = "section", ["text"] = Plain(says) }),
    };

    public static JsonObject Input(string blockId, string actionId) => new()
    {
        ["type"] = "input",
        ["block_id"] = blockId,
        ["label"] = Plain("Text"),
        ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = actionId },
    };

    public static JsonArray Actions(params JsonNode[] elements) => [ActionBlock(elements)];

    public static JsonObject ActionBlock(params JsonNode[] elements) =>
        new() { ["type"] = "actions", ["block_id"] = "actions", ["elements"] = new JsonArray(elements) };

    public static JsonObject Button(string actionId, string value) =>
        new() { ["type"] = "button", ["action_id"] = actionId, ["text"] = Plain("Go"), ["value"] = value };

    public static JsonObject Select(string actionId, params string[] values) => new()
    {
        ["type"] = "static_select",
        ["action_id"] = actionId,
        ["options"] = new JsonArray([.. values.Select(v => new JsonObject { ["text"] = Plain(v), ["value"] = v })]),
    };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
