using System.Text.Json.Nodes;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Blocks;

/// <summary>A block that is shown as it is or not at all.</summary>
/// <param name="From">What of the card it shows.</param>
internal sealed record Fixed(JsonObject Json, Need Need, CardObject? From = null) : Block(Need)
{
    public override int Length { get; } = Measure(Json);

    public override string Spoken => Said ?? "";

    public string? Said { get; init; }

    // A node of JSON stands in one place only.
    public override JsonObject ToJson() => Json.Parent is null ? Json : (JsonObject)Json.DeepClone();

    private static int Measure(JsonNode? node) => node switch
    {
        JsonObject json => json.Sum(p => p.Value is JsonValue value
            ? p.Key is "text" or "alt_text" ? value.ToString().Length : 0
            : Measure(p.Value)),
        JsonArray items => items.Sum(Measure),
        _ => 0,
    };
}
