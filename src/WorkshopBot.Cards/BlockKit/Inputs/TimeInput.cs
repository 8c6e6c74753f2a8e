using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Inputs;

/// <summary>Dates and times of day.</summary>
internal static class TimeInput
{
    public static IEnumerable<Block> DrawDate(CardObject e, Place place) => Draw(e, place, "date", Date);

    public static IEnumerable<Block> DrawTime(CardObject e, Place place) => Draw(e, place, "time", Time);

    private static IEnumerable<Block> Draw(CardObject e, Place place, string type, Func<string, string?> read)
    {
        var field = new Field(e, place);
        field.WarnOf("min");
        field.WarnOf("max");
        var initial = read(field.Value);
        if (initial is null && field.Value.Length > 0)
        {
            // Who typed it keeps it as text.
            if (place.Drawing.HasInputs) return field.Draw(TextInput.Element(field, field.Value));

            e.Warn($"value is \"{field.Value}\", which is not a {type}");
        }

        var element = field.Placeholder(new JsonObject { ["type"] = $"{type}picker" });
        if (initial is not null) element[$"initial_{type}"] = initial;
        return field.Draw(element);
    }

    private static string? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;

    private static string? Time(string text) => TimeOnly.TryParseExact(
        text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
        : null;
}
