using System.Buffers;
using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

internal static class Texts
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\^$.|?*+()[]{}");
    private static readonly Signature TextOnly = Signature.Of(ReturnType.Text);
    private static readonly Signature TwoTexts = Signature.Of(ReturnType.Text, ReturnType.Text);

    public static IEnumerable<Function> All { get; } =
    [
        new("concat", ReturnType.Text | ReturnType.List, Signature.Some, Sequence(Verifies.Nothing, Concat)),
        new("length", ReturnType.Number, TextOnly, Eager(Verifies.TextOrUndefined, v => Value.Of(Or(v[0]).Length))),
        new("toLower", ReturnType.Text, TextOnly.Or(ReturnType.Text),
            Eager(Verifies.TextOrUndefined, v => Cased(v, Casing.Lower))),
        new("toUpper", ReturnType.Text, TextOnly.Or(ReturnType.Text),
            Eager(Verifies.TextOrUndefined, v => Cased(v, Casing.Upper))),
        new("titleCase", ReturnType.Text, TextOnly.Or(ReturnType.Text),
            Eager(Verifies.TextOrUndefined, v => Cased(v, Casing.Title))),
        new("sentenceCase", ReturnType.Text, TextOnly.Or(ReturnType.Text),
            Eager(Verifies.TextOrUndefined, v => Cased(v, Casing.Sentence))),
        new("trim", ReturnType.Text, TextOnly, Eager(Verifies.TextOrUndefined, v => Value.Of(Trimmed(Or(v[0]))))),
        new("startsWith", ReturnType.Boolean, TwoTexts,
            Eager(Verifies.TextOrUndefined, v => Value.Of(Or(v[0]).StartsWith(Or(v[1]), StringComparison.Ordinal)))),
        new("endsWith", ReturnType.Boolean, TwoTexts,
            Eager(Verifies.TextOrUndefined, v => Value.Of(Or(v[0]).EndsWith(Or(v[1]), StringComparison.Ordinal)))),
        new("replace", ReturnType.Text, Signature.All(3, 3, ReturnType.Text),
            Eager(Verifies.TextOrUndefined, Replace)),
        new("split", ReturnType.List, TextOnly.Or(ReturnType.Text), Eager(Verifies.TextOrUndefined, Split)),
        new("substring", ReturnType.Text, Signature.Of(ReturnType.Text, ReturnType.Number).Or(ReturnType.Number), Substring),
        new("replaceIgnoreCase", ReturnType.Text, Signature.All(3, 3, ReturnType.Text),
            Eager(Verifies.TextOrUndefined, ReplaceIgnoreCase)),
        new("addOrdinal", ReturnType.Text, Signature.Of(ReturnType.Number),
            Eager(Verifies.Integer, v => Value.Of(Ordinal(v[0].Number)))),
        new("EOL", ReturnType.Text, new(0, 0, ReturnType.Any), (_, _, _) => Value.Of("\n")),
        new("countWord", ReturnType.Number, TextOnly,
            Eager(Verifies.TextOrUndefined, v => Value.Of(CountWords(Or(v[0]))))),
    ];

    public static string Or(Value value) => value.IsText ? value.Text : "";

    public static string Trimmed(string text) => text.Trim(WhiteSpace.Characters.ToCharArray());

    private static Value Concat(Value left, Value right) => (left, right) switch
    {
        ({ IsNothing: true }, { IsNothing: true }) => Value.Undefined,
        ({ IsNothing: true }, { IsList: true }) => right,
        ({ IsList: true }, { IsNothing: true }) => left,
        ({ IsList: true }, { IsList: true }) => Value.Of((Value[])[.. left.Items, .. right.Items]),
        _ => Value.Of(Stringify.Common(left) + Stringify.Common(right)),
    };

    private static Value Cased(Value[] values, Func<string, string> casing) =>
        values.Length == 2 && values[1].IsText && !Casing.Knows(values[1].Text)
            ? throw new RefusedException($"the letters of {values[1].Text} are not known")
            : Value.Of(casing(Or(values[0])));

    private static Value Replace(Value[] values)
    {
        var (text, old, with) = (Or(values[0]), Or(values[1]), Or(values[2]));
        if (old.Length == 0) return Value.Failed("what is to be replaced is empty");

        Deep.GuardLength((long)text.Length / old.Length * with.Length);
        return Value.Of(text.Replace(old, with, StringComparison.Ordinal));
    }

    private static Value Split(Value[] values, Scope scope)
    {
        var text = Or(values[0]);
        var separator = values.Length == 2 ? Or(values[1]) : "";
        string[] parts = separator.Length > 0 ? text.Split(separator) : [.. text.Select(c => c.ToString())];
        scope.Budget.Spend(parts.Length);
        return Value.Of((Value[])[.. parts.Select(Value.Of)]);
    }

    private static Value Substring(Call call, Scope scope, bool substitutes)
    {
        var text = call.Arguments[0].Operand(scope, substitutes);
        if (text.IsError) return text;
        if (text.IsUndefined) return Value.Empty;
        if (!text.IsText) return Value.Failed($"{call.Arguments[0]} is not a text");

        var start = call.Arguments[1].Operand(scope, substitutes);
        if (start.IsError) return start;
        if (!start.IsInteger || start.Number < 0 || start.Number > text.Text.Length)
            return Value.Failed($"{call.Arguments[1]} is no place in the text");
        if (call.Arguments.Count == 2) return Value.Of(text.Text[(int)start.Number..]);

        var length = call.Arguments[2].Operand(scope, substitutes);
        if (length.IsError) return length;

        return length.IsInteger && length.Number >= 0 && start.Number + length.Number <= text.Text.Length
            ? Value.Of(text.Text.Substring((int)start.Number, (int)length.Number))
            : Value.Failed($"{call.Arguments[2]} is no length of what is there");
    }

    private static int CountWords(string text) =>
        Math.Max(1, Trimmed(text).Split(WhiteSpace.Characters.ToCharArray(), StringSplitOptions.RemoveEmptyEntries).Length);

    private static Value ReplaceIgnoreCase(Value[] values)
    {
        var (text, old, with) = (Or(values[0]), Or(values[1]), Or(values[2]));
        if (old.Length == 0) return Value.Failed("what is to be replaced is empty");

        // The reference takes them for a regular expression, and for references into what it matched.
        if (old.AsSpan().ContainsAny(Special) || with.Contains('$'))
            throw new RefusedException("only plain text can be replaced");

        Deep.GuardLength((long)text.Length / old.Length * with.Length);
        return Value.Of(text.Replace(old, with, StringComparison.OrdinalIgnoreCase));
    }

    private static string Ordinal(double number)
    {
        if (number <= 0) return Script.Text(number);

        var suffix = number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return Script.Text(number) + suffix;
    }
}
