using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.BlockKit.Sent;

/// <summary>
/// What was filled in: <c>state.values</c> of a <c>view_submission</c> or <c>block_actions</c> payload
/// (https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload).
/// </summary>
public static class StateValues
{
    /// <summary>
    /// By the card's input ids, as a form of the browser gives them: several choices joined by commas, dates as
    /// <c>yyyy-MM-dd</c>, times as <c>HH:mm</c>, a toggle its value or the empty text, and the empty text for nothing.
    /// </summary>
    /// <param name="values"><c>state.values</c>; what is not ours or not readable in it is left out.</param>
    public static ImmutableDictionary<string, string> Read(JsonNode? values)
    {
        if (values is not JsonObject blocks) return ImmutableDictionary<string, string>.Empty;

        var read = from block in blocks
                   let input = InputId.Read(block.Key)
                   where input is not null && block.Value is JsonObject
                   from element in block.Value!.AsObject()
                   let value = Value(element.Value as JsonObject)
                   where value is not null
                   select (input.Value.Id, input.Value.Part, Value: value);
        return read.GroupBy(i => i.Id, StringComparer.Ordinal).ToImmutableDictionary(
            i => i.Key,
            i => string.Join('\n', i.OrderBy(p => p.Part).Select(p => p.Value).Where(v => v.Length > 0)),
            StringComparer.Ordinal);
    }

    /// <summary>The card's input that a block is for, as when one in a message is changed; null for any other block.</summary>
    public static string? InputOf(string blockId) => InputId.Read(blockId)?.Id;

    private static string? Value(JsonObject? state) => Text.Of(state?["type"]) switch
    {
        "plain_text_input" or "email_text_input" or "url_text_input" or "number_input" => Text.Of(state!["value"]) ?? "",
        "static_select" or "radio_buttons" => Chosen(state!["selected_option"]) ?? "",
        "multi_static_select" or "checkboxes" => string.Join(',', All(state!["selected_options"])),
        "users_select" => Text.Of(state!["selected_user"]) ?? "",
        "multi_users_select" => string.Join(',', (state!["selected_users"] as JsonArray ?? []).Select(Text.Of).OfType<string>()),
        "datepicker" => Text.Of(state!["selected_date"]) ?? "",
        "timepicker" => Text.Of(state!["selected_time"]) ?? "",
        _ => null,
    };

    private static IEnumerable<string> All(JsonNode? options) =>
        options is JsonArray several ? several.Select(Chosen).OfType<string>() : [];

    private static string? Chosen(JsonNode? option) =>
        option is JsonObject json && Text.Of(json["value"]) is { } value ? Code.Decode(value) : null;
}
