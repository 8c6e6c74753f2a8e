using System.Collections.Frozen;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Reading;

/// <summary>An object of the card and what it is drawn on.</summary>
internal readonly record struct Element(JsonObject Json, Rendering On)
{
    public Tags Tags => On.Tags;

    public HtmlOptions Options => On.Options;

    public string Type => Read.Type;

    private CardObject Read => new(Json, On.Warnings);

    public bool IsOf(string type) => Read.IsOf(type);

    public void Warn(string what) => Read.Warn(what);

    public bool Has(string name) => Read.Has(name);

    public string? Text(string name) => Read.Text(name);

    public bool Flag(string name, bool otherwise = false) => Read.Flag(name, otherwise);

    public int? Count(string name) => Read.Count(name);

    /// <summary>The class that goes with the property's value, if the value is known and has one.</summary>
    public string? Class(string name, Keywords keywords)
    {
        if (Text(name) is not { } value) return null;
        if (keywords.TryGetClass(value, out var found)) return found;

        Warn($"{name} is \"{value}\", which is none of {string.Join(", ", keywords.Values)}");
        return null;
    }

    public Element? Child(string name) => With(Read.Child(name));

    public IReadOnlyList<Element> Children(string name)
    {
        var on = On;
        return [.. Read.Children(name).Select(c => new Element(c.Json, on))];
    }

    /// <summary>The element itself or what the card gives in its place; null where neither is known.</summary>
    public Element? Resolve(Func<string, bool> isKnown) => With(Fallback.Resolve(Read, isKnown));

    public void Expect(FrozenSet<string> properties) => Read.Expect(properties);

    private Element? With(CardObject? other) => other is { } found ? this with { Json = found.Json } : null;
}
