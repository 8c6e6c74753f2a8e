using System.Text.Json.Nodes;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Teams;

/// <summary>Inputs with what was typed, what is wrong with it, and ids of this showing.</summary>
internal sealed class Inputs(TeamsOptions options)
{
    public JsonNode Draw(JsonNode node)
    {
        switch (node)
        {
            case JsonObject json:
                if (IsInput(json)) Fill(json);
                foreach (var child in json.Select(m => m.Value).OfType<JsonNode>().ToList()) Draw(child);
                break;
            case JsonArray array:
                for (var at = array.Count - 1; at >= 0; at--)
                {
                    if (array[at] is not { } child) continue;

                    var wrong = Wrong(child);
                    Draw(child);
                    if (wrong is not null) array.Insert(at + 1, Sentences.Say(wrong, "attention"));
                }

                break;
        }

        return node;
    }

    public static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject json when IsInput(json) => Scalar.Text(json["id"]) is { } id ? [id] : [],
        JsonObject json => json.SelectMany(m => Ids(m.Value)),
        JsonArray array => array.SelectMany(Ids),
        _ => [],
    };

    private static bool IsInput(JsonObject json) => Scalar.Text(json["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private void Fill(JsonObject input)
    {
        if (Scalar.Text(input["id"]) is not { } id) return;

        if (Scalar.Text(input["type"]) == "Input.Toggle" && Scalar.Text(input["valueOff"]) == "") Tick(input);
        if (options.Typed.TryGetValue(id, out var typed)) input["value"] = typed;
        input["id"] = InputIds.Write(id, options.Generation);

        // It cannot be used on phones: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
        if (string.Equals(Scalar.Text(input["style"]), "filtered", StringComparison.OrdinalIgnoreCase)) input["style"] = "compact";
    }

    /// <summary>Microsoft's renderer takes an empty <c>valueOff</c> for none, and sends "false"; of a choice that is not taken it sends nothing.</summary>
    private static void Tick(JsonObject toggle)
    {
        toggle["type"] = "Input.ChoiceSet";
        toggle["isMultiSelect"] = true;
        toggle["style"] = "expanded";
        toggle["choices"] = new JsonArray(new JsonObject { ["title"] = toggle["title"]?.DeepClone(), ["value"] = toggle["valueOn"]?.DeepClone() });
        foreach (var own in new[] { "title", "valueOn", "valueOff" }) toggle.Remove(own);
    }

    private string? Wrong(JsonNode node)
    {
        if (node is not JsonObject json || !IsInput(json) || Scalar.Text(json["id"]) is not { } id) return null;

        return options.Errors.TryGetValue(id, out var error) ? error is { Length: > 0 } ? error : Scalar.Text(json["errorMessage"]) : null;
    }
}
