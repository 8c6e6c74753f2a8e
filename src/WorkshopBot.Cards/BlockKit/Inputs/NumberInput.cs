using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Inputs;

internal static class NumberInput
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        var field = new Field(e, place);
        if (!place.Drawing.HasInputs) return field.DrawNothing();

        var (min, max) = (Bound(e, "min"), Bound(e, "max"));
        var value = Number(field.Value);

        // Slack refuses a view with what is no such number; who typed it keeps it as text.
        return field.Draw(field.Value.Length == 0 || (value is not null && !(value < min) && !(value > max))
            ? Element(field, min, max)
            : TextInput.Element(field, field.Value));
    }

    private static JsonObject Element(Field field, decimal? min, decimal? max)
    {
        var element = field.Placeholder(new JsonObject { ["type"] = "number_input", ["is_decimal_allowed"] = true });
        if (min is not null) element["min_value"] = Text(min.Value);
        if (max is not null) element["max_value"] = Text(max.Value);
        if (field.Value.Length > 0) element["initial_value"] = field.Value;
        return element;
    }

    private static decimal? Bound(CardObject e, string property)
    {
        if (e.Text(property) is not { } text) return null;
        if (Number(text) is { } number) return number;

        e.Warn($"{property} is \"{text}\", which is not a number");
        return null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
