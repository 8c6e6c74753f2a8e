using System.Text;

namespace WorkshopBot.Cards.Html.Writing;

/// <summary>
/// Ids in the page, derived from those in the card. A tilde never comes from a card's id unescaped, so that no id of a
/// part can be that of another element.
/// </summary>
internal static class DomId
{
    public static string Of(string prefix, string id)
    {
        var encoded = new StringBuilder(prefix, prefix.Length + id.Length);
        foreach (var rune in id.EnumerateRunes())
        {
            if (IsPlain(rune)) encoded.Append(rune);
            else encoded.Append('~').Append(rune.Value.ToString("x")).Append('~');
        }

        return encoded.ToString();
    }

    public static string Part(string whole, string part) => $"{whole}~{part}";

    // No space: attributes list ids with spaces between.
    private static bool IsPlain(Rune rune) =>
        rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' or ':');
}
