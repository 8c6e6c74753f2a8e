using System.Text;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Upper and lower case as in JavaScript.</summary>
internal static class Casing
{
    private static readonly string[] Special = ["tr", "az", "lt", "el"];

    /// <summary>A few languages have rules of their own for case, which are not here.</summary>
    public static bool Knows(string locale) => !Special.Contains(locale.Split('-')[0].ToLowerInvariant());

    public static string Lower(string text) => text.ToLowerInvariant();

    public static string Upper(string text) => text.Replace("ß", "SS").ToUpperInvariant();

    public static string Sentence(string text) => text.Length == 0 ? "" : Upper(text[..1]) + Lower(text[1..]);

    /// <summary>Every word that has a Latin letter, a digit or an underscore is capitalised there.</summary>
    public static string Title(string text)
    {
        var title = new StringBuilder(Lower(text));
        var inWord = false;
        for (var i = 0; i < title.Length; i++)
        {
            if (Values.WhiteSpace.Characters.Contains(title[i])) inWord = false;
            else if (!inWord && (char.IsAsciiLetterOrDigit(title[i]) || title[i] == '_'))
            {
                inWord = true;
                title[i] = char.ToUpperInvariant(title[i]);
            }
        }

        return title.ToString();
    }
}
