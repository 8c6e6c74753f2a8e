using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>
/// An expression, read once. It knows nothing of the data it is evaluated against, so threads may share it.
/// </summary>
internal abstract class Expression
{
    public abstract ReturnType Returns { get; }

    /// <summary>
    /// A failure is a value of kind <see cref="Kind.Error"/>, because some functions take it for false.
    /// </summary>
    /// <param name="substitutes">Whether a path that leads nowhere gives its own text, <c>${path}</c>, in place of undefined.</param>
    /// <exception cref="EvaluationException">What no function takes for false.</exception>
    public abstract Value Evaluate(Scope scope, bool substitutes);

    /// <summary>In the normal form that is shown where an expression inside a text fails.</summary>
    public abstract override string ToString();

    /// <summary>Evaluates an operand: one that returned nothing at all is the end of the whole expression.</summary>
    public Value Operand(Scope scope, bool substitutes) => Evaluate(scope, substitutes) is { Kind: not Kind.Void } value
        ? value
        : throw new EvaluationException($"{this} has no value");
}
