using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Nodes;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates;

/// <summary>
/// One card as a template, parsed once and expanded often. Immutable, safe from many threads. The language is that of
/// <see href="https://learn.microsoft.com/adaptive-cards/templating/language"/>, as its JavaScript packages have it
/// (adaptivecards-templating 2.3.1 with adaptive-expressions 4.23.3), with their oddities.
/// </summary>
public sealed class CardTemplate
{
    private readonly Node root;

    private CardTemplate(string name, Node root) => (Name, this.root) = (name, root);

    public string Name { get; }

    /// <param name="name">What errors call it: a file name, for one.</param>
    /// <exception cref="TemplateException">Not JSON, or an expression that cannot be read.</exception>
    public static CardTemplate Parse(string name, string json) => new(name, TemplateReader.Read(name, json));

    /// <summary>A card of its own. Data and host are neither changed nor given another parent.</summary>
    /// <param name="data"><c>$root</c>, and <c>$data</c> at first.</param>
    /// <param name="host"><c>$host</c>; without one it is undefined.</param>
    /// <exception cref="TemplateException">An expression fails, needs what is not supported, or makes too much.</exception>
    public JsonNode? Expand(JsonNode? data, JsonNode? host = null) =>
        root.Expand(new Scope(Value.From(data), host is null ? Value.Undefined : Value.From(host)), out _);
}
