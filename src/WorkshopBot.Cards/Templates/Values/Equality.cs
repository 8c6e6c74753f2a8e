namespace WorkshopBot.Cards.Templates.Values;

/// <summary>
/// What <c>==</c> of the template language compares: the contents of lists and objects, and null with
/// undefined.
/// </summary>
internal static class Equality
{
    /// <summary>The distance from 1 to the next number: closer numbers than this are the same.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    public static bool Equal(Value left, Value right)
    {
        Deep.Guard();
        if (left.IsNothing || right.IsNothing) return left.IsNothing && right.IsNothing;
        if (left.IsList && right.IsList)
            return left.Count == right.Count && left.Items.Zip(right.Items).All(p => Equal(p.First, p.Second));
        if (left.IsObject && right.IsObject) return Alike(left, right);
        if (left.IsNumber && right.IsNumber && Math.Abs(left.Number - right.Number) < Epsilon) return true;

        return Script.Same(left, right);
    }

    /// <summary>Inside of objects the comparison is strict.</summary>
    private static bool Alike(Value left, Value right)
    {
        Deep.Guard();
        if (left.IsList && right.IsList)
            return left.Count == right.Count && left.Items.Zip(right.Items).All(p => Alike(p.First, p.Second));
        if (!left.IsObject || !right.IsObject) return Script.Same(left, right) || (IsNaN(left) && IsNaN(right));

        var others = right.Properties.ToDictionary();
        return left.Properties.Count() == others.Count
            && left.Properties.All(p => others.TryGetValue(p.Key, out var other) && Alike(p.Value, other));
    }

    private static bool IsNaN(Value value) => value.Kind == Kind.Number && double.IsNaN(value.Number);
}
