namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Numbers for people, with the separators of their language.</summary>
internal sealed record NumberFormat(string Decimal, string Thousands)
{
    public const int MostDecimals = 20;

    private static readonly NumberFormat English = new(".", ",");

    public static NumberFormat For(string locale) => English;

    public string Fixed(double number, int decimals)
    {
        var digits = Math.Abs(number).ToString($"F{Math.Min(decimals, MostDecimals)}");
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        for (var i = whole.Length - 3; i > 0; i -= 3) whole = whole.Insert(i, Thousands);

        var isZero = digits.All(c => c is '0' or '.');
        return (number < 0 && !isZero ? "−" : "") + whole + (point < 0 ? "" : Decimal + digits[(point + 1)..]);
    }
}
