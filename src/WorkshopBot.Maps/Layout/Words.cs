using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Layout;

/// <summary>Numbers as a map words them: two decimals at most, a real minus, a plus where the sign matters.</summary>
internal sealed class Words(bool rightToLeft)
{
    private const string LeftToRightMark = "\u200E";
    private const string RightToLeftMark = "\u200F";

    /// <summary>Between figures. In a sentence from right to left a mark ends what a sign began.</summary>
    public string Separator { get; } = rightToLeft ? $" · {RightToLeftMark}" : " · ";

    public static Words In(string language) => new(Languages.IsRightToLeft(language));

    /// <summary>What the group calls a stage aloud; its place in a map that comes without handles.</summary>
    public static string Stage(Stage stage, int index) => stage.Handle ?? "S" + (index + 1).ToString(CultureInfo.InvariantCulture);

    public static string Number(decimal value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text.Replace('-', '\u2212');
    }

    /// <summary>In a sentence from right to left a mark keeps the sign in front of the digits.</summary>
    public string Signed(decimal value)
    {
        var text = value > 0 ? "+" + Number(value) : Number(value);
        return rightToLeft ? LeftToRightMark + text : text;
    }
}
