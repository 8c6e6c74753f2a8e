using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>
/// Conditions and comparisons. Inside of them a path that leads nowhere is undefined, and never its own
/// text.
/// </summary>
internal static class Logic
{
    public static IEnumerable<Function> All { get; } =
    [
        new("if", ReturnType.Any, new(3, 3, ReturnType.Any), If),
        new("&&", ReturnType.Boolean, Signature.Some, And),
        new("||", ReturnType.Boolean, Signature.Some, Or),
        new("!", ReturnType.Boolean, Signature.One, Not),
        Compare("==", Signature.Two, Verifies.Nothing, v => Value.Of(Equality.Equal(v[0], v[1]))),
        Compare("!=", Signature.Two, Verifies.Nothing, v => Value.Of(!Equality.Equal(v[0], v[1]))),
        Compare("<", Signature.Two, Verifies.Something, v => Ordered(v, c => c < 0)),
        Compare("<=", Signature.Two, Verifies.Something, v => Ordered(v, c => c <= 0)),
        Compare(">", Signature.Two, Verifies.Something, v => Ordered(v, c => c > 0)),
        Compare(">=", Signature.Two, Verifies.Something, v => Ordered(v, c => c >= 0)),
        Compare("exists", Signature.One, Verifies.Something, _ => Value.Of(true)),
        Compare("empty", Signature.One, Verifies.ContainerOrNothing, v => Value.Of(IsEmpty(v[0]))),
        Compare("bool", Signature.One, Verifies.Nothing, v => Value.Of(ToBoolean(v[0]))),
        Is("isArray", v => v.IsList),
        Is("isBoolean", v => v.Kind == Kind.Boolean),
        Is("isFloat", v => v.IsNumber && !v.IsInteger),
        Is("isInteger", v => v.IsInteger),
        Is("isObject", v => v.Kind is Kind.Object or Kind.List or Kind.Null),
        Is("isString", v => v.IsText),
        new("coalesce", ReturnType.Any, Signature.Some,
            Eager(Verifies.Nothing, v => Array.Find(v, a => !a.IsNothing))),
    ];

    private static Function Compare(string name, Signature signature, Verify verify, Func<Value[], Value> compare) =>
        new(name, ReturnType.Boolean, signature, Comparison(verify, compare));

    private static Function Is(string name, Func<Value, bool> test) =>
        new(name, ReturnType.Boolean, Signature.One, Eager(Verifies.Nothing, v => Value.Of(test(v[0]))));

    private static Value If(Call call, Scope scope, bool substitutes)
    {
        var condition = call.Arguments[0].Operand(scope, false);
        return call.Arguments[!condition.IsError && Script.IsTrue(condition) ? 1 : 2].Operand(scope, substitutes);
    }

    private static Value And(Call call, Scope scope, bool substitutes) =>
        Value.Of(call.Arguments.All(a => Holds(a, scope)));

    private static Value Or(Call call, Scope scope, bool substitutes) =>
        Value.Of(call.Arguments.Any(a => Holds(a, scope)));

    private static Value Not(Call call, Scope scope, bool substitutes) => Value.Of(!Holds(call.Arguments[0], scope));

    private static bool Holds(Expression condition, Scope scope) =>
        condition.Operand(scope, false) is { IsError: false } value && Script.IsTrue(value);

    private static Value Ordered(Value[] values, Func<int, bool> test) =>
        values[0].IsNumber && values[1].IsNumber ? Value.Of(test(values[0].Number.CompareTo(values[1].Number)))
        : values[0].IsText && values[1].IsText ? Value.Of(test(string.CompareOrdinal(values[0].Text, values[1].Text)))
        : Value.Failed($"{Script.Text(values[0])} and {Script.Text(values[1])} cannot be compared");

    private static bool IsEmpty(Value value) => value.Kind switch
    {
        Kind.Text => value.Text.Length == 0,
        Kind.List => value.Count == 0,
        Kind.Object => !value.Properties.Any(),
        _ => true,
    };

    private static bool ToBoolean(Value value) =>
        value.IsNumber ? value.Number != 0
        : !Script.Text(value).Contains("false", StringComparison.OrdinalIgnoreCase) && Script.IsTrue(value);
}
