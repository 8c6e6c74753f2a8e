using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates.Expressions;

namespace WorkshopBot.Cards.Templates.Nodes;

internal sealed class ListNode(Node[] items) : Node
{
    public override JsonNode? Expand(Scope scope, out bool isUndefined)
    {
        isUndefined = false;
        var list = new JsonArray();
        ExpandInto(list, scope);
        return list;
    }

    public override void ExpandInto(JsonArray list, Scope scope)
    {
        foreach (var item in items) item.ExpandInto(list, scope);
    }
}
