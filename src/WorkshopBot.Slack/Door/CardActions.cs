using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Slack.Door;

/// <summary>Finds a button on a card by what it does: a typed word presses it.</summary>
internal static class CardActions
{
    /// <summary>The first with this verb; null when the card offers none.</summary>
    public static PressedAction? Find(Card? card, string verb) => card is null ? null : Find(card.Content, verb);

    private static PressedAction? Find(JsonNode? node, string verb) => node switch
    {
        JsonObject o when Text(o["verb"]) == verb => new(verb, o["data"]?.DeepClone() as JsonObject ?? []),
        JsonObject o => o.Select(member => Find(member.Value, verb)).FirstOrDefault(found => found is not null),
        JsonArray a => a.Select(item => Find(item, verb)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
