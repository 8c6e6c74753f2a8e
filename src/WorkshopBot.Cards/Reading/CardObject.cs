using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Reading;

/// <summary>An object of a card. A value of the wrong kind is a warning, and counts as absent.</summary>
internal readonly record struct CardObject(JsonObject Json, Warnings Warnings)
{
    public string Type => Scalar.Text(Json["type"]) ?? "";

    /// <summary>Whether it is what its place makes of it anyway; there the type may be left out.</summary>
    public bool IsOf(string type) => Type == type || !Has("type");

    public void Warn(string what) => Warnings.Add(Json, Type.Length > 0 ? $"{Type}: {what}" : what);

    public bool Has(string name) => Json[name] is not null;

    public string? Text(string name)
    {
        if (Json[name] is not { } node) return null;
        if (Scalar.Text(node) is { } text) return text;

        Warn($"{name} is not a text");
        return null;
    }

    /// <summary>Whether the property is this keyword; case does not matter, as in Microsoft's own renderers.</summary>
    public bool Is(string name, string keyword) => string.Equals(Text(name), keyword, StringComparison.OrdinalIgnoreCase);

    public bool Flag(string name, bool otherwise = false)
    {
        switch (Json[name]?.GetValueKind())
        {
            case null: return otherwise;
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            default:
                Warn($"{name} is neither true nor false");
                return otherwise;
        }
    }

    /// <summary>A whole number above nought.</summary>
    public int? Count(string name)
    {
        if (Text(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            return count;

        Warn($"{name} is not a number above 0");
        return null;
    }

    public CardObject? Child(string name)
    {
        if (Json[name] is not { } node) return null;
        if (node is JsonObject json) return this with { Json = json };

        Warn($"{name} is not an object");
        return null;
    }

    public IReadOnlyList<CardObject> Children(string name)
    {
        if (Json[name] is not { } node) return [];
        if (node is not JsonArray items)
        {
            Warn($"{name} is not a list");
            return [];
        }

        var children = new List<CardObject>(items.Count);
        foreach (var item in items)
        {
            if (item is JsonObject json) children.Add(this with { Json = json });
            else if (item is not null) Warnings.Add(item, $"{name} holds what is not an object");
        }

        return children;
    }

    public void Expect(FrozenSet<string> properties)
    {
        foreach (var (name, _) in Json)
        {
            if (!properties.Contains(name) && !name.StartsWith('$')) Warn($"{name} is not a property of this type");
        }
    }
}
