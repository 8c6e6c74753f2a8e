using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WorkshopBot.Domain;

/// <summary>Languages as BCP 47 tags.</summary>
public static partial class Languages
{
    private static readonly FrozenSet<string> RightToLeft =
        FrozenSet.Create("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    public static bool IsTag(string language) => Tag().IsMatch(language);

    public static bool IsRightToLeft(string language) => RightToLeft.Contains(Primary(language));

    /// <summary><c>de</c> of <c>de-AT</c>.</summary>
    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Tag();
}
