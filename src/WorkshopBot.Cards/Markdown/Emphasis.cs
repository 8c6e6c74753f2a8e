namespace WorkshopBot.Cards.Markdown;

/// <summary>
/// Which asterisks and underscores belong together, by the rules of CommonMark
/// (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis).
/// </summary>
internal static class Emphasis
{
    public static Run Delimiter(string line, int start, int end)
    {
        var before = start == 0 ? ' ' : line[start - 1];
        var after = end == line.Length ? ' ' : line[end];
        var left = Flanks(after, before);
        var right = Flanks(before, after);
        var inWord = line[start] == '_' && left && right;
        return new(line[start..end])
        {
            Mark = line[start],
            CanOpen = left && (!inWord || IsPunctuation(before)),
            CanClose = right && (!inWord || IsPunctuation(after)),
        };
    }

    public static void Pair(List<Run> runs)
    {
        var openers = new List<Run>();
        foreach (var run in runs)
        {
            if (run.Mark is null) continue;

            while (run.CanClose && run.Length > 0 && openers.FindLastIndex(o => Match(o, run)) is var found and >= 0)
            {
                var opener = openers[found];
                openers.RemoveRange(found + 1, openers.Count - found - 1);
                Join(opener, run);
                if (opener.Length == 0) openers.RemoveAt(found);
            }

            if (run.CanOpen && run.Length > 0) openers.Add(run);
        }
    }

    private static bool Flanks(char inner, char outer) => !char.IsWhiteSpace(inner)
        && (!IsPunctuation(inner) || char.IsWhiteSpace(outer) || IsPunctuation(outer));

    private static void Join(Run opener, Run closer)
    {
        var strong = opener.Length >= 2 && closer.Length >= 2;
        opener.Length -= strong ? 2 : 1;
        closer.Length -= strong ? 2 : 1;
        var tag = strong ? "strong" : "em";
        opener.Opens.Insert(0, tag);
        closer.Closes.Add(tag);
    }

    private static bool Match(Run opener, Run closer)
    {
        if (opener.Mark != closer.Mark) return false;
        if (!opener.CanClose && !closer.CanOpen) return true;

        var (opening, closing) = (opener.Text.Length, closer.Text.Length);
        return (opening + closing) % 3 != 0 || (opening % 3 == 0 && closing % 3 == 0);
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
