namespace WorkshopBot.Cards.Templates.Expressions;

internal enum TokenKind
{
    Operator,
    Identifier,
    Number,
    Text,
    Interpolation,
    End,
}

/// <param name="Text">As written, quotes included.</param>
/// <param name="Segments">What stands between backticks; empty for other tokens.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, IReadOnlyList<Segment> Segments)
{
    public bool Is(string @operator) => Kind == TokenKind.Operator && Text == @operator;
}

/// <summary>
/// A piece of an interpolated text: words, or the source of an expression between <c>${</c> and <c>}</c>.
/// </summary>
internal readonly record struct Segment(string Text, bool IsExpression);
