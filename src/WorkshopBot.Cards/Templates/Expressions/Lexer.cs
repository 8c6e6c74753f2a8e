using System.Text;

namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>Cuts the source of an expression into tokens, the longest that fits each time.</summary>
internal sealed class Lexer
{
    private static readonly string[] Operators =
    [
        "==", "!=", "<>", "&&", "||", "<=", ">=", "=>", "??",
        "+", "-", "!", "^", "*", "/", "%", "&", "<", ">", "(", ")", ".", "[", "]", "{", "}", ",", ":", "?",
    ];

    private readonly string source;
    private readonly List<Token> tokens = [];
    private int at;

    private Lexer(string source) => this.source = source;

    /// <exception cref="SyntaxException">A character that means nothing, or a text that does not end.</exception>
    public static IReadOnlyList<Token> Read(string source)
    {
        var lexer = new Lexer(source);
        while (lexer.SkipWhiteSpace()) lexer.ReadToken();

        lexer.Add(TokenKind.End, source.Length);
        return lexer.tokens;
    }

    public static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c is '_' or '#' or '@' or '$' or '%';

    public static int IdentifierEnd(string source, int start)
    {
        var end = start + (source[start] == '@' && start + 1 < source.Length && source[start + 1] == '@' ? 2 : 1);
        while (end < source.Length && IsIdentifierPart(source[end])) end++;
        return end;
    }

    private static bool IsIdentifierPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private bool SkipWhiteSpace()
    {
        while (at < source.Length && (source[at] is ' ' or '\t' or '\n' or '\ufeff' or '\u00a0' || IsLineBreak())) at++;
        return at < source.Length;
    }

    private bool IsLineBreak() => source[at] == '\r' && at + 1 < source.Length && source[at + 1] == '\n';

    private void ReadToken()
    {
        var c = source[at];
        if (c == '`') ReadInterpolation();
        else if (c is '\'' or '"') Add(TokenKind.Text, Span.Quoted(source, at));
        else if (char.IsAsciiDigit(c)) Add(TokenKind.Number, NumberEnd());
        else if (IsIdentifierStart(c) && !IsRemainder()) Add(TokenKind.Identifier, IdentifierEnd(source, at));
        else Add(TokenKind.Operator, OperatorEnd());
    }

    // "a % b" has an operator, "a %b" a name.
    private bool IsRemainder() => source[at] == '%' && (at + 1 == source.Length || !IsIdentifierPart(source[at + 1]));

    private int NumberEnd()
    {
        var end = at;
        while (end < source.Length && char.IsAsciiDigit(source[end])) end++;
        if (end + 1 >= source.Length || source[end] != '.' || !char.IsAsciiDigit(source[end + 1])) return end;

        end++;
        while (end < source.Length && char.IsAsciiDigit(source[end])) end++;
        return end;
    }

    private int OperatorEnd()
    {
        var found = Operators.FirstOrDefault(o => string.CompareOrdinal(source, at, o, 0, o.Length) == 0);
        return found is null ? -1 : at + found.Length;
    }

    private void Add(TokenKind kind, int end)
    {
        if (end < 0) throw new SyntaxException($"\"{source[at]}\" at {at + 1} cannot stand there");

        tokens.Add(new(kind, source[at..end], at, []));
        at = end;
    }

    private void ReadInterpolation()
    {
        var start = at++;
        var segments = new List<Segment>();
        var text = new StringBuilder();
        while (at < source.Length && source[at] != '`')
        {
            if (source[at] == '$' && Span.Braced(source, at) is var end and > 0)
            {
                Flush(text, segments);
                segments.Add(new(source[(at + 2)..(end - 1)].Trim(Values.WhiteSpace.Characters.ToCharArray()), true));
                at = end;
            }
            else if (source[at] == '\\' && at + 1 < source.Length && source[at + 1] is '`' or '$')
            {
                Flush(text, segments);
                segments.Add(new(source[at + 1].ToString(), false));
                at += 2;
            }
            else
            {
                text.Append(source[at++]);
            }
        }

        if (at == source.Length) throw new SyntaxException($"the text at {start + 1} does not end");

        Flush(text, segments);
        at++;
        tokens.Add(new(TokenKind.Interpolation, source[start..at], start, segments));
    }

    private static void Flush(StringBuilder text, List<Segment> segments)
    {
        if (text.Length == 0) return;

        segments.Add(new(text.ToString(), false));
        text.Clear();
    }
}
