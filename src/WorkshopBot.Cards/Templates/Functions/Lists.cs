using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

internal static class Lists
{
    public static IEnumerable<Function> All { get; } =
    [
        new("createArray", ReturnType.List, Signature.Unchecked, Eager(Verifies.Nothing, v => Value.Of(v))),
        new("count", ReturnType.Number, Signature.Of(ReturnType.Text | ReturnType.List),
            Eager(Verifies.Container, Count)),
        new("join", ReturnType.Text, Signature.Of(ReturnType.List, ReturnType.Text).Or(ReturnType.Text),
            Eager(Verifies.Nothing, Join)),
        new("first", ReturnType.Any, Signature.One, Eager(Verifies.Nothing, v => At(v[0], _ => 0))),
        new("last", ReturnType.Any, Signature.One, Eager(Verifies.Nothing, v => At(v[0], count => count - 1))),
        new("union", ReturnType.List, Signature.All(1, int.MaxValue, ReturnType.List),
            Eager(Verifies.List, v => Distinct(v.SelectMany(l => l.Items)))),
        new("unique", ReturnType.List, Signature.Of(ReturnType.List),
            Eager(Verifies.List, v => Distinct(v[0].Items))),
        new("intersection", ReturnType.List, Signature.All(1, int.MaxValue, ReturnType.List),
            Eager(Verifies.List, Intersection)),
        new("indicesAndValues", ReturnType.List, Signature.One, Eager(Verifies.Nothing, IndicesAndValues)),
    ];

    private static Value Count(Value[] values) => values[0].Kind switch
    {
        Kind.Text => Value.Of(values[0].Text.Length),
        Kind.List => Value.Of(values[0].Count),
        Kind.Object => Value.Of(values[0].Properties.Count()),
        _ => Value.Failed("null cannot be counted"),
    };

    private static Value Join(Value[] values)
    {
        var list = values[0];
        if (!list.IsList) return Value.Failed($"{Script.Text(list)} is not a list");
        if (values.Length == 2) return Value.Of(Script.Join(list, Separator(values[1])));
        if (list.Count < 3) return Value.Of(Script.Join(list, Separator(values[2])));

        var before = Script.Join(Value.Of((Value[])[.. list.Items.SkipLast(1)]), Separator(values[1]));
        return Value.Of(before + Script.Text(values[2]) + Script.Text(list[list.Count - 1]));
    }

    private static string Separator(Value value) => value.IsUndefined ? "," : Script.Text(value);

    private static Value At(Value value, Func<int, int> index) => value switch
    {
        { IsText: true, Text: { Length: > 0 } text } => Value.Of(text[index(text.Length)].ToString()),
        { IsList: true, Count: > 0 } => value[index(value.Count)],
        _ => Value.Undefined,
    };

    private static Value Distinct(IEnumerable<Value> items) =>
        Value.Of((Value[])[.. items.Distinct(Sameness.Instance)]);

    private static Value Intersection(Value[] lists)
    {
        var others = lists.Select(l => l.Items.ToHashSet(Sameness.Instance)).ToArray();
        return Distinct(lists[0].Items.Where(i => others.All(o => o.Contains(i))));
    }

    private static Value IndicesAndValues(Value[] values) => values[0].Kind switch
    {
        Kind.List => Value.Of((Value[])[.. values[0].Items.Select((item, i) => Pair(Value.Of(i), item))]),
        Kind.Object => Value.Of((Value[])[.. values[0].Properties.Select(p => Pair(Value.Of(p.Key), p.Value))]),
        Kind.Null => throw new EvaluationException("null has no indices"),
        _ => Value.Failed($"{Script.Text(values[0])} is neither a list nor an object"),
    };

    private static Value Pair(Value index, Value value) =>
        Value.Of(new OrderedDictionary<string, Value> { ["index"] = index, ["value"] = value });
}
