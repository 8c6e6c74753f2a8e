using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates.Expressions;

namespace WorkshopBot.Cards.Templates.Nodes;

/// <summary>A part of a template, ready to be expanded.</summary>
internal abstract class Node
{
    /// <summary>As the value of a property, or as the whole card.</summary>
    /// <param name="isUndefined">Whether there is nothing, which leaves the property away; null stays.</param>
    public abstract JsonNode? Expand(Scope scope, out bool isUndefined);

    /// <summary>As an item of a list, where null is left away, and lists are opened.</summary>
    public abstract void ExpandInto(JsonArray list, Scope scope);
}
