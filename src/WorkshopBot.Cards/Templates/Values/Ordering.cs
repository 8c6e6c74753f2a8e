namespace WorkshopBot.Cards.Templates.Values;

/// <summary>How JavaScript sorts; equals keep their order.</summary>
internal static class Ordering
{
    /// <summary>By the texts of the items, even of numbers: 10 comes before 9. Undefined is last.</summary>
    public static IEnumerable<Value> ByText(IEnumerable<Value> items)
    {
        var all = items.ToArray();
        return all.Where(i => !i.IsUndefined)
            .Select(i => (Item: i, Text: Script.Text(i)))
            .OrderBy(i => i.Text, StringComparer.Ordinal)
            .Select(i => i.Item)
            .Concat(all.Where(i => i.IsUndefined));
    }

    /// <exception cref="EvaluationException">An item is null, and has no properties.</exception>
    public static IEnumerable<Value> ByProperty(IEnumerable<Value> items, string name)
    {
        var keyed = items.Select(i => (Item: i, Key: Key(i, name))).ToArray();
        if (keyed.Length > 1 && Array.Exists(keyed, k => k.Item.IsNothing))
            throw new EvaluationException("null has no property to sort by");

        var kinds = keyed.Select(k => k.Key.Kind).Distinct().ToArray();
        return kinds switch
        {
            [Kind.Number] or [Kind.Boolean] => keyed.OrderBy(k => k.Key.Number).Select(k => k.Item),
            [Kind.Text] => keyed.OrderBy(k => k.Key.Text, StringComparer.Ordinal).Select(k => k.Item),
            [] or [Kind.Undefined or Kind.Null] => keyed.Select(k => k.Item),
            // What comes first would depend on how the reference sorts.
            _ => throw new RefusedException($"the items differ in what kind of thing their {name} is"),
        };
    }

    private static Value Key(Value item, string name) => item.IsObject
        ? item.Properties.Where(p => p.Key == name).Select(p => p.Value).FirstOrDefault()
        : item.IsText && name == "length" ? Value.Of(item.Text.Length)
        : item.IsList && name == "length" ? Value.Of(item.Count)
        : item.IsList || item.IsText ? item.Property(name)
        : Value.Undefined;
}
