using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>
/// What asks something of every item: <c>where(items, x, x.done)</c>, or <c>where(items, x =&gt;
/// x.done)</c>.
/// </summary>
internal static class Lambdas
{
    public static IEnumerable<Function> All { get; } =
    [
        Of("foreach", ReturnType.List, Select),
        Of("select", ReturnType.List, Select),
        Of("where", ReturnType.List, Where),
        Of("any", ReturnType.Boolean, (call, scope, substitutes) => Quantify(call, scope, substitutes, true)),
        Of("all", ReturnType.Boolean, (call, scope, substitutes) => Quantify(call, scope, substitutes, false)),
    ];

    /// <summary>A list, the name of an item, and what is asked of each.</summary>
    private static Function Of(string name, ReturnType returns, Evaluator evaluate) => new(name, returns, new(3, 3, ReturnType.Any), evaluate)
    {
        Check = arguments =>
        {
            if (arguments[1] is not Expressions.Path { Alone: not null })
                throw new SyntaxException($"{arguments[1]} cannot name the items of {name}");
        },
    };

    private static Value Select(Call call, Scope scope, bool substitutes)
    {
        var source = Source(call, scope, substitutes, out var items);
        if (source.IsError) return source;

        var results = new List<Value>();
        foreach (var item in items)
        {
            var result = Ask(call, scope, item, substitutes);
            if (result.IsError) return result;
            results.Add(result);
        }

        return Value.Of(results);
    }

    private static Value Where(Call call, Scope scope, bool substitutes)
    {
        var source = Source(call, scope, substitutes, out var items);
        if (source.IsError) return source;

        var kept = items.Where(item => Holds(Ask(call, scope, item, substitutes))).ToList();
        if (source.IsList) return Value.Of(kept);

        var properties = new OrderedDictionary<string, Value>();
        foreach (var item in kept) properties[item.Property("key").Text] = item.Property("value");
        return Value.Of(properties);
    }

    private static Value Quantify(Call call, Scope scope, bool substitutes, bool sought)
    {
        var source = Source(call, scope, substitutes, out var items);
        if (source.IsError) return source;

        return Value.Of(items.Any(item => Holds(Ask(call, scope, item, substitutes)) == sought) == sought);
    }

    private static bool Holds(Value value) => !value.IsError && Script.IsTrue(value);

    private static Value Ask(Call call, Scope scope, Value item, bool substitutes)
    {
        scope.Budget.Spend(1);
        return scope.With(((Expressions.Path)call.Arguments[1]).Alone!, item, call.Arguments[2], substitutes);
    }

    /// <summary>An object is the list of its properties, as <c>{ key, value }</c>.</summary>
    private static Value Source(Call call, Scope scope, bool substitutes, out IEnumerable<Value> items)
    {
        items = [];
        var source = call.Arguments[0].Operand(scope, substitutes);
        if (source.IsError) return source;
        if (source.IsList) items = source.Items;
        else if (source.IsObject) items = source.Properties.Select(Pair);
        else return Value.Failed($"{call.Arguments[0]} is neither a list nor an object");

        return source;
    }

    private static Value Pair(KeyValuePair<string, Value> property) => Value.Of(new OrderedDictionary<string, Value>
    {
        ["key"] = Value.Of(property.Key),
        ["value"] = property.Value,
    });
}
