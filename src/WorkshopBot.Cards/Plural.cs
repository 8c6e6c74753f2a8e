namespace WorkshopBot.Cards;

/// <summary>Cardinal categories of whole numbers, as CLDR has them (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).</summary>
internal static class Plural
{
    public static string Category(string language, int count) => Primary(language) switch
    {
        "ar" => Arabic(count),
        "ja" or "ko" or "zh" or "vi" or "th" or "id" => "other",
        "fr" or "pt" or "hi" or "fa" => count is 0 or 1 ? "one" : "other",
        "ru" or "uk" => EastSlavic(count),
        "pl" => Polish(count),
        "cs" or "sk" => count switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
        "he" => count switch { 1 => "one", 2 => "two", _ => "other" },
        _ => count == 1 ? "one" : "other",
    };

    /// <summary>The categories that a file of this language has to word.</summary>
    public static IEnumerable<string> Categories(string language) =>
        Enumerable.Range(0, 201).Select(n => Category(language, n)).Distinct();

    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();

    private static string Arabic(int count) => (count, count % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };

    private static string EastSlavic(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "one",
        (2 or 3 or 4, not (12 or 13 or 14)) => "few",
        _ => "many",
    };

    private static string Polish(int count) => (count, count % 10, count % 100) switch
    {
        (1, _, _) => "one",
        (_, 2 or 3 or 4, not (12 or 13 or 14)) => "few",
        _ => "many",
    };
}
