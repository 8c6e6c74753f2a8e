using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Teams;

/// <summary>Sentences on a card. They may repeat what somebody typed, so that nothing in them is markdown.</summary>
internal static class Sentences
{
    public static JsonObject Say(string sentence, string color) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = sentence, ["color"] = color, ["weight"] = "bolder" }),
    };
}
