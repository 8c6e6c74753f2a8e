using System.Text.Json.Nodes;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Doors;

/// <summary>Finds a button on a card by what it does: a typed word presses it.</summary>
public static class CardActions
{
    /// <returns>The data of the first with this verb; null when the card offers none.</returns>
    public static JsonObject? Find(Card? card, string verb) => card is null ? null : Find(card.Content, verb);

    private static JsonObject? Find(JsonNode? node, string verb) => node switch
    {
        JsonObject o when o.Text("verb") == verb => o["data"]?.DeepClone() as JsonObject ?? [],
        JsonObject o => o.Select(member => Find(member.Value, verb)).FirstOrDefault(found => found is not null),
        JsonArray a => a.Select(item => Find(item, verb)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
