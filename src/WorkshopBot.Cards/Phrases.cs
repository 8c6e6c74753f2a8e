using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards;

/// <summary>
/// The sentences people read, in one language. They come from <c>cards/strings/&lt;language&gt;.json</c>; a key that a
/// language lacks is looked up in the next wider tag and in English at last (<c>de-AT</c>, <c>de</c>, <c>en</c>).
/// </summary>
public sealed class Phrases
{
    private const string LastResort = "en";

    private static readonly FrozenDictionary<string, Phrases> ByLanguage = PhraseFile.All
        .Select(f => Read(f.Language))
        .ToFrozenDictionary(p => p.Language, StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<PhraseFile> files;

    private Phrases(IReadOnlyList<PhraseFile> files) => (this.files, Host) = (files, AsObject(files));

    /// <summary>The tags of all languages that there are phrases in.</summary>
    public static IEnumerable<string> Languages => PhraseFile.All.Select(f => f.Language);

    /// <summary>The tag of the file that is asked first: what the sentences are written in.</summary>
    public string Language => files[0].Language;

    /// <summary>Every phrase under its key, for <c>$host</c> of a card: <c>${$host['step.stages']}</c>. To be read only.</summary>
    public JsonObject Host { get; }

    /// <param name="language">A BCP 47 tag, in any case; one that is unknown or malformed gives English.</param>
    public static Phrases For(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (ByLanguage.TryGetValue(tag, out var phrases)) return phrases;
        }

        return ByLanguage[LastResort];
    }

    /// <summary>Whether there are phrases in the language that a tag is of, so that nothing has to be guessed.</summary>
    public static bool Speaks(string? tag) =>
        !string.IsNullOrEmpty(tag) && tag.StartsWith(For(tag).Language, StringComparison.OrdinalIgnoreCase);

    private static Phrases Read(string language)
    {
        var files = new List<PhraseFile>();
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (PhraseFile.Find(tag) is { } file) files.Add(file);
        }

        if (files.TrueForAll(f => f.Language != LastResort)) files.Add(PhraseFile.Find(LastResort)!);
        return new(files);
    }

    /// <exception cref="KeyNotFoundException">No language has the key.</exception>
    public string this[string key] =>
        Find(key) ?? throw new KeyNotFoundException($"No language has a phrase \"{key}\".");

    /// <summary>The phrase, or null where no language has one: for words that stand in data.</summary>
    public string? Find(string key)
    {
        foreach (var file in files)
        {
            if (file.Entries.TryGetValue(key, out var phrase)) return phrase;
        }

        return null;
    }

    /// <summary>The phrase with its <c>{name}</c> placeholders filled; values are not searched for placeholders again.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values) => Fill(this[key], values);

    /// <summary>
    /// The form of the phrase that the language uses for this number: <c>key.one</c>, <c>key.few</c>, … by the cardinal
    /// rules of CLDR. <c>{count}</c> is filled with the number.
    /// </summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var file in files)
        {
            if (!file.Entries.TryGetValue($"{key}.{Plural.Category(file.Language, count)}", out var phrase)) continue;

            return Fill(phrase, [("count", count.ToString(CultureInfo.InvariantCulture)), .. values]);
        }

        throw new KeyNotFoundException($"No language has a plural phrase \"{key}\".");
    }

    private static JsonObject AsObject(IEnumerable<PhraseFile> files)
    {
        var phrases = new JsonObject();
        foreach (var (key, phrase) in files.SelectMany(f => f.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)))
        {
            if (!phrases.ContainsKey(key)) phrases[key] = phrase;
        }

        return phrases;
    }

    private static string Fill(string phrase, ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder(phrase.Length);
        var rest = phrase.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0 && rest[open..].IndexOf('}') is var length and >= 0)
        {
            filled.Append(rest[..open]).Append(Value(rest.Slice(open + 1, length - 1), values));
            rest = rest[(open + length + 1)..];
        }

        return filled.Append(rest).ToString();
    }

    private static string Value(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (name.SequenceEqual(candidate)) return value;
        }

        throw new ArgumentException($"The phrase asks for {{{name}}}, which was not given.", nameof(values));
    }
}
