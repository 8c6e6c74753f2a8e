using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates.Expressions;

namespace WorkshopBot.Cards.Templates.Nodes;

/// <summary>A value without an expression; null is one.</summary>
internal sealed class Literal(JsonNode? value) : Node
{
    public JsonNode? Value => value;

    public override JsonNode? Expand(Scope scope, out bool isUndefined)
    {
        isUndefined = false;
        return value?.DeepClone();
    }

    public override void ExpandInto(JsonArray list, Scope scope)
    {
        if (value is not null) list.Add(value.DeepClone());
    }
}
