using System.Globalization;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Inputs;

/// <summary>Dates and times of day.</summary>
internal static class TimeField
{
    public static void DrawDate(Element e, Place place) => Draw(e, place, "date", IsDate);

    public static void DrawTime(Element e, Place place) => Draw(e, place, "time", IsTime);

    private static void Draw(Element e, Place place, string type, Func<string, bool> isRight)
    {
        var field = new Field(e, place);
        field.Open("div", $"ac-input-{type}");
        field.Label();
        var (min, max) = (Bound(e, "min", type, isRight), Bound(e, "max", type, isRight));
        // A browser throws away what it cannot read, and with it what the person typed.
        var readable = string.IsNullOrEmpty(field.Value) || isRight(field.Value);
        field.Describe(e.Tags.Open("input").Attribute("type", readable ? type : "text"))
            .Attribute("min", readable && field.IsChecked ? min : null)
            .Attribute("max", readable && field.IsChecked ? max : null)
            .Attribute("placeholder", e.Text("placeholder"))
            .Attribute("value", field.Value);
        field.Explain();
        e.Tags.Close();
    }

    private static string? Bound(Element e, string property, string type, Func<string, bool> isRight)
    {
        if (e.Text(property) is not { } text) return null;
        if (isRight(text)) return text;

        e.Warn($"{property} is \"{text}\", which is not a {type}");
        return null;
    }

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTime(string text) => TimeOnly.TryParseExact(
        text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
