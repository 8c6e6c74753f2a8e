using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Teams;

/// <summary>
/// <c>Action.Execute</c> as the surface has it: the same, with an <c>Action.Submit</c> for clients that do not know it; a button that opens a
/// dialog; or what sends a dialog. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions
/// </summary>
/// <param name="asks">The ids of the card's inputs.</param>
internal sealed class Actions(TeamsOptions options, ImmutableArray<string> asks)
{
    private const string Execute = "Action.Execute";
    private const string Submit = "Action.Submit";

    public JsonNode Draw(JsonNode node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json.ToList())
                {
                    if (value is JsonObject child && IsExecute(child)) json[name] = Of(child).First();
                    else if (value is not null) Draw(value);
                }

                break;
            case JsonArray array:
                for (var at = array.Count - 1; at >= 0; at--)
                {
                    if (array[at] is not JsonObject child || !IsExecute(child))
                    {
                        if (array[at] is { } other) Draw(other);
                        continue;
                    }

                    array.RemoveAt(at);
                    foreach (var action in Of(child).Reverse()) array.Insert(at, action);
                }

                Open(array);
                break;
        }

        return node;
    }

    public JsonObject Refresh(TeamsRefresh refresh) => new()
    {
        ["action"] = new JsonObject
        {
            ["type"] = Execute,
            ["verb"] = refresh.Verb,
            ["data"] = Data(refresh.Verb, null, takesInputs: false),
        },
        ["userIds"] = new JsonArray([.. refresh.People.Take(TeamsRefresh.MostPeople).Select(p => JsonValue.Create(p))]),
    };

    /// <summary>Where there is nothing but what stands behind three dots, the dots are all that people would see.</summary>
    private static void Open(JsonArray actions)
    {
        if (!actions.All(a => a is JsonObject action && Scalar.Text(action["mode"]) == "secondary")) return;

        foreach (var action in actions) ((JsonObject)action!).Remove("mode");
    }

    private static bool IsExecute(JsonObject json) => Scalar.Text(json["type"]) == Execute;

    private IEnumerable<JsonObject> Of(JsonObject action)
    {
        var verb = Scalar.Text(action["verb"]) ?? "";
        var data = Data(verb, action["data"] as JsonObject, takesInputs: Scalar.Text(action["associatedInputs"]) != "none");
        if (options.Surface == TeamsSurface.Dialog) return [Submitting(action, data)];
        if (options.Surface == TeamsSurface.MessageWithoutDialogs || !options.OpensDialog(verb)) return [Executing(action, data)];

        return options.HasInlineForm(verb) ? [Opening(action, data), Inline(action, data)] : [Opening(action, data)];
    }

    private static JsonObject Executing(JsonObject action, JsonObject data)
    {
        var executing = (JsonObject)action.DeepClone();
        executing["data"] = data.DeepClone();
        executing["fallback"] = Submitting(action, data);
        return executing;
    }

    private static JsonObject Submitting(JsonObject action, JsonObject data)
    {
        var submitting = (JsonObject)action.DeepClone();
        submitting["type"] = Submit;
        submitting.Remove("verb");
        submitting.Remove("fallback");
        submitting["data"] = data.DeepClone();
        return submitting;
    }

    private static JsonObject Opening(JsonObject action, JsonObject data)
    {
        var opening = Submitting(action, data);
        opening["data"]!["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return opening;
    }

    private JsonObject Inline(JsonObject action, JsonObject data)
    {
        var inline = Executing(action, data);
        inline["title"] = options.Word("teams.inline");
        inline["mode"] = "secondary";
        inline["fallback"] = "drop";
        inline.Remove("style");
        return inline;
    }

    private JsonObject Data(string verb, JsonObject? data, bool takesInputs)
    {
        var own = new JsonObject
        {
            ["verb"] = verb,
            ["data"] = data?.DeepClone() ?? new JsonObject(),
            ["tag"] = options.Tag.DeepClone(),
            ["showing"] = options.Generation,
        };
        if (takesInputs && !asks.IsEmpty) own[SentAction.Asks] = new JsonArray([.. asks.Select(id => JsonValue.Create(id))]);
        return new() { [SentAction.Member] = own };
    }
}
