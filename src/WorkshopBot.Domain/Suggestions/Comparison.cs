namespace WorkshopBot.Domain.Suggestions;

/// <summary>Compares texts of one set by their index.</summary>
internal sealed class Comparison
{
    // Texts that are the same leave less unsaid: so one of the words that make this up is in both.
    private const double Telling = 0.4;

    private readonly bool[] negates;
    private readonly Vocabulary vocabulary;
    private readonly Said[][] words;
    private readonly double[] totals;
    private readonly List<int>[] textsWith;

    /// <param name="texts">With how many each stands for.</param>
    public Comparison(IReadOnlyCollection<(Wording Text, int Times)> texts)
    {
        negates = [.. texts.Select(t => t.Text.Negates)];
        vocabulary = new(texts);

        // Sums, too, are the same in whatever order the words stand.
        words = [.. texts.Select(t => t.Text.Tokens.OrderBy(token => token.Form, StringComparer.Ordinal).Select(Of).ToArray())];
        totals = [.. words.Select(w => w.Sum(x => x.Weight))];
        textsWith = [.. Enumerable.Range(0, vocabulary.Count).Select(_ => new List<int>())];
        for (var text = 0; text < words.Length; text++)
        {
            foreach (var said in words[text]) textsWith[said.Word].Add(text);
        }
    }

    public int Count => words.Length;

    public Likeness Of(int one, int other)
    {
        if (negates[one] != negates[other]) return Likeness.None;

        var a = Left(one, other);
        if (a.Unsaid > Likeness.MostUnsaid) return Likeness.None;

        var b = Left(other, one);
        if (a.Number && b.Number) return Likeness.None;
        return new(Math.Min(a.Unsaid, b.Unsaid), Math.Max(a.Unsaid, b.Unsaid), a.Name && b.Name);
    }

    /// <summary>Texts that may say the same, the likeliest first.</summary>
    public IEnumerable<int> Candidates(int text)
    {
        var found = new Dictionary<int, double>();
        var weight = 0.0;
        foreach (var said in words[text].OrderBy(w => vocabulary.Uses(w.Word)).ThenBy(w => vocabulary.Form(w.Word), StringComparer.Ordinal))
        {
            foreach (var other in vocabulary.Forms(said.Word).SelectMany(form => textsWith[form]).Distinct())
                found[other] = found.GetValueOrDefault(other) + said.Weight;
            weight += said.Weight;
            if (weight > Telling * totals[text]) break;
        }

        found.Remove(text);

        // Texts stand in the order of their words: what stands near begins alike.
        return found.OrderByDescending(f => f.Value).ThenBy(f => Math.Abs(f.Key - text)).ThenBy(f => f.Key).Select(f => f.Key);
    }

    /// <summary>Whether a word of the one text stands in the other, in some form.</summary>
    public bool Says(int text, Token token) => Alike(text, vocabulary.Id(token)) > 0;

    private Said Of(Token token) => new(vocabulary.Id(token), vocabulary.Weight(token), token.Names, token.IsNumber);

    /// <summary>What of a text another does not say.</summary>
    private (double Unsaid, bool Name, bool Number) Left(int text, int by)
    {
        var (unsaid, name, number) = (0.0, false, false);
        foreach (var said in words[text])
        {
            var alike = Alike(by, said.Word);
            unsaid += said.Weight * (1 - alike);
            if (alike > 0) continue;
            name |= said.Names;
            number |= said.IsNumber;
        }

        return (unsaid / totals[text], name, number);
    }

    private double Alike(int text, int word)
    {
        var most = 0.0;
        foreach (var said in words[text])
        {
            most = Math.Max(most, vocabulary.Alike(word, said.Word));
            if (most >= 1) break;
        }

        return most;
    }

    private readonly record struct Said(int Word, double Weight, bool Names, bool IsNumber);
}
