namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>An expression that cannot be read, or one that no data could make sense of.</summary>
internal sealed class SyntaxException(string message) : Exception(message);
