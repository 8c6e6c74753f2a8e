using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;
using WorkshopBot.Cards;
using WorkshopBot.Domain;

namespace WorkshopBot.Teams.Tab;

/// <summary>The pages that a tab begins with, and what belongs to them. They travel inside the program.</summary>
internal static partial class TabPages
{
    private const string Folder = "tab/";

    private static readonly FrozenDictionary<string, string> All = Embedded().ToFrozenDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

    /// <summary>A page in somebody's language: <c>{a.phrase}</c> in it is one.</summary>
    public static string Write(string name, string language)
    {
        var phrases = Phrases.For(language);
        return Phrase().Replace(All[name], phrase => WebUtility.HtmlEncode(phrase.Groups["key"].Value switch
        {
            "language" => phrases.Language,
            "direction" => Languages.IsRightToLeft(phrases.Language) ? "rtl" : "ltr",
            "script" => TabScript.Address,
            "integrity" => TabScript.Integrity,
            var key => phrases[key],
        }));
    }

    /// <summary>A script or style; null for what there is not.</summary>
    public static (string Text, string Type)? Find(string name) => All.TryGetValue(name, out var text)
        ? Path.GetExtension(name) switch
        {
            ".js" => (text, "text/javascript; charset=utf-8"),
            ".css" => (text, "text/css; charset=utf-8"),
            _ => null,
        }
        : null;

    private static IEnumerable<KeyValuePair<string, string>> Embedded()
    {
        var assembly = typeof(TabPages).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new(resource[Folder.Length..], reader.ReadToEnd());
        }
    }

    [GeneratedRegex(@"\{(?<key>[a-z]+([.-][a-z]+)*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Phrase();
}
