using WorkshopBot.Cards.Html.Writing;

namespace WorkshopBot.Cards.Html.Texts;

/// <param name="End">The index behind the link in its line.</param>
internal sealed record Link(string Label, string Url, int End)
{
    /// <summary>The link that starts at the bracket, if its address may be followed. Otherwise it stays text.</summary>
    public static Link? Find(string line, int start)
    {
        if (LabelEnd(line, start + 1) is not { } middle) return null;

        var end = line.IndexOf(')', middle + 2, Math.Min(line.Length - middle - 2, SafeUrl.Longest));
        if (end < 0) return null;

        var url = line[(middle + 2)..end].Trim();
        return SafeUrl.IsTextLink(url) ? new(line[(start + 1)..middle], url, end + 1) : null;
    }

    private static int? LabelEnd(string line, int start)
    {
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == '[') return null;
            else if (line[i] == ']') return i > start && i + 1 < line.Length && line[i + 1] == '(' ? i : null;
        }

        return null;
    }
}
