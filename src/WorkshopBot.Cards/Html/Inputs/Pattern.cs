namespace WorkshopBot.Cards.Html.Inputs;

/// <summary>
/// A card's regular expression finds its match anywhere in the text; HTML's pattern has to match the whole of it.
/// </summary>
internal static class Pattern
{
    public static string? Of(string? regex) =>
        string.IsNullOrEmpty(regex) ? null : IsWhole(regex) ? regex : $@"[\s\S]*(?:{regex})[\s\S]*";

    private static bool IsWhole(string regex) => regex.StartsWith('^') && regex.EndsWith('$')
        && !regex.EndsWith(@"\$", StringComparison.Ordinal) && !regex.Contains('|');
}
