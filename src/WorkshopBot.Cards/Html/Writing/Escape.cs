using System.Text;

namespace WorkshopBot.Cards.Html.Writing;

internal static class Escape
{
    private const char Replacement = '\uFFFD';

    /// <summary>What people read: without the controls that make a text read otherwise than it is stored.</summary>
    public static void Text(StringBuilder html, ReadOnlySpan<char> text) => Append(html, text, dropOverrides: true);

    /// <summary>What comes back when the form is posted: every character that HTML can hold stays.</summary>
    public static void Value(StringBuilder html, ReadOnlySpan<char> value) => Append(html, value, dropOverrides: false);

    private static void Append(StringBuilder html, ReadOnlySpan<char> text, bool dropOverrides)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                // A parser would make a line feed of it, and calls it an error as a reference.
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n': break;
                case '\r': html.Append('\n'); break;
                case '\n' or '\t': html.Append(c); break;
                case '\u202D' or '\u202E' when dropOverrides: break;
                case < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF': html.Append(Replacement); break;
                case (>= '\uD800' and <= '\uDFFF') when i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]):
                    html.Append(c).Append(text[++i]);
                    break;
                case >= '\uD800' and <= '\uDFFF': html.Append(Replacement); break;
                default: html.Append(c); break;
            }
        }
    }
}
