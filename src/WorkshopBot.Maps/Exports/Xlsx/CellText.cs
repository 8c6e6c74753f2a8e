using System.Text.RegularExpressions;
using WorkshopBot.Maps.Exports.Csv;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>User text as a cell can hold it.</summary>
internal sealed partial class CellText(FitText fit)
{
    /// <summary>What Excel takes.</summary>
    public const int Longest = 32_767;

    /// <summary>As people see it; lines end as they do in spreadsheets.</summary>
    public string Of(string text) => fit.Short(fit.Kept(text).Replace("\r\n", "\n").Replace('\r', '\n'), Longest);

    public static bool WouldBeFormula(string text) => FormulaGuard.Needs(text);

    /// <summary>Readers take <c>_x000D_</c> for a character of that number: its first underscore is written so, too.</summary>
    public static string Escaped(string text) => Escape().Replace(text, "_x005F_");

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
