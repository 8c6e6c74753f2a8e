using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>What a form holds when it is sent: <c>state.values</c>, as https://docs.slack.dev/reference/views says.</summary>
internal static class Inputs
{
    /// <param name="values">By block id or action id; several are an array of strings.</param>
    /// <exception cref="InvalidOperationException">Slack would not let this be sent.</exception>
    public static JsonObject Read(JsonArray blocks, IReadOnlyDictionary<string, object?> values, bool isSent)
    {
        var state = new JsonObject();
        var unknown = new HashSet<string>(values.Keys);
        foreach (var (block, element) in Of(blocks))
        {
            var (blockId, actionId) = (block.Text("block_id") ?? "", element.Text("action_id") ?? "");
            var isGiven = values.TryGetValue(blockId, out var value) || values.TryGetValue(actionId, out value);
            unknown.Remove(blockId);
            unknown.Remove(actionId);
            var entry = isGiven ? Filled(element, value) : Initial(element);
            if (isSent && IsRequired(block) && entry.All(e => e.Key == "type" || IsEmpty(e.Value)))
            {
                throw new InvalidOperationException($"Slack wants {blockId} to be filled in.");
            }

            if (state[blockId] is not JsonObject there) state[blockId] = there = [];
            there[actionId] = entry;
        }

        return unknown.Count == 0
            ? state
            : throw new InvalidOperationException($"There is no input {string.Join(", ", unknown)}.");
    }

    public static JsonObject Option(JsonObject element, string value) =>
        (element["options"] as JsonArray ?? [])
            .Concat((element["option_groups"] as JsonArray ?? []).SelectMany(g => g?["options"] as JsonArray ?? []))
            .OfType<JsonObject>().FirstOrDefault(o => o.Text("value") == value)?.DeepClone() as JsonObject
        ?? throw new InvalidOperationException($"There is no option {value}.");

    private static IEnumerable<(JsonObject Block, JsonObject Element)> Of(JsonArray blocks)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            IEnumerable<JsonNode?> elements = block.Text("type") switch
            {
                "input" => new[] { block["element"] },
                "actions" => (block["elements"] as JsonArray ?? []).AsEnumerable(),
                "section" => new[] { block["accessory"] },
                _ => Array.Empty<JsonNode>(),
            };
            foreach (var element in elements.OfType<JsonObject>())
            {
                if (element.Text("type") is not ("button" or "overflow" or "image")) yield return (block, element);
            }
        }
    }

    private static JsonObject Initial(JsonObject element) => element.Text("type") switch
    {
        "plain_text_input" or "number_input" or "email_text_input" or "url_text_input" => Entry(
            element, "value", element["initial_value"]),
        "datepicker" => Entry(element, "selected_date", element["initial_date"]),
        "timepicker" => Entry(element, "selected_time", element["initial_time"]),
        "users_select" => Entry(element, "selected_user", element["initial_user"]),
        "multi_users_select" => Entry(element, "selected_users", element["initial_users"] ?? new JsonArray()),
        "conversations_select" => Entry(element, "selected_conversation", element["initial_conversation"]),
        "channels_select" => Entry(element, "selected_channel", element["initial_channel"]),
        "multi_static_select" or "checkboxes" => Entry(
            element, "selected_options", element["initial_options"] ?? new JsonArray()),
        _ => Entry(element, "selected_option", element["initial_option"]),
    };

    private static JsonObject Filled(JsonObject element, object? value) => (element.Text("type"), value) switch
    {
        ("plain_text_input" or "number_input" or "email_text_input" or "url_text_input", _) => Entry(
            element, "value", (string?)value),
        ("datepicker", _) => Entry(element, "selected_date", (string?)value),
        ("timepicker", _) => Entry(element, "selected_time", (string?)value),
        ("users_select", _) => Entry(element, "selected_user", (string?)value),
        ("conversations_select", _) => Entry(element, "selected_conversation", (string?)value),
        ("channels_select", _) => Entry(element, "selected_channel", (string?)value),
        ("multi_users_select", string all) => Entry(
            element, "selected_users", new JsonArray([.. all.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(a => JsonValue.Create(a))])),
        ("multi_static_select" or "checkboxes", string[] all) => Entry(
            element, "selected_options", new JsonArray([.. all.Select(a => Option(element, a))])),
        (_, null) => Entry(element, "selected_option", null),
        (_, string one) => Entry(element, "selected_option", Option(element, one)),
        var (type, _) => throw new InvalidOperationException($"{type} does not take this value."),
    };

    private static JsonObject Entry(JsonObject element, string name, JsonNode? value) =>
        new() { ["type"] = element.Text("type"), [name] = value?.DeepClone() };

    private static bool IsRequired(JsonObject block) =>
        block.Text("type") == "input"
            && !(block["optional"] is JsonValue value && value.TryGetValue<bool>(out var optional) && optional);

    private static bool IsEmpty(JsonNode? value) =>
        value is null or JsonArray { Count: 0 } || value is JsonValue v && v.TryGetValue<string>(out var t) && t.Length == 0;
}
