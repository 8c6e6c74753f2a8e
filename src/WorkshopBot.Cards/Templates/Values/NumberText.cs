namespace WorkshopBot.Cards.Templates.Values;

/// <summary>
/// Numbers as JavaScript writes them: the shortest digits that mean the same, an exponent from 1e21 and
/// below 1e-6.
/// </summary>
internal static class NumberText
{
    private const int LastPlain = 21;
    private const int FirstPlain = -6;

    public static string Of(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0) return "0";
        if (Math.Abs(number) < 1e15 && double.IsInteger(number)) return ((long)number).ToString();

        var (digits, point) = Digits(Math.Abs(number));
        return (number < 0 ? "-" : "") + Plain(digits, point);
    }

    private static string Plain(string digits, int point) =>
        point > LastPlain || point <= FirstPlain ? Scientific(digits, point - 1)
        : point >= digits.Length ? digits.PadRight(point, '0')
        : point > 0 ? $"{digits[..point]}.{digits[point..]}"
        : $"0.{new string('0', -point)}{digits}";

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}";
    }

    /// <summary>The digits, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) Digits(double number)
    {
        var text = number.ToString("R");
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..]);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.');

        var all = mantissa.Replace(".", "");
        var digits = all.TrimStart('0');
        var before = dot < 0 ? mantissa.Length : dot;
        return (digits.TrimEnd('0'), before + exponent - (all.Length - digits.Length));
    }
}
