using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html.Writing;

namespace WorkshopBot.Cards.Html.Reading;

/// <summary>
/// An object of the card and what it is drawn on. A value of the wrong kind is a warning, and counts as absent.
/// </summary>
internal readonly record struct Element(JsonObject Json, Rendering On)
{
    public Tags Tags => On.Tags;

    public HtmlOptions Options => On.Options;

    public string Type => Scalar.Text(Json["type"]) ?? "";

    /// <summary>Whether it is what its place makes of it anyway; there the type may be left out.</summary>
    public bool IsOf(string type) => Type == type || !Has("type");

    public void Warn(string what) => On.Warn(Json, Type.Length > 0 ? $"{Type}: {what}" : what);

    public bool Has(string name) => Json[name] is not null;

    public string? Text(string name)
    {
        if (Json[name] is not { } node) return null;
        if (Scalar.Text(node) is { } text) return text;

        Warn($"{name} is not a text");
        return null;
    }

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

    /// <summary>The class that goes with the property's value, if the value is known and has one.</summary>
    public string? Class(string name, Keywords keywords)
    {
        if (Text(name) is not { } value) return null;
        if (keywords.TryGetClass(value, out var found)) return found;

        Warn($"{name} is \"{value}\", which is none of {string.Join(", ", keywords.Values)}");
        return null;
    }

    public Element? Child(string name)
    {
        if (Json[name] is not { } node) return null;
        if (node is JsonObject json) return new(json, On);

        Warn($"{name} is not an object");
        return null;
    }

    public IReadOnlyList<Element> Children(string name)
    {
        if (Json[name] is not { } node) return [];
        if (node is not JsonArray items)
        {
            Warn($"{name} is not a list");
            return [];
        }

        var children = new List<Element>(items.Count);
        foreach (var item in items)
        {
            if (item is JsonObject json) children.Add(new(json, On));
            else if (item is not null) On.Warn(item, $"{name} holds what is not an object");
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
