using WorkshopBot.Cards.Templates.Functions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>
/// Reads expressions by the precedences of the reference grammar, which are not those of C: equality binds tighter than
/// <c>&amp;</c> and comparison, and <c>?:</c> groups from the left.
/// </summary>
internal sealed class Parser
{
    private const int Ternary = 1;
    private const int Power = 10;
    private const int Unary = 11;

    private readonly IReadOnlyList<Token> tokens;
    private int next;
    private int depth;
    private int chained;

    private Parser(string source, int depth) => (tokens, this.depth) = (Lexer.Read(source), depth);

    private Token Current => tokens[next];

    /// <exception cref="SyntaxException">It cannot be read, or a function is unknown or given what it cannot take.</exception>
    public static Expression Parse(string source) => Parse(source, 0);

    private static Expression Parse(string source, int depth)
    {
        var text = source.StartsWith('=') ? source[1..] : source;
        if (text.Length == 0) return new Constant(Value.Empty);

        var parser = new Parser(text, depth);
        var expression = parser.ReadExpression(0);
        return parser.Current.Kind == TokenKind.End ? expression : throw parser.Unexpected();
    }

    private static int Precedence(Token token) => token.Kind != TokenKind.Operator ? 0 : token.Text switch
    {
        "^" => Power,
        "*" or "/" or "%" => 9,
        "+" or "-" => 8,
        "==" or "!=" or "<>" => 7,
        "&" => 6,
        "<" or "<=" or ">" or ">=" => 5,
        "&&" => 4,
        "||" => 3,
        "??" => 2,
        "?" => Ternary,
        _ => 0,
    };

    private Expression ReadExpression(int above)
    {
        if (++depth > Deep.Expression) throw new SyntaxException("the expression is nested too deep");

        var left = ReadUnary();
        while (Precedence(Current) is var precedence && precedence > above)
        {
            var @operator = tokens[next++].Text;
            if (precedence == Ternary)
            {
                var then = ReadExpression(0);
                Expect(":");
                left = Make("if", [left, then, ReadExpression(Ternary)]);
            }
            else
            {
                left = Make(@operator, [left, ReadExpression(precedence == Power ? Power - 1 : precedence)]);
            }

            // A long chain is a deep tree, too, and is walked recursively.
            if (++chained > Deep.Chain) throw new SyntaxException("the expression is too long");
        }

        depth--;
        return left;
    }

    private Expression ReadUnary()
    {
        if (Current is not { Kind: TokenKind.Operator, Text: "!" or "-" or "+" } token) return ReadPrimary();

        next++;
        var operand = ReadExpression(Unary);
        return token.Text == "!" ? Make("!", [operand]) : Make(token.Text, [new Constant(Value.Of(0)), operand]);
    }

    private Expression ReadPrimary()
    {
        var start = next;
        var primary = ReadAtom();
        while (true)
        {
            if (Take("."))
            {
                var name = tokens[next++];
                if (name.Kind != TokenKind.Identifier) throw Unexpected(name);
                if ((primary.Returns & ReturnType.Any) == 0)
                    throw new SyntaxException($"{primary} has no properties");
                primary = new Path(name.Text, primary);
            }
            else if (Current.Is("["))
            {
                next++;
                primary = new Element(primary, ReadExpression(0));
                Expect("]");
            }
            else if (IsCall())
            {
                var name = string.Concat(tokens.Take(next).Skip(start).Select(t => t.Text));
                if (Take("!")) name += "!";
                next++;
                primary = Make(name, ReadArguments(")"));
            }
            else
            {
                return primary;
            }

            if (++chained > Deep.Chain) throw new SyntaxException("the expression is too long");
        }
    }

    private bool IsCall() => Current.Is("(") || (Current.Is("!") && tokens[next + 1].Is("("));

    private Expression ReadAtom()
    {
        var token = tokens[next++];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Constant(Value.Of(double.Parse(token.Text)));
            case TokenKind.Text:
                return new Constant(Value.Of(Unescaped(token.Text)));
            case TokenKind.Identifier:
                return Named(token.Text);
            case TokenKind.Interpolation:
                return Interpolated(token.Segments);
            case TokenKind.Operator when token.Text == "(":
                var inner = ReadExpression(0);
                Expect(")");
                return inner;
            case TokenKind.Operator when token.Text == "[":
                return Make("createArray", ReadArguments("]"));
            case TokenKind.Operator when token.Text == "{":
                return ReadObject();
            default:
                throw Unexpected(token);
        }
    }

    private static Expression Named(string name) => name switch
    {
        "true" => new Constant(Value.Of(true)),
        "false" => new Constant(Value.Of(false)),
        "null" => new Constant(Value.Null),
        "undefined" => new Constant(Value.Undefined),
        _ => new Path(name, null),
    };

    private Call Interpolated(IReadOnlyList<Segment> segments)
    {
        var pieces = new List<Expression> { new Constant(Value.Empty) };
        foreach (var segment in segments)
        {
            pieces.Add(segment.IsExpression ? Parse(segment.Text, depth) : new Constant(Value.Of(segment.Text)));
        }

        return Make("concat", pieces);
    }

    private List<Expression> ReadArguments(string end)
    {
        var arguments = new List<Expression>();
        if (Take(end)) return arguments;

        do
        {
            if (Current.Kind == TokenKind.Identifier && tokens[next + 1].Is("=>"))
            {
                arguments.Add(new Path(Current.Text, null));
                next += 2;
            }

            arguments.Add(ReadExpression(0));
        }
        while (Take(","));

        Expect(end);
        return arguments;
    }

    private Call ReadObject()
    {
        var made = Make("json", [new Constant(Value.Of("{}"))]);
        if (Take("}")) return made;

        do
        {
            var key = tokens[next++];
            if (key.Kind is not (TokenKind.Identifier or TokenKind.Text)) throw Unexpected(key);
            Expect(":");
            var name = key.Kind == TokenKind.Text ? key.Text[1..^1] : key.Text;
            made = Make("setProperty", [made, new Constant(Value.Of(name)), ReadExpression(0)]);
            if (++chained > Deep.Chain) throw new SyntaxException("the expression is too long");
        }
        while (Take(","));

        Expect("}");
        return made;
    }

    private static Call Make(string name, List<Expression> arguments)
    {
        var function = FunctionTable.Find(name) ?? throw new SyntaxException(FunctionTable.WhyNot(name));
        function.Signature.Check(function.Name, arguments);
        function.Check(arguments);
        return new(function, arguments);
    }

    private static string Unescaped(string quoted)
    {
        var text = quoted[1..^1].Replace($"\\{quoted[0]}", quoted[..1]);
        return text.Contains('\\') ? Escapes.Resolve(text) : text;
    }

    private bool Take(string @operator)
    {
        if (!Current.Is(@operator)) return false;

        next++;
        return true;
    }

    private void Expect(string @operator)
    {
        if (!Take(@operator)) throw Unexpected();
    }

    private SyntaxException Unexpected() => Unexpected(Current);

    private static SyntaxException Unexpected(Token token) => new(
        token.Kind == TokenKind.End ? "the expression ends too early" : $"\"{token.Text}\" at {token.Position + 1} cannot stand there");
}
