using System.Collections.Frozen;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// Words that say little in some languages, folded. Elsewhere a small word is known only by its length and by being common
/// among the texts at hand.
/// </summary>
internal static class SmallWords
{
    /// <summary>What a small word says.</summary>
    public const double Little = 0.05;

    private static readonly FrozenSet<string> Small = Words(
        """
        a an the of to in on at by for from with and or is are was be been it its this that my your our their his her we you they i me us as so if
        have has had do does did can could will would when while what there some any all few more other very too much just still again also even
        der die das den dem des ein eine einen einem einer eines und oder im am zu zum zur von vom mit auf fur bei beim aus an ist sind sich es
        ich wir sie mein meine unser unsere war waren hat haben hatte wird werden wurde wurden worden man kann konnen sehr so zu viel noch schon auch nur wieder immer
        le la les un une des du de et ou a au aux en dans sur pour par avec est sont ete ce cet cette mon ma mes son sa ses leur nous vous on se
        je il elle qu que qui peut peux peuvent tres trop beaucoup encore aussi y
        el los las un una unos unas y o del al en con por para es esta su sus mi lo que se nos le les puede puedo pueden hay muy mucho demasiado tambien ha han
        il lo gli i uno dei della delle dello degli dal dalla nel nella alla allo ai alle e per con di da si che sul sulla mi ci puo posso possono ha
        stato stata molto troppo ancora anche
        het een van op te voor met naar er ze wij mijn ons zijn was heeft kan kunnen zeer
        os do da dos das em no na um uma com pelo pela ao aos foi sao pode posso podem muito demais ainda tambem
        w z ze na do u i o od po przez przy dla jest sa byl byla sie to ten ta mozna moze bardzo zbyt znowu juz tez
        ve ile bir bu o icin cok da de mi yine
        och att det som en ett for med av pa til er af og den kan har
        в во на с со к ко по у о об и или от до за из для это мы вы он она они я можно очень был была было есть
        في من على الي عن مع و او هذا هذه ان هو هي تم يمكن قد جدا عند كان كانت
        """);

    private static readonly FrozenSet<string> Negations = Words(
        """
        not no never without cannot none nobody nothing neither nor unable
        cant dont wont isnt arent wasnt werent doesnt didnt hasnt havent couldnt wouldnt shouldnt
        nicht nichts kein keine keinen keinem keiner keines nie niemals niemand ohne unmoglich
        pas sans jamais ne rien aucun aucune impossible sin nunca nadie nada ningun ninguno ninguna tampoco imposible
        nao sem nenhum nenhuma ninguem impossivel non senza nessuno nessuna niente nulla impossibile geen niet niets nooit zonder
        nie bez nigdy nikt brak niemozliwe degil yok hic ikke inte ingen aldrig uden utan
        لا لم لن ليس ليست غير بدون دون не нет без никогда никто ничего нельзя
        """);

    // Chinese particles and auxiliaries, a character each.
    private const string HanSmall = "的地得了着过是在有和与及也都就很太会能可以这那个上里之其我你他她们把被";
    private const string HanNegations = "不没未無无沒非";

    /// <summary>How much a folded word says by itself, 0 to 1. That something is not so is compared apart.</summary>
    public static double Weight(string word)
    {
        if (Small.Contains(word) || Negations.Contains(word)) return Little;
        if (!char.IsAsciiLetterLower(word[0])) return 1;

        return word.Length switch { 1 => 0.5, 2 => 0.4, 3 => 0.7, _ => 1 };
    }

    /// <summary>Whether a single character stands for no thing of its own.</summary>
    public static bool IsSmallHan(char c) => (HanSmall + HanNegations).Contains(c, StringComparison.Ordinal);

    public static bool IsNegation(string word) =>
        Negations.Contains(word) || HanNegations.Contains(word[0], StringComparison.Ordinal);

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
