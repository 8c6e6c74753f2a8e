using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Parts of lists, and lists in another order.</summary>
internal static class Slices
{
    private const double EveryLevel = 100;

    public static IEnumerable<Function> All { get; } =
    [
        new("skip", ReturnType.List, Signature.Of(ReturnType.List, ReturnType.Number), Eager(Verifies.Nothing, Skip)),
        new("take", ReturnType.List | ReturnType.Text, Signature.Of(ReturnType.List | ReturnType.Text, ReturnType.Number),
            Eager(Verifies.Nothing, Take)),
        new("subArray", ReturnType.List, Signature.Of(ReturnType.List, ReturnType.Number).Or(ReturnType.Number),
            Eager(Verifies.Nothing, SubArray)),
        new("flatten", ReturnType.List, Signature.Of(ReturnType.List).Or(ReturnType.Number),
            Eager(Verifies.Nothing, Flatten)),
        new("reverse", ReturnType.Text | ReturnType.List, Signature.Of(ReturnType.Text | ReturnType.List),
            Eager(Verifies.Nothing, Reverse)),
        new("sortBy", ReturnType.List, Signature.Of(ReturnType.List).Or(ReturnType.Text),
            Eager(Verifies.Nothing, v => Sort(v, descending: false))),
        new("sortByDescending", ReturnType.List, Signature.Of(ReturnType.List).Or(ReturnType.Text),
            Eager(Verifies.Nothing, v => Sort(v, descending: true))),
    ];

    private static Value Skip(Value[] values)
    {
        if (!values[0].IsList) return NoList(values[0]);
        if (!values[1].IsInteger) return NoWhole(values[1]);

        return List(values[0].Items.Skip((int)Math.Clamp(values[1].Number, 0, values[0].Count)));
    }

    private static Value Take(Value[] values)
    {
        var (from, count) = (values[0], values[1]);
        if (!from.IsList && !from.IsText) return NoList(from);
        if (!count.IsInteger) return NoWhole(count);

        return from.IsList
            ? List(from.Items.Take((int)Math.Clamp(count.Number, 0, from.Count)))
            : Value.Of(from.Text[..(int)Math.Clamp(count.Number, 0, from.Text.Length)]);
    }

    private static Value SubArray(Value[] values)
    {
        if (!values[0].IsList) return NoList(values[0]);

        var count = values[0].Count;
        foreach (var bound in values.Skip(1))
        {
            if (!bound.IsInteger) return NoWhole(bound);
            if (bound.Number < 0 || bound.Number > count)
                return Value.Failed($"{Script.Text(bound)} is out of range");
        }

        var (start, end) = ((int)values[1].Number, values.Length > 2 ? (int)values[2].Number : count);
        return List(values[0].Items.Skip(start).Take(Math.Max(0, end - start)));
    }

    private static Value Flatten(Value[] values, Scope scope)
    {
        if (!values[0].IsList) return NoList(values[0]);

        var levels = values.Length == 1 ? EveryLevel : values[1].IsNumber && values[1].Number >= 1 ? values[1].Number : 1;
        IReadOnlyList<Value> items = [.. values[0].Items];
        for (var level = 0; level < levels && items.Any(i => i.IsList); level++)
        {
            items = [.. items.SelectMany(i => i.IsList ? i.Items : [i])];
            scope.Budget.Spend(items.Count);
        }

        return Value.Of(items);
    }

    private static Value Reverse(Value[] values) =>
        values[0].IsList ? List(values[0].Items.Reverse())
        : values[0].IsText ? Value.Of(new string([.. values[0].Text.Reverse()]))
        : NoList(values[0]);

    /// <summary>By their text, or by what a property of theirs is worth.</summary>
    private static Value Sort(Value[] values, bool descending)
    {
        if (!values[0].IsList) return NoList(values[0]);

        var sorted = values.Length == 1 ? Ordering.ByText(values[0].Items) : Ordering.ByProperty(values[0].Items, Name(values[1]));
        return List(descending ? sorted.Reverse() : sorted);
    }

    private static string Name(Value name) =>
        name.IsNothing || !Script.IsTrue(name) || name is { Kind: Kind.Number, Number: 0 } ? "" : Script.Text(name);

    private static Value List(IEnumerable<Value> items) => Value.Of((Value[])[.. items]);

    private static Value NoList(Value value) => Value.Failed($"{Script.Text(value)} is not a list");

    private static Value NoWhole(Value value) => Value.Failed($"{Script.Text(value)} is not a whole number");
}
