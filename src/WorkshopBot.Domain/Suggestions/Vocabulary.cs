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
    private readonly List<List<int>> forms = [];
    private readonly HashSet<(int, int)> related = [];
    private readonly int texts;

    public Vocabulary(IReadOnlyCollection<(Wording Text, int Times)> all)
    {
        texts = all.Sum(t => t.Times);
        foreach (var (text, times) in all)
        {
            foreach (var token in text.Tokens) Use(token, times);
        }

        FindForms();
    }

    public int Count => words.Count;

    public int Id(Token token) => ids[token.Form];

    public string Form(int word) => words[word].Form;

    /// <summary>The word itself and its other forms.</summary>
    public IReadOnlyList<int> Forms(int word) => forms[word];

    /// <summary>How far one word says another, 0 to 1.</summary>
    public double Alike(int one, int other)
    {
        if (one == other) return 1;
        return forms[one].Count > 1 && forms[other].Count > 1 && related.Contains(Ordered(one, other)) ? OtherForm : 0;
    }

    /// <summary>How much the word says among these texts: what everybody uses distinguishes nothing.</summary>
    public double Weight(Token token)
    {
        if (texts < FewestTexts) return token.Weight;

        var says = (Everywhere - ((double)Uses(Id(token)) / texts)) / (Everywhere - Common);
        return token.Weight * Math.Clamp(says, Least, 1);
    }

    /// <summary>How many texts say it, in whatever form.</summary>
    public int Uses(int word) => Math.Min(texts, forms[word].Sum(form => uses[form]));

    private void Use(Token token, int times)
    {
        if (ids.TryAdd(token.Form, words.Count))
        {
            words.Add(token);
            uses.Add(0);
            forms.Add([ids[token.Form]]);
        }

        uses[ids[token.Form]] += times;
    }

    private void FindForms()
    {
        var alike = words.Where(w => w.Inflects && w.Form.Length >= WordForms.SameStart)
            .Select(w => (Id: ids[w.Form], w.Form, Plain: Letters.WithoutDigraphs(w.Form)))
            .Where(w => w.Plain.Length >= WordForms.SameStart)
            .GroupBy(w => (w.Plain[0], w.Plain[1]));
        foreach (var same in alike.Select(g => g.ToArray()))
        {
            foreach (var (id, form, plain) in same)
            {
                var longer = same
                    .Where(o => o.Form.Length >= form.Length && o.Id != id && (WordForms.Same(form, o.Form) || IsSamePlain(plain, form, o.Plain, o.Form)))
                    .ToArray();
                foreach (var other in longer) Pair(id, other.Id);

                // "paying" and "payment" are forms of one word where "pay" is there to tell.
                var family = longer.Where(o => WordForms.IsStem(form, o.Form)).ToArray();
                for (var i = 0; i < family.Length; i++)
                {
                    for (var j = i + 1; j < family.Length; j++) Pair(family[i].Id, family[j].Id);
                }
            }
        }
    }

    private static bool IsSamePlain(string one, string oneForm, string other, string otherForm) =>
        (one.Length != oneForm.Length || other.Length != otherForm.Length) && WordForms.Same(one, other);

    private void Pair(int one, int other)
    {
        if (!related.Add(Ordered(one, other))) return;

        forms[one].Add(other);
        forms[other].Add(one);
    }

    private static (int, int) Ordered(int one, int other) => one < other ? (one, other) : (other, one);
}
