using System.Collections.Immutable;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>Compares texts of one set by their index.</summary>
internal sealed class Comparison
{
    // Texts that are the same leave less unsaid: so one of the words that make this up is in both.
    private const double Telling = 0.4;

    private readonly ImmutableArray<Wording> texts;
    private readonly Vocabulary vocabulary;
    private readonly (int Word, double Weight)[][] words;
    private readonly double[] totals;
    private readonly List<int>[] textsWith;

    public Comparison(ImmutableArray<Wording> texts)
    {
        this.texts = texts;
        vocabulary = new(texts);
        words = [.. texts.Select(t => t.Tokens.Select(token => (vocabulary.Id(token), vocabulary.Weight(token))).ToArray())];
        totals = [.. words.Select(w => w.Sum(x => x.Weight))];
        textsWith = [.. Enumerable.Range(0, vocabulary.Count).Select(_ => new List<int>())];
        for (var text = 0; text < words.Length; text++)
        {
            foreach (var (word, _) in words[text]) textsWith[word].Add(text);
        }
    }

    public int Count => texts.Length;

    public Wording this[int text] => texts[text];

    public Likeness Of(int one, int other)
    {
        if (texts[one].Negates != texts[other].Negates) return Likeness.None;

        var a = Unsaid(one, other);
        if (a > Likeness.MostUnsaid) return Likeness.None;

        var b = Unsaid(other, one);
        return new(Math.Min(a, b), Math.Max(a, b));
    }

    /// <summary>Later texts that may say the same, in no order.</summary>
    public IEnumerable<int> Candidates(int text)
    {
        var found = new HashSet<int>();
        var weight = 0.0;
        foreach (var (word, says) in words[text].OrderBy(w => Texts(w.Word)).ThenBy(w => w.Word))
        {
            foreach (var (form, _) in vocabulary.Forms(word)) found.UnionWith(textsWith[form]);
            weight += says;
            if (weight > Telling * totals[text]) break;
        }

        return found.Where(other => other > text);
    }

    /// <summary>Whether a word of the one text stands in the other, in some form.</summary>
    public bool Says(int text, Token token) => Alike(text, vocabulary.Id(token)) > 0;

    private int Texts(int word) => vocabulary.Forms(word).Sum(f => vocabulary.Uses(f.Word));

    private double Unsaid(int text, int by)
    {
        var unsaid = 0.0;
        foreach (var (word, weight) in words[text]) unsaid += weight * (1 - Alike(by, word));
        return unsaid / totals[text];
    }

    private double Alike(int text, int word)
    {
        var most = 0.0;
        foreach (var (form, alike) in vocabulary.Forms(word))
        {
            if (alike <= most) continue;
            foreach (var (said, _) in words[text])
            {
                if (said == form) most = alike;
            }
        }

        return most;
    }
}
