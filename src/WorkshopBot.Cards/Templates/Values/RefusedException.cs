namespace WorkshopBot.Cards.Templates.Values;

/// <summary>
/// What we do not do although the reference might: it fails the card even inside a text, where other
/// failures are shown.
/// </summary>
internal sealed class RefusedException(string message) : EvaluationException(message);
