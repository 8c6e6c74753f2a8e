using System.Text;

namespace WorkshopBot.Cards.Templates.Expressions;

/// <summary>
/// What a backslash means in a quoted text: a line break, a tab or itself. Before anything else it stays.
/// </summary>
internal static class Escapes
{
    public static string Resolve(string text)
    {
        var resolved = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length || text[i + 1] is '\r' or '\n')
            {
                resolved.Append(text[i]);
                continue;
            }

            var escaped = text[++i];
            resolved.Append(escaped switch
            {
                'r' => "\r",
                'n' => "\n",
                't' => "\t",
                '\\' => "\\",
                _ => $"\\{escaped}",
            });
        }

        return resolved.ToString();
    }
}
