namespace WorkshopBot.Domain.Suggestions;

/// <summary>The words of a set of texts: what each says there, and which are forms of the same.</summary>
internal sealed class Vocabulary
{
    /// <summary>What a form says of another form of the word.</summary>
    private const double OtherForm = 0.9;

    // With fewer texts a word that many use may well be what they are about.
    private const int FewestTexts = 12;
    private const double Common = 0.1;
    private const double Everywhere = 0.4;
    private const double Least = 0.1;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<Token> words = [];
    private readonly List<int> uses = [];
    private readonly List<List<(int Word, double Alike)>> forms = [];
    private readonly int texts;

    public Vocabulary(IReadOnlyCollection<Wording> all)
    {
        texts = all.Count;
        foreach (var token in all.SelectMany(t => t.Tokens)) Use(token);
        FindForms();
    }

    public int Count => words.Count;

    public int Id(Token token) => ids[token.Form];

    /// <summary>The word itself and its other forms.</summary>
    public IReadOnlyList<(int Word, double Alike)> Forms(int word) => forms[word];

    /// <summary>How much the word says among these texts: what everybody uses distinguishes nothing.</summary>
    public double Weight(Token token)
    {
        if (texts < FewestTexts) return token.Weight;

        var used = Math.Min(texts, forms[Id(token)].Sum(f => uses[f.Word]));
        var says = (Everywhere - ((double)used / texts)) / (Everywhere - Common);
        return token.Weight * Math.Clamp(says, Least, 1);
    }

    public int Uses(int word) => uses[word];

    private void Use(Token token)
    {
        if (ids.TryAdd(token.Form, words.Count))
        {
            words.Add(token);
            uses.Add(0);
            forms.Add([(ids[token.Form], 1)]);
        }

        uses[ids[token.Form]]++;
    }

    private void FindForms()
    {
        var alike = words.Where(w => w.Inflects && w.Form.Length >= WordForms.SameStart)
            .GroupBy(w => w.Form[..WordForms.SameStart], w => (Id: ids[w.Form], w.Form), StringComparer.Ordinal);
        foreach (var same in alike.Select(g => g.ToArray()))
        {
            var found = new HashSet<(int, int)>();
            foreach (var (id, form) in same)
            {
                var longer = same.Where(o => o.Form.Length >= form.Length && o.Id != id && WordForms.Same(form, o.Form)).ToArray();
                foreach (var other in longer) Pair(id, other.Id, found);

                // "paying" and "payment" are forms of one word where "pay" is there to tell.
                var family = longer.Where(o => WordForms.IsStem(form, o.Form)).ToArray();
                for (var i = 0; i < family.Length; i++)
                {
                    for (var j = i + 1; j < family.Length; j++) Pair(family[i].Id, family[j].Id, found);
                }
            }
        }
    }

    private void Pair(int one, int other, HashSet<(int, int)> found)
    {
        if (!found.Add((Math.Min(one, other), Math.Max(one, other)))) return;

        forms[one].Add((other, OtherForm));
        forms[other].Add((one, OtherForm));
    }
}
