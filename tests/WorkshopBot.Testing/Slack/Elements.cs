using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>Finds what can be pressed, and what errors may stand at.</summary>
internal static class Elements
{
    /// <exception cref="InvalidOperationException">It is not there.</exception>
    public static JsonObject Press(JsonArray blocks, string actionId, string? option)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            var element = In(block).FirstOrDefault(e => e.Text("action_id") == actionId);
            if (element is null) continue;

            var action = new JsonObject
            {
                ["type"] = element.Text("type"),
                ["block_id"] = block.Text("block_id") ?? "",
                ["action_id"] = actionId,
                ["action_ts"] = "1.000000",
            };
            if (element["value"] is { } value) action["value"] = value.DeepClone();
            if (option is not null) action["selected_option"] = Inputs.Option(element, option);
            return action;
        }

        throw new InvalidOperationException($"There is nothing to press with the id {actionId}.");
    }

    /// <summary>Slack takes errors only at inputs that the view has.</summary>
    /// <exception cref="ApiErrorException">It would show a general failure.</exception>
    public static JsonObject Errors(JsonArray blocks, JsonObject said)
    {
        var errors = Of<JsonObject>(said, "errors");
        var inputs = blocks.OfType<JsonObject>().Where(
            b => b.Text("type") == "input").Select(b => b.Text("block_id")).ToHashSet();
        return errors.Count > 0 && errors.All(e => inputs.Contains(e.Key) && e.Value?.GetValue<string>().Length > 0)
            ? errors
            : throw new ApiErrorException("errors");
    }

    /// <exception cref="ApiErrorException">It is not there.</exception>
    public static T Of<T>(JsonObject json, string name)
        where T : JsonNode => json[name] as T ?? throw new ApiErrorException(name);

    private static IEnumerable<JsonObject> In(JsonObject block) => block.Text("type") switch
    {
        "actions" => (block["elements"] as JsonArray ?? []).OfType<JsonObject>(),
        "section" => new[] { block["accessory"] }.OfType<JsonObject>(),
        "input" => new[] { block["element"] }.OfType<JsonObject>(),
        _ => [],
    };
}
