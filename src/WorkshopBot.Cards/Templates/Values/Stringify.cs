using System.Text;

namespace WorkshopBot.Cards.Templates.Values;

/// <summary>What <c>JSON.stringify</c> writes.</summary>
internal static class Stringify
{
    /// <summary>Null when there is nothing to write.</summary>
    public static string? Of(Value value)
    {
        if (value.IsUndefined) return null;

        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    /// <summary>As text is put together with other text: lists and objects as JSON, nothing as nothing.</summary>
    public static string Common(Value value) => value.Kind switch
    {
        Kind.Undefined or Kind.Null => "",
        Kind.List or Kind.Object => Of(value)!,
        _ => Script.Text(value),
    };

    private static void Write(Value value, StringBuilder to)
    {
        Deep.Guard();
        Deep.GuardLength(to.Length);
        switch (value.Kind)
        {
            case Kind.Boolean:
                to.Append(value.Boolean ? "true" : "false");
                break;
            case Kind.Number:
                to.Append(double.IsFinite(value.Number) ? NumberText.Of(value.Number) : "null");
                break;
            case Kind.Text:
                Write(value.Text, to);
                break;
            case Kind.List:
                to.Append('[');
                for (var i = 0; i < value.Count; i++)
                {
                    if (i > 0) to.Append(',');
                    Write(value[i], to);
                }

                to.Append(']');
                break;
            case Kind.Object:
                Write(value.Properties.Where(p => !p.Value.IsUndefined), to);
                break;
            default:
                to.Append("null");
                break;
        }
    }

    private static void Write(IEnumerable<KeyValuePair<string, Value>> properties, StringBuilder to)
    {
        var separator = "{";
        foreach (var (name, property) in properties)
        {
            to.Append(separator);
            Write(name, to);
            to.Append(':');
            Write(property, to);
            separator = ",";
        }

        to.Append(separator == "{" ? "{}" : "}");
    }

    private static void Write(string text, StringBuilder to)
    {
        to.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var paired = (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]));
            to.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when c < ' ' || (char.IsSurrogate(c) && !paired) => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        to.Append('"');
    }
}
