using System.Globalization;

namespace WorkshopBot.Maps.Exports.Csv;

/// <summary>
/// Keeps spreadsheets from calculating what people wrote: an apostrophe in front makes it text. Texts that begin with apostrophes
/// and then so get one more, so that what was put on can be taken off. Numbers are no formulas.
/// </summary>
internal static class FormulaGuard
{
    private const char Guard = '\'';

    /// <summary>The full-width ones are what a Japanese keyboard types; Excel takes them too.</summary>
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    public static bool Needs(string text) => LooksLikeFormula(text) && !IsNumber(text);

    public static string Put(string text) => Needs(text) ? Guard + text : text;

    public static string Take(string text) => text.StartsWith(Guard) && LooksLikeFormula(text) ? text[1..] : text;

    private static bool LooksLikeFormula(string text) => text.AsSpan().TrimStart(Guard) is [var first, ..] && Starts.Contains(first);

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
