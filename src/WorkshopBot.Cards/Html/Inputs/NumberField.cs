using System.Globalization;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Inputs;

internal static class NumberField
{
    public static void Draw(Element e, Place place)
    {
        var field = new Field(e, place);
        field.Open("div", "ac-input-number");
        field.Label();
        var (min, max) = (Bound(e, "min"), Bound(e, "max"));
        // A browser throws away what is no number, and with it what the person typed.
        var isNumber = string.IsNullOrEmpty(field.Value) || IsNumber(field.Value);
        field.Describe(e.Tags.Open("input").Attribute("type", isNumber ? "number" : "text"))
            .Attribute("inputmode", "decimal")
            .Attribute("step", isNumber ? "any" : null)
            .Attribute("min", isNumber && field.IsChecked ? min : null)
            .Attribute("max", isNumber && field.IsChecked ? max : null)
            .Attribute("placeholder", e.Text("placeholder"))
            .Attribute("value", field.Value);
        field.Explain();
        e.Tags.Close();
    }

    private static string? Bound(Element e, string property)
    {
        if (e.Text(property) is not { } text) return null;
        if (IsNumber(text)) return text;

        e.Warn($"{property} is \"{text}\", which is not a number");
        return null;
    }

    private static bool IsNumber(string text) => double.TryParse(
        text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture,
        out var number) && double.IsFinite(number);
}
