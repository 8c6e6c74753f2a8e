using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Nodes;

/// <summary>An object, once for each item of its <c>$data</c>, if its <c>$when</c> holds there.</summary>
internal sealed class ObjectNode(KeyValuePair<string, Node>[] properties, Node? data, Node? when, Place place) : Node
{
    public override JsonNode? Expand(Scope scope, out bool isUndefined)
    {
        isUndefined = false;
        if (data is null && when is null) return Once(scope);

        var list = new JsonArray();
        ExpandInto(list, scope);
        if (list.Count != 1) return list.Count == 0 ? null : list;

        var only = list[0];
        list.Clear();
        return only;
    }

    public override void ExpandInto(JsonArray list, Scope scope)
    {
        var (outerData, outerIndex) = (scope.Data, scope.Index);
        var value = data switch
        {
            null => Value.Undefined,
            Bound bound => bound.Evaluate(scope),
            _ => Value.From(((Literal)data).Value),
        };

        if (!value.IsList)
        {
            ExpandWith(value, list, scope);
        }
        else
        {
            for (var i = 0; i < value.Count; i++)
            {
                scope.Index = Value.Of(i);
                ExpandWith(value[i], list, scope);
            }
        }

        (scope.Data, scope.Index) = (outerData, outerIndex);
    }

    private void ExpandWith(Value value, JsonArray list, Scope scope)
    {
        if (!value.IsUndefined) scope.Data = value;
        if (Holds(scope)) list.Add((JsonNode)Once(scope));
    }

    // A condition that is no expression holds only when it says false; so does the reference.
    private bool Holds(Scope scope) => when switch
    {
        null => true,
        Bound bound => bound.Holds(scope),
        Literal { Value: { } literal } => !IsTruthy(Value.From(literal)),
        Literal => true,
        _ => false,
    };

    private static bool IsTruthy(Value value) => value.Kind switch
    {
        Kind.Boolean => value.Boolean,
        Kind.Number => value.Number != 0,
        Kind.Text => value.Text.Length > 0,
        _ => true,
    };

    private JsonObject Once(Scope scope)
    {
        try
        {
            scope.Budget.Spend(1);
        }
        catch (EvaluationException e)
        {
            throw place.Wrong(null, e.Message);
        }

        var made = new JsonObject();
        foreach (var (name, property) in properties)
        {
            var value = property.Expand(scope, out var isUndefined);
            if (!isUndefined) made.Add(name, value);
        }

        return made;
    }
}
