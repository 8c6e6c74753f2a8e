using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Templates.Values;

/// <summary>Values to JSON: as nodes for the card, and as <c>JSON.stringify</c> writes them.</summary>
internal static class Json
{
    /// <summary>A node of its own, without a parent. What JSON cannot say (undefined, NaN) is null.</summary>
    public static JsonNode? Node(Value value, Budget budget)
    {
        Deep.Guard();
        budget.Spend(1);
        switch (value.Kind)
        {
            case Kind.Boolean:
                return value.Boolean;
            case Kind.Number:
                return Number(value.Number);
            case Kind.Text:
                return value.Text;
            case Kind.List:
                var array = new JsonArray();
                foreach (var item in value.Items) array.Add(Node(item, budget));
                return array;
            case Kind.Object:
                var json = new JsonObject();
                foreach (var (name, property) in value.Properties)
                {
                    if (!property.IsUndefined) json[name] = Node(property, budget);
                }

                return json;
            default:
                return null;
        }
    }

    /// <summary>As <c>JSON.parse</c> reads: of properties with one name the last counts.</summary>
    public static Value Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return Value.Of((Value[])[.. element.EnumerateArray().Select(Read)]);
            case JsonValueKind.Object:
                var properties = new OrderedDictionary<string, Value>();
                foreach (var property in element.EnumerateObject()) properties[property.Name] = Read(property.Value);
                return Value.Of(properties);
            default:
                return Value.From(JsonValue.Create(element));
        }
    }

    // Backed by an element, so that whoever reads the card may ask for an int, a long or a double.
    private static JsonValue? Number(double number) =>
        double.IsFinite(number) ? JsonValue.Create(JsonElement.Parse(NumberText.Of(number))) : null;
}
