namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// Takes words like <c>Fahrradvergleich</c> apart, where both halves occur among the texts as words of their own, in whatever form.
/// </summary>
internal sealed class Compounds
{
    private const int ShortestHalf = 4;
    private const int LongestEnding = 3;

    private static readonly string[] Links = ["", "s", "es", "n", "en"];

    // Every word by its beginnings: a half finds the word that it is a form of.
    private readonly Dictionary<string, string> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string, string)?> known = new(StringComparer.Ordinal);

    public Compounds(IEnumerable<Wording> texts)
    {
        var words = texts.SelectMany(t => t.Tokens).Where(t => t.Inflects && t.Form.Length >= ShortestHalf).Select(t => t.Form);
        foreach (var word in words.Distinct().Order(StringComparer.Ordinal))
        {
            for (var length = Math.Max(ShortestHalf, word.Length - LongestEnding); length <= word.Length; length++)
                beginnings.TryAdd(word[..length], word);
        }
    }

    public Wording TakeApart(Wording text) => text.Tokens.Any(t => Halves(t) is not null)
        ? text with { Tokens = [.. text.Tokens.SelectMany(Parts).DistinctBy(t => t.Form)] }
        : text;

    private IEnumerable<Token> Parts(Token token) => Halves(token) is var (first, second)
        ? new[] { token with { Form = first }, token with { Form = second } }
        : new[] { token };

    private (string First, string Second)? Halves(Token token)
    {
        if (!token.Inflects || token.Weight < 1) return null;
        if (!known.TryGetValue(token.Form, out var halves)) known[token.Form] = halves = Halves(token.Form);
        return halves;
    }

    private (string First, string Second)? Halves(string word)
    {
        for (var at = ShortestHalf; at <= word.Length - ShortestHalf; at++)
        {
            if (Find(word[at..], word) is { } second && First(word[..at], word) is { } first) return (first, second);
        }

        return null;
    }

    private string? First(string half, string compound)
    {
        foreach (var link in Links)
        {
            if (half.EndsWith(link, StringComparison.Ordinal) && Find(half[..^link.Length], compound) is { } word) return word;
        }

        return null;
    }

    /// <summary>The word that a half is a form of, but not the compound itself or what is made with it.</summary>
    private string? Find(string half, string compound)
    {
        if (half.Length < ShortestHalf) return null;
        if (Known(half) is { } word) return word;

        // "vergleichen" at the end, where "Vergleich" is known.
        for (var length = half.Length - 1; length >= Math.Max(ShortestHalf, half.Length - LongestEnding); length--)
        {
            if (Known(half[..length]) is { } shorter && WordForms.Same(shorter, half)) return shorter;
        }

        return null;

        string? Known(string beginning) =>
            beginnings.TryGetValue(beginning, out var known) && known != compound && WordForms.Same(known, half) ? known : null;
    }
}
