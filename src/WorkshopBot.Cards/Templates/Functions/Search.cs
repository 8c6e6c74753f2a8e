using System.Text.RegularExpressions;
using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>What is looked for in texts and lists.</summary>
internal static class Search
{
    private static readonly Signature In = Signature.Of(ReturnType.Text | ReturnType.List, ReturnType.Any);

    public static IEnumerable<Function> All { get; } =
    [
        new("contains", ReturnType.Boolean, Signature.Two, Contains),
        new("indexOf", ReturnType.Number, In, Eager(Verifies.Nothing, v => Index(v, First, items => items))),
        new("lastIndexOf", ReturnType.Number, In,
            Eager(Verifies.Nothing, v => Index(v, Last, items => items.Reverse()))),
        new("isMatch", ReturnType.Boolean, Signature.Of(ReturnType.Text, ReturnType.Text),
            Eager(Verifies.TextOrUndefined, IsMatch)) { Check = CheckPattern },
    ];

    // What cannot be evaluated contains nothing.
    private static Value Contains(Call call, Scope scope, bool substitutes)
    {
        if (Arguments(call, scope, substitutes, Verifies.Nothing, out var values).IsError) return Value.Of(false);

        var (container, sought) = (values[0], values[1]);
        return Value.Of(
            container.IsText && sought.IsText ? container.Text.Contains(sought.Text, StringComparison.Ordinal)
            : container.IsList ? container.Items.Any(i => Equality.Equal(i, sought))
            : sought.IsText && !container.Property(sought.Text).IsUndefined);
    }

    private static Value Index(
        Value[] values, Func<string, string, int> inText, Func<IEnumerable<(Value Item, int Index)>, IEnumerable<(Value Item, int Index)>> order)
    {
        var (container, sought) = (values[0], values[1]);
        if (container.IsList)
        {
            var items = order(container.Items.Select((item, i) => (item, i)).ToArray());
            return Value.Of(items.Where(p => Script.Same(p.Item, sought)).Select(p => p.Index).FirstOrDefault(-1));
        }

        if (!container.IsText && !container.IsNothing)
            return Value.Failed($"{Script.Text(container)} is neither a text nor a list");

        return sought.IsText || sought.IsUndefined
            ? Value.Of(inText(Texts.Or(container), Texts.Or(sought)))
            : Value.Failed("only a text can be found in a text");
    }

    private static int First(string text, string sought) => text.IndexOf(sought, StringComparison.Ordinal);

    // It starts from the last character: not even nothing is found behind it.
    private static int Last(string text, string sought)
    {
        for (var i = Math.Min(Math.Max(text.Length - 1, 0), text.Length - sought.Length); i >= 0; i--)
        {
            if (string.CompareOrdinal(text, i, sought, 0, sought.Length) == 0) return i;
        }

        return -1;
    }

    private static Value IsMatch(Value[] values)
    {
        // Undefined has no text to be a pattern, for whoever looks at it.
        if (values[1].IsUndefined) return Value.Failed("there is no pattern");

        try
        {
            return Value.Of(Patterns.Find(values[1].Text).IsMatch(Texts.Or(values[0])));
        }
        catch (SyntaxException e)
        {
            return Value.Failed(e.Message);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RefusedException("the pattern takes too long");
        }
    }

    private static void CheckPattern(IReadOnlyList<Expression> arguments)
    {
        if (arguments[1] is Constant { Value: { IsText: true } pattern }) Patterns.Find(pattern.Text);
    }
}
