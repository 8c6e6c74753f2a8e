using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

internal static class Arithmetic
{
    private static readonly Signature Numbers = Signature.All(2, int.MaxValue, ReturnType.Number);

    public static IEnumerable<Function> All { get; } =
    [
        new("+", ReturnType.Text | ReturnType.Number, Signature.All(2, int.MaxValue, ReturnType.Text | ReturnType.Number),
            Sequence(Verifies.NumberOrTextOrUndefined, Add)),
        Chain("-", Verifies.Number, (a, b) => a - b),
        Chain("*", Verifies.Number, (a, b) => a * b),
        Chain("/", Verifies.Divisor, (a, b) => double.IsInteger(a) && double.IsInteger(b) ? Math.Floor(a / b) : a / b),
        Chain("^", Verifies.Number, Math.Pow),
        new("%", ReturnType.Number, Signature.All(2, 2, ReturnType.Number), Eager(Verifies.Integer, v =>
            v[1].Number == 0 ? Value.Failed("there is no remainder of a division by 0") : Value.Of(v[0].Number % v[1].Number))),
        Unary("abs", Math.Abs),
        Unary("floor", Math.Floor),
        Unary("ceiling", Math.Ceiling),
        new("sqrt", ReturnType.Number, Signature.Of(ReturnType.Number), Eager(Verifies.Number, v =>
            v[0].Number < 0 ? Value.Failed("a negative number has no square root") : Value.Of(Math.Sqrt(v[0].Number)))),
        new("round", ReturnType.Number, Signature.Of(ReturnType.Number).Or(ReturnType.Number),
            Eager(Verifies.Number, Round)),
        Extreme("max", double.NegativeInfinity, Math.Max),
        Extreme("min", double.PositiveInfinity, Math.Min),
        new("sum", ReturnType.Number, Signature.Of(ReturnType.List), Eager(Verifies.Numbers, v => Sum(v[0], 1))),
        new("average", ReturnType.Number, Signature.One, Eager(Verifies.Numbers, v => Sum(v[0], v[0].Count))),
        new("range", ReturnType.List, Signature.All(2, 2, ReturnType.Number), Eager(Verifies.Integer, Range)),
    ];

    /// <summary>To this many decimals, halves up.</summary>
    public static double Rounded(double number, double decimals)
    {
        var power = Math.Pow(10, decimals);
        return HalvesUp(number * power) / power;
    }

    private static double HalvesUp(double number) =>
        Math.Floor(number) is var below && number - below >= 0.5 ? below + 1 : below;

    private static Function Chain(string name, Verify verify, Func<double, double, double> function) =>
        new(name, ReturnType.Number, Numbers, Sequence(verify, (a, b) => Value.Of(function(a.Number, b.Number))));

    private static Function Unary(string name, Func<double, double> function) =>
        new(name, ReturnType.Number, Signature.Of(ReturnType.Number), Eager(Verifies.Number, v => Value.Of(function(v[0].Number))));

    private static Function Extreme(string name, double start, Func<double, double, double> function) =>
        new(name, ReturnType.Number, Signature.Some, Eager(Verifies.NumberOrNumbers, values => Value.Of(values
            .SelectMany(v => v.IsList ? v.Items : [v])
            .Aggregate(start, (soFar, v) => function(soFar, v.Number)))));

    private static Value Add(Value left, Value right)
    {
        if (left.IsNumber && right.IsNumber) return Value.Of(left.Number + right.Number);
        if ((left.IsUndefined && right.IsNumber) || (right.IsUndefined && left.IsNumber))
            return Value.Failed("a number cannot be added to nothing");

        return Value.Of((left.IsUndefined ? "" : Script.Text(left)) + (right.IsUndefined ? "" : Script.Text(right)));
    }

    private static Value Round(Value[] values)
    {
        var decimals = values.Length == 2 ? values[1].Number : 0;
        return double.IsInteger(decimals) && decimals is >= 0 and <= 15
            ? Value.Of(Rounded(values[0].Number, decimals))
            : Value.Failed("the number of decimals is a whole number from 0 to 15");
    }

    private static Value Sum(Value list, int divisor) => list.Count == 0
        ? Value.Failed("an empty list has neither a sum nor an average")
        : Value.Of(list.Items.Select(i => i.Number).Aggregate((a, b) => a + b) / divisor);

    private static Value Range(Value[] values, Scope scope)
    {
        if (values[1].Number <= 0) return Value.Failed("the length of a range is more than 0");

        scope.Budget.Spend((long)Math.Min(values[1].Number, long.MaxValue / 2));
        var numbers = new Value[(int)values[1].Number];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Value.Of(i + values[0].Number);
        return Value.Of(numbers);
    }
}
