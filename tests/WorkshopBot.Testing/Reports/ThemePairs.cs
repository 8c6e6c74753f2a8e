using WorkshopBot.Testing.Pairs;

namespace WorkshopBot.Testing.Reports;

/// <summary>How far groups of reports are themes: counted by pairs of reports, too many to look at each.</summary>
public static class ThemePairs
{
    /// <param name="themes">Of each report.</param>
    /// <param name="groups">Reports by their number; those that are in none stand alone.</param>
    public static Tally Of(IReadOnlyList<int> themes, IEnumerable<IReadOnlyCollection<int>> groups)
    {
        var (right, grouped) = (0, 0);
        foreach (var group in groups)
        {
            grouped += Pairs(group.Count);
            right += Same(group.Select(report => themes[report]));
        }

        return new(right, grouped - right, Same(themes) - right);
    }

    private static int Same(IEnumerable<int> themes) => themes.CountBy(theme => theme).Sum(theme => Pairs(theme.Value));

    private static int Pairs(int count) => count * (count - 1) / 2;
}
