using System.Collections.Frozen;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>
/// Numbers for people, with the separators of their language. Minus is U+2212, as the reference has it.
/// </summary>
/// <param name="Group">How many digits stand between separators, from the second group on; the first has three.</param>
/// <param name="Zero">The digit 0: those after it follow in Unicode.</param>
internal sealed record NumberFormat(char Decimal, char Thousands, int Group = 3, char Zero = '0')
{
    public const int MostDecimals = 20;

    private const char Minus = '−';
    private const double MostPlain = 1e21;

    private static readonly NumberFormat English = new('.', ',');

    private static readonly FrozenDictionary<string, NumberFormat> Formats = new (NumberFormat Format, string Locales)[]
    {
        (new(',', '.'), "ar-DZ ar-LY ar-MA ar-TN ca-ES de-DE es-BO es-ES it-IT mk-MK nl-NL pl-PL pt-BR"),
        (new(',', '\u00a0'), "cs-CZ fi-FI fr-CA fr-FR hu-HU ru-RU sv-SE uk-UA"),
        (new(',', '\''), "de-CH"),
        (new('.', ',', Group: 2), "en-IN"),
        (new('\u066b', '\u066c', Zero: '\u0660'),
            "ar-001 ar-AE ar-BH ar-DJ ar-EG ar-ER ar-IL ar-IQ ar-JO ar-KM ar-KW ar-LB ar-MR ar-OM ar-PS ar-QA ar-SA ar-SD ar-SO ar-SS ar-SY ar-TD ar-YE"),
    }
        .SelectMany(f => f.Locales.Split(' ').Select(l => KeyValuePair.Create(l, f.Format)))
        .ToFrozenDictionary();

    /// <param name="locale">Language and region; without a region, or unknown, it is formatted as in English.</param>
    public static NumberFormat For(string locale) => Formats.GetValueOrDefault(locale, English);

    public string Fixed(double number, int decimals)
    {
        var size = Math.Abs(number);
        if (size >= MostPlain) return Signed(number, Exponent(size));

        var digits = size.ToString($"F{Math.Min(decimals, MostDecimals)}");
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var grouped = Grouped(whole) + (point < 0 ? "" : Decimal + digits[(point + 1)..]);
        return Signed(digits.All(c => c is '0' or '.') ? 0 : number, Localised(grouped));
    }

    private string Grouped(string digits)
    {
        for (var i = digits.Length - 3; i > 0; i -= Group) digits = digits.Insert(i, Thousands.ToString());
        return digits;
    }

    // Only the digits before the first that is none are grouped.
    private string Exponent(double size)
    {
        var text = Values.NumberText.Of(size);
        var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? Grouped(text) : Localised(Grouped(text[..end]) + (text[end] == '.' ? Decimal + text[(end + 1)..] : text[end..]));
    }

    private string Localised(string text) =>
        Zero == '0' ? text : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(Zero + (c - '0')) : c));

    private static string Signed(double number, string text) => number < 0 ? Minus + text : text;
}
