using System.Text;

namespace WorkshopBot.Maps.Exports.Boards;

/// <summary>
/// Keeps what people wrote from being Jira's markup: macros, links, mentions, pictures and tables everywhere, emphasis where it
/// could begin. https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa
/// </summary>
internal static class JiraMarkup
{
    private const string Always = "\\{}[]!|";
    private const string AtWordStart = "*_-+^~?#";

    public static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (Always.Contains(line[i]) || (AtWordStart.Contains(line[i]) && MayBegin(line, i))) escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A hyphen inside a word, or a sign between spaces, is itself.</summary>
    private static bool MayBegin(string line, int i) => (i == 0 || !char.IsLetterOrDigit(line[i - 1])) && i + 1 < line.Length;
}
