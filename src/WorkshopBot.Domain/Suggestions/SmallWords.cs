using System.Collections.Frozen;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// Words that say little in some languages, folded. Elsewhere a small word is known only by its length and by being common
/// among the texts at hand.
/// </summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string> Little = Words(
        """
        a an the of to in on at by for from with and or is are was be been it its this that my your our their his her we you they i me us as so if
        have has had do does did can could will would when what there some any all few more other
        der die das den dem des ein eine einen einem einer eines und oder im am zu zum zur von vom mit auf fur bei aus an ist sind sich es ich
        wir sie mein meine unser unsere war waren hat haben hatte wird werden wurde wurden
        le la les un une des du de et ou a au aux en dans sur pour par avec est sont ce cette mon ma mes son sa ses nous vous je il elle qu
        el los las una unos unas y o del al en con por para es su mi lo que
        il gli i uno dei della delle dal nel e per con di da
        het een van op te voor met naar os do da dos das em no na um uma com
        في من على الي عن مع و او هذا هذه ان هو هي
        """);

    private static readonly FrozenSet<string> Negations = Words(
        """
        not no never without cannot cant dont nicht kein keine keinen keiner nie ohne pas sans jamais ne sin nunca nao sem senza geen niet
        zonder لا لم لن ليس غير بدون не нет без
        """);

    private const string HanNegations = "不没未無无沒";

    /// <summary>How much a folded word says by itself, 0 to 1.</summary>
    public static double Weight(string word)
    {
        if (Little.Contains(word)) return 0.1;
        if (!char.IsAsciiLetterLower(word[0])) return 1;

        return word.Length switch { 1 => 0.5, 2 => 0.4, 3 => 0.7, _ => 1 };
    }

    public static bool IsNegation(string word) =>
        Negations.Contains(word) || word is "ない" or "ません" || HanNegations.Contains(word[0], StringComparison.Ordinal);

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
