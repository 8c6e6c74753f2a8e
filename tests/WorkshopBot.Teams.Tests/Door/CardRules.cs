using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>
/// What Teams' clients take of cards, and stricter:
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference.
/// </summary>
internal static class CardRules
{
    private const int MostCharacters = 40_000;
    private const int MostButtons = 6;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Known =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "Table", "TableRow", "TableCell", "FactSet",
        "Image", "ActionSet", "Input.Text", "Input.ChoiceSet", "Data.Query", "Input.Toggle", "Input.Date", "Input.Time", "Input.Number",
        "Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ToggleVisibility", "Action.ShowCard",
    ];

    public static JsonObject Check(JsonObject card, bool isDialog)
    {
        Assert.Equal("AdaptiveCard", (string?)card["type"]);
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.True(card.ToJsonString(Plain).Length <= MostCharacters, "The card is too large.");
        Assert.NotNull(card["fallbackText"]);
        var all = All(card).ToList();
        foreach (var json in all) CheckElement(json, isDialog);

        var ids = Inputs(card).Select(i => (string)i["id"]!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        if (card["refresh"] is JsonObject refresh) Assert.InRange(refresh["userIds"]!.AsArray().Count, 0, 60);
        return card;
    }

    public static IEnumerable<JsonObject> Inputs(JsonObject card) => All(card).Where(o => TypeOf(o)?.StartsWith("Input.", StringComparison.Ordinal) == true);

    /// <summary>Everything that can be pressed, without what stands in for it elsewhere.</summary>
    public static IEnumerable<JsonObject> Actions(JsonObject card) => All(card).Where(o => TypeOf(o)?.StartsWith("Action.", StringComparison.Ordinal) == true);

    public static string TextOf(JsonObject card) =>
        string.Join('\n', All(card).Where(o => TypeOf(o) is "TextBlock" or "TextRun").Select(o => (string?)o["text"]));

    /// <summary>Fallbacks and what asks by itself are seen by nobody.</summary>
    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.Where(m => m.Key is not ("fallback" or "refresh" or "data" or "msteams")).SelectMany(m => All(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };

    /// <summary>A client shows nothing for a number.</summary>
    private static void CheckText(JsonNode? text) => Assert.Equal(JsonValueKind.String, text?.GetValueKind());

    private static string? TypeOf(JsonObject json) => json["type"] is JsonValue type && type.TryGetValue<string>(out var text) ? text : null;

    private static void CheckElement(JsonObject json, bool isDialog)
    {
        if (TypeOf(json) is { } type && !Known.Contains(type)) Assert.True(json["fallback"] is not null, $"{type} has nothing in its place.");
        if (TypeOf(json) == "Action.Execute")
        {
            Assert.False(isDialog, "Dialogs know no Action.Execute.");
            Assert.NotNull(json["fallback"]);
        }

        if (TypeOf(json) is "TextBlock" or "TextRun") CheckText(json["text"]);
        foreach (var fact in json["facts"]?.AsArray() ?? []) CheckText(fact!["value"]);
        if (TypeOf(json) == "Input.ChoiceSet")
        {
            Assert.NotEqual("filtered", (string?)json["style"]);
            foreach (var choice in json["choices"]!.AsArray()) Assert.DoesNotContain(',', (string)choice!["value"]!);
        }

        if (json["actions"] is JsonArray actions) Assert.InRange(actions.Count(a => (string?)a!["mode"] != "secondary"), 0, MostButtons);
    }
}
