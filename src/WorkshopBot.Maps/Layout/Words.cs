using System.Globalization;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout;

/// <summary>Numbers as the map words them: two decimals at most, a real minus, a plus where the sign matters.</summary>
internal static class Words
{
    public static string Number(decimal value) => Direction.Number(Unsigned(value));

    public static string Signed(decimal value) => Direction.Number(value > 0 ? "+" + Unsigned(value) : Unsigned(value));

    public static string Stage(int index) => "S" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Unsigned(decimal value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text.Replace('-', '\u2212');
    }
}
