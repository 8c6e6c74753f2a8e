using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Markdown;

/// <param name="End">The index behind the link in its line.</param>
internal sealed record Link(string Label, string Url, int End)
{
    /// <summary>The link that starts at the bracket, if its address may be followed. Otherwise it stays text.</summary>
    public static Link? Find(string line, int start)
    {
        if (LabelEnd(line, start + 1) is not { } middle || UrlEnd(line, middle + 2) is not { } end) return null;

        var url = line[(middle + 2)..end];
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

    /// <summary>The closing bracket: an address may hold pairs of its own.</summary>
    private static int? UrlEnd(string line, int start)
    {
        var open = 0;
        for (var i = start; i < Math.Min(line.Length, start + SafeUrl.Longest); i++)
        {
            if (line[i] is ' ' or '\t') return null;
            if (line[i] == '(') open++;
            else if (line[i] == ')' && open-- == 0) return i;
        }

        return null;
    }
}
