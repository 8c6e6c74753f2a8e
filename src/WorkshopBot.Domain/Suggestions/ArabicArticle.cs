namespace WorkshopBot.Domain.Suggestions;

/// <summary>The article, and what is written together with it: in Arabic they are the beginning of the word.</summary>
internal static class ArabicArticle
{
    private const int ShortestWord = 3;
    private static readonly string[] Beginnings = ["وال", "بال", "كال", "فال", "لل", "ال"];

    public static string Without(string folded)
    {
        foreach (var beginning in Beginnings)
        {
            if (folded.Length >= beginning.Length + ShortestWord && folded.StartsWith(beginning, StringComparison.Ordinal))
                return folded[beginning.Length..];
        }

        return folded;
    }
}
