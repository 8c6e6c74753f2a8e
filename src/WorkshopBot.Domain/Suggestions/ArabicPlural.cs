namespace WorkshopBot.Domain.Suggestions;

/// <summary>The most regular of the broken plurals, as مقعد and مقاعد: a long vowel after the second letter, and others may go or come.</summary>
internal static class ArabicPlural
{
    private const int ShortestPlural = 5;
    private const int ShortestSingular = 4;
    private const int Before = 2;

    public static bool Is(string plural, string singular) =>
        plural.Length >= ShortestPlural && singular.Length >= ShortestSingular
        && plural[Before] == 'ا' && plural.AsSpan(0, Before).SequenceEqual(singular.AsSpan(0, Before))
        && Consonants(plural[(Before + 1)..]) is { Length: > 0 } ending && ending == Consonants(singular[Before..]);

    private static string Consonants(string rest) => string.Concat(rest.Where(c => c is not ('ا' or 'و' or 'ي' or 'ه')));
}
