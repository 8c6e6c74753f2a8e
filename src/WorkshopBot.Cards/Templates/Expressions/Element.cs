using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary><c>instance[index]</c>, by position or by name.</summary>
internal sealed class Element(Expression instance, Expression index) : Expression
{
    public override ReturnType Returns => ReturnType.Any;

    public Expression Instance => instance;

    public Expression Index => index;

    public override Value Evaluate(Scope scope, bool substitutes)
    {
        var of = instance.Operand(scope, substitutes);
        if (of.IsError) return Value.Void;

        var at = index.Operand(scope, false);
        if (at.IsError) return Value.Void;
        if (at.IsInteger) return of.Item(at.Number);

        return at.IsText ? of.Property(at.Text) : Value.Failed($"{index} is neither a whole number nor a text");
    }

    public override string ToString() => $"{instance}[{index}]";
}
