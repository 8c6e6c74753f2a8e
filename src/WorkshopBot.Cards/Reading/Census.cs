using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Reading;

/// <summary>What has to be known before anything is drawn: which ids there are, and which may vanish.</summary>
internal sealed class Census
{
    /// <summary>A table has rows, those have cells, and those have elements: each a list and an object.</summary>
    private const int MostLevels = 6;

    private readonly Dictionary<string, bool> visible = new(StringComparer.Ordinal);
    private readonly HashSet<string> toggled = new(StringComparer.Ordinal);

    private Census()
    {
    }

    public static Census Of(JsonNode card)
    {
        var census = new Census();
        census.Visit(card, 0);
        return census;
    }

    /// <summary>Whether the element is shown at first, or null where no element has the id.</summary>
    public bool? IsVisible(string id) => visible.TryGetValue(id, out var shown) ? shown : null;

    public bool IsToggled(string id) => toggled.Contains(id);

    private void Visit(JsonNode? node, int depth)
    {
        if (depth > MostLevels * Nesting.Deepest) return;

        if (node is JsonArray items)
        {
            foreach (var item in items) Visit(item, depth + 1);
        }
        else if (node is JsonObject json)
        {
            Count(json);
            foreach (var (name, value) in json)
            {
                if (name is not ("data" or "choices" or "facts")) Visit(value, depth + 1);
            }
        }
    }

    private void Count(JsonObject json)
    {
        if (Scalar.Text(json["id"]) is { } id) visible.TryAdd(id, Scalar.Text(json["isVisible"]) != "false");
        if (json["targetElements"] is not JsonArray targets) return;

        foreach (var target in targets)
        {
            if (Scalar.Text(target is JsonObject o ? o["elementId"] : target) is { } name) toggled.Add(name);
        }
    }
}
