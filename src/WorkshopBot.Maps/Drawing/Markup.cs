using System.Globalization;
using System.Text;

namespace WorkshopBot.Maps.Drawing;

internal static class Markup
{
    /// <summary>Two decimals at most, a point, and no minus before nought.</summary>
    public static string Decimal(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static StringBuilder Number(this StringBuilder body, string name, double value) =>
        body.Attribute(name, Decimal(value));

    public static StringBuilder Attribute(this StringBuilder body, string name, string value) =>
        body.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
}
