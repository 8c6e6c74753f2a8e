using WorkshopBot.Cards.Templates.Functions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>A function, or an operator, which is one, too.</summary>
internal sealed class Call(Function function, IReadOnlyList<Expression> arguments) : Expression
{
    public override ReturnType Returns => function.Returns;

    public string Function => function.Name;

    public IReadOnlyList<Expression> Arguments => arguments;

    public override Value Evaluate(Scope scope, bool substitutes)
    {
        Deep.Guard();
        var value = function.Evaluate(this, scope, substitutes);
        scope.Budget.Spend(value);
        return value;
    }

    public override string ToString() => !char.IsAsciiLetter(Function[0]) && arguments.Count >= 2
        ? $"({string.Join($" {Function} ", arguments)})"
        : $"{Function}({string.Join(", ", arguments)})";
}
