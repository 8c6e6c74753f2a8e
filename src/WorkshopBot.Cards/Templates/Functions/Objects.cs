using System.Text.Json;
using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Objects are copied before they are changed: data is the caller's.</summary>
internal static class Objects
{
    private static readonly Signature Named = Signature.Of(ReturnType.Any, ReturnType.Text);
    private static readonly Signature NamedValue = Signature.Of(ReturnType.Any, ReturnType.Text, ReturnType.Any);

    public static IEnumerable<Function> All { get; } =
    [
        new("json", ReturnType.Any, Signature.Of(ReturnType.Text), Eager(Verifies.Nothing, Parse)),
        new("getProperty", ReturnType.Any, Signature.Of(ReturnType.Any).Or(ReturnType.Text), GetProperty),
        new("setProperty", ReturnType.Any, NamedValue,
            Eager(Verifies.Nothing, v => Changed(v[0], o => o[Script.Text(v[1])] = v[2]))),
        new("addProperty", ReturnType.Any, NamedValue, Eager(Verifies.Nothing, AddProperty)),
        new("removeProperty", ReturnType.Any, Named,
            Eager(Verifies.Nothing, v => Changed(v[0], o => o.Remove(Script.Text(v[1]))))),
        new("merge", ReturnType.Any, Signature.Some, Eager(Verifies.Nothing, Merge)),
    ];

    private static Value Parse(Value[] values)
    {
        if (!values[0].IsText) return Value.Failed($"{Script.Text(values[0])} is not a text");

        try
        {
            return Json.Read(JsonElement.Parse(Texts.Trimmed(values[0].Text), new() { MaxDepth = Deep.Template }));
        }
        catch (JsonException e)
        {
            return Value.Failed($"it is not JSON: {e.Message}");
        }
    }

    private static Value GetProperty(Call call, Scope scope, bool substitutes)
    {
        var instance = call.Arguments[0].Operand(scope, substitutes);
        if (instance.IsError) return instance;

        if (call.Arguments.Count == 1)
        {
            return instance.IsText
                ? Expressions.Path.Substitute(scope.Find(instance.Text, PathPart.Split(instance.Text)), instance.Text, substitutes)
                : Value.Failed($"{call.Arguments[0]} is not a text");
        }

        var name = call.Arguments[1].Operand(scope, substitutes);
        if (name.IsError) return name;
        if (name.IsNothing) throw new EvaluationException($"{call.Arguments[1]} is null");

        var path = Script.Text(name);
        return Expressions.Path.Substitute(Expressions.Path.Inside(instance, path), path, substitutes);
    }

    private static Value AddProperty(Value[] values) =>
        values[0].IsObject && values[0].Properties.Any(p => p.Key == Script.Text(values[1]))
            ? Value.Failed($"{Script.Text(values[1])} is there already")
            : Changed(values[0], o => o.Add(Script.Text(values[1]), values[2]));

    private static Value Changed(Value instance, Action<OrderedDictionary<string, Value>> change)
    {
        if (!instance.IsObject) return Value.Failed($"{Script.Text(instance)} is not an object");

        var properties = new OrderedDictionary<string, Value>(instance.Properties);
        change(properties);
        return Value.Of(properties);
    }

    /// <summary>Later objects win, property by property; a list stands for the objects in it.</summary>
    private static Value Merge(Value[] values)
    {
        var merged = new OrderedDictionary<string, Value>();
        foreach (var item in values.SelectMany(v => v.IsList ? v.Items : [v]))
        {
            if (item.Kind == Kind.Null && !values.Any(v => v.Kind == Kind.Null)) continue;
            if (!item.IsObject) return Value.Failed($"{Script.Text(item)} is not an object");

            foreach (var (name, property) in item.Properties) merged[name] = property;
        }

        return Value.Of(merged);
    }
}
