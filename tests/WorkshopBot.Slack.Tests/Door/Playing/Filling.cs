using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Sent;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>What somebody fills into a modal, as Slack's inputs take it.</summary>
internal static class Filling
{
    /// <param name="filled">By the card's input ids: a text, or what is chosen by its words or its value; several by commas.</param>
    public static (string Block, object? Value)[] Of(JsonArray blocks, params (string Input, string Value)[] filled) =>
        [.. filled.Select(f => Of(Input(blocks, f.Input), f.Value))];

    /// <summary>What stands in an input before anything is typed.</summary>
    public static string Prefilled(JsonArray blocks, string input)
    {
        var element = (JsonObject)Input(blocks, input)["element"]!;
        return (string?)element["initial_value"] ?? (string?)element["initial_date"] ?? (string?)element["initial_option"]?["value"]
            ?? string.Join(',', (element["initial_options"] as JsonArray ?? []).Select(o => (string?)o!["value"]));
    }

    /// <summary>The card's input ids, in the order of the modal.</summary>
    public static IEnumerable<string> Inputs(JsonArray blocks) => blocks.OfType<JsonObject>()
        .Where(b => (string?)b["type"] == "input").Select(b => StateValues.InputOf((string)b["block_id"]!)).OfType<string>();

    private static JsonObject Input(JsonArray blocks, string input) => blocks.OfType<JsonObject>()
        .FirstOrDefault(b => (string?)b["type"] == "input" && StateValues.InputOf((string)b["block_id"]!) == input)
        ?? throw new InvalidOperationException($"There is no {input} among {string.Join(' ', Inputs(blocks))}.");

    private static (string Block, object? Value) Of(JsonObject block, string value)
    {
        var element = (JsonObject)block["element"]!;
        return ((string)block["block_id"]!, (string?)element["type"] switch
        {
            "checkboxes" or "multi_static_select" => value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => Option(element, v)).ToArray(),
            "radio_buttons" or "static_select" => value.Length == 0 ? null : Option(element, value),
            _ => value,
        });
    }

    private static string Option(JsonObject element, string chosen)
    {
        var options = (element["options"] as JsonArray ?? [])
            .Concat((element["option_groups"] as JsonArray ?? []).SelectMany(g => (JsonArray)g!["options"]!)).OfType<JsonObject>().ToList();
        return (string?)options.FirstOrDefault(o => (string?)o["text"]!["text"] == chosen || (string?)o["value"] == chosen)?["value"]
            ?? throw new InvalidOperationException($"There is no {chosen} among {string.Join(", ", options.Select(o => o["text"]!["text"]))}.");
    }
}
