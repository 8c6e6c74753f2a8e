using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Functions;

internal delegate Value Evaluator(Call call, Scope scope, bool substitutes);

/// <param name="Name">Its canonical name: an alias is shown under this one.</param>
internal sealed record Function(string Name, ReturnType Returns, Signature Signature, Evaluator Evaluate)
{
    /// <summary>
    /// What else is wrong with the arguments before any data is there, by throwing a <see
    /// cref="SyntaxException"/>.
    /// </summary>
    public Action<IReadOnlyList<Expression>> Check { get; init; } = _ => { };
}
