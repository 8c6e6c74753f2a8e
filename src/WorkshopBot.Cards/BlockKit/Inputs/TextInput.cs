using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Actions;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Inputs;

internal static class TextInput
{
    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        var field = new Field(e, place);
        if (!place.Drawing.HasInputs) return field.DrawNothing();
        if (e.Is("style", "password"))
        {
            e.Warn("a password would be seen while it is typed");
            return [];
        }

        field.WarnOf("regex");
        return [.. field.Draw([.. Parts(e, field).Select(p => Element(e, field, p))]), .. Inline(e, place)];
    }

    /// <summary>An element for a text, whatever is in it.</summary>
    public static JsonObject Element(Field field, string text, int? most = null)
    {
        text = Whole(text);
        var element = Typed(field, "plain_text_input", text);
        // What is there already may be changed, even where it is longer than the card allows.
        element["max_length"] = Math.Clamp(Math.Max(most ?? Limits.TypedText, text.Length), 1, Limits.TypedText);
        return element;
    }

    private static JsonObject Element(CardObject e, Field field, string text)
    {
        var isLine = !e.Flag("isMultiline");
        if (isLine && e.Is("style", "email")) return Typed(field, "email_text_input", text);
        if (isLine && e.Is("style", "url")) return Typed(field, "url_text_input", text);

        var element = Element(field, text, e.Count("maxLength"));
        if (!isLine) element["multiline"] = true;
        return element;
    }

    private static JsonObject Typed(Field field, string type, string text)
    {
        var element = field.Placeholder(new JsonObject { ["type"] = type });
        if (!string.IsNullOrWhiteSpace(text)) element["initial_value"] = text;
        return element;
    }

    /// <summary>
    /// A text of lines that is too long for one element gets several, so that saving a form never loses what was in it.
    /// </summary>
    private static List<string> Parts(CardObject e, Field field)
    {
        var lines = e.Flag("isMultiline") ? field.Value.Split('\n') : [field.Value.Replace('\n', ' ')];
        var parts = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > Limits.TypedText) e.Warn($"a line of the value is longer than {Limits.TypedText} characters");
            var whole = Whole(line);
            if (parts.Count > 0 && parts[^1].Length + 1 + whole.Length <= Limits.TypedText) parts[^1] += $"\n{whole}";
            else parts.Add(whole);
        }

        return parts;
    }

    // Nothing of it is escaped, so its length is counted as it is.
    private static string Whole(string line)
    {
        if (line.Length <= Limits.TypedText) return line;

        var end = Limits.TypedText - Shorten.Ellipsis.Length;
        return (char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end]) + Shorten.Ellipsis;
    }

    private static IEnumerable<Block> Inline(CardObject e, Place place) =>
        e.Child("inlineAction") is { } action ? ActionBar.Draw([action], place with { Rank = Rank.Aside }) : [];
}
