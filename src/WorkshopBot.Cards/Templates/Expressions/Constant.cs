using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Expressions;

internal sealed class Constant(Value value) : Expression
{
    public Value Value { get; } = value;

    public override ReturnType Returns => Value.Kind switch
    {
        Kind.Text => ReturnType.Text,
        Kind.Boolean => ReturnType.Boolean,
        Kind.Number => ReturnType.Number,
        _ => ReturnType.Any,
    };

    public override Value Evaluate(Scope scope, bool substitutes) => Value;

    public override string ToString() => Value.IsText ? $"'{Escaped(Value.Text)}'" : Script.Text(Value);

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("'", "\\'");
}
