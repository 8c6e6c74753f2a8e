using WorkshopBot.Cards.Templates.Expressions;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>What a function takes, as far as the text of a template tells.</summary>
/// <param name="Types">Of each argument; the last one also of those that follow.</param>
internal sealed record Signature(int Least, int Most, params ReturnType[] Types)
{
    public static readonly Signature Unchecked = new(0, int.MaxValue, ReturnType.Any);
    public static readonly Signature Some = new(1, int.MaxValue, ReturnType.Any);
    public static readonly Signature One = new(1, 1, ReturnType.Any);
    public static readonly Signature Two = new(2, 2, ReturnType.Any);

    public static Signature All(int least, int most, ReturnType type) => new(least, most, type);

    public static Signature Of(params ReturnType[] types) => new(types.Length, types.Length, types);

    public Signature Or(params ReturnType[] optional) => new(Least, Most + optional.Length, [.. Types, .. optional]);

    /// <exception cref="SyntaxException">Too few, too many, or of a type that can never fit.</exception>
    public void Check(string name, IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count < Least || arguments.Count > Most)
            throw new SyntaxException($"{name} takes {Numbers()}, not {arguments.Count}");

        for (var i = 0; i < arguments.Count; i++)
        {
            var wanted = Types[Math.Min(i, Types.Length - 1)];
            var given = arguments[i].Returns;
            if (((wanted | given) & ReturnType.Any) == 0 && (wanted & given) == 0)
                throw new SyntaxException($"{name} cannot take {arguments[i]}");
        }
    }

    private string Numbers() =>
        (Least == Most ? $"{Least}" : Most == int.MaxValue ? $"at least {Least}" : $"{Least} to {Most}") + (Most == 1 ? " argument" : " arguments");
}
