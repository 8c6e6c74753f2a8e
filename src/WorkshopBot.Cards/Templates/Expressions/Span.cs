namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>
/// How far a quoted text, an object or an expression in braces reaches. The rules are those of the reference grammar, by
/// which what does not fit is plain text and no mistake: <c>${}</c>, <c>${a</c>, or braces with a space after them.
/// </summary>
internal static class Span
{
    /// <summary>Where the text that begins with a quote at <paramref name="start"/> is over, or -1.</summary>
    public static int Quoted(string source, int start)
    {
        var quote = source[start];
        var last = -1;
        for (var i = start + 1; i < source.Length; i++)
        {
            if (source[i] == quote) return i + 1;
            if (source[i] != '\\' || i + 1 == source.Length) continue;
            if (source[i + 1] != quote && source[i + 1] != '\\') continue;

            // Without another quote to end it, the text ends here after all.
            if (source[i + 1] == quote) last = i + 2;
            i++;
        }

        return last;
    }

    /// <summary>Where the expression that begins with <c>${</c> at <paramref name="start"/> is over, or -1.</summary>
    public static int Braced(string source, int start)
    {
        if (start + 1 >= source.Length || source[start + 1] != '{') return -1;

        var content = start + 2;
        var end = Content(source, content, 0);
        return end > content && end < source.Length && source[end] == '}' ? end + 1 : -1;
    }

    private static int Object(string source, int start, int depth)
    {
        if (depth > Values.Deep.Expression) throw new SyntaxException("objects are nested too deep");

        var at = start + 1;
        while (at >= 0 && at < source.Length && source[at] != '}')
        {
            var colon = Key(source, at);
            if (colon < 0 || colon >= source.Length || source[colon] != ':') return -1;

            at = Content(source, colon + 1, depth + 1);
            if (at == colon + 1) return -1;
        }

        return at >= 0 && at < source.Length ? at + 1 : -1;
    }

    private static int Key(string source, int start)
    {
        if (source[start] is '\'' or '"') return Quoted(source, start);
        return Lexer.IsIdentifierStart(source[start]) ? Lexer.IdentifierEnd(source, start) : -1;
    }

    /// <summary>Past everything that may stand in braces; -1 where something never ends.</summary>
    private static int Content(string source, int start, int depth)
    {
        var at = start;
        while (at >= 0 && at < source.Length && source[at] is not ('}' or '`' or '\r' or '\n'))
        {
            at = source[at] switch
            {
                '\'' or '"' => Quoted(source, at),
                '{' => Object(source, at, depth),
                _ => at + 1,
            };
        }

        return at;
    }
}
