using System.Collections.Frozen;

namespace WorkshopBot.Cards.Templates;

/// <summary>The templates of <c>cards/*.json</c>, embedded under <c>cards/&lt;name&gt;.json</c>.</summary>
public sealed class CardLibrary
{
    private const string Folder = "cards/";
    private const string Extension = ".json";

    private static readonly Lazy<CardLibrary> Ours = new(() => new(Read().ToFrozenDictionary(t => t.Name)));

    private readonly FrozenDictionary<string, CardTemplate> templates;

    private CardLibrary(FrozenDictionary<string, CardTemplate> templates) => this.templates = templates;

    /// <exception cref="TemplateException">One of them cannot be read.</exception>
    public static CardLibrary Embedded => Ours.Value;

    public IEnumerable<string> Names => templates.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no card of that name.</exception>
    public CardTemplate this[string name] =>
        Find(name) ?? throw new KeyNotFoundException($"There is no card \"{name}\".");

    public CardTemplate? Find(string name) => templates.GetValueOrDefault(name);

    private static IEnumerable<CardTemplate> Read()
    {
        var assembly = typeof(CardLibrary).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(Folder, StringComparison.Ordinal)) continue;

            using var text = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return CardTemplate.Parse(resource[Folder.Length..^Extension.Length], text.ReadToEnd());
        }
    }
}
