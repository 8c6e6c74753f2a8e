namespace WorkshopBot.Cards.Templates.Values;

/// <summary>
/// An expression that fails whoever looks at it; most failures are values (<see cref="Kind.Error"/>)
/// instead.
/// </summary>
internal class EvaluationException(string message) : Exception(message);
