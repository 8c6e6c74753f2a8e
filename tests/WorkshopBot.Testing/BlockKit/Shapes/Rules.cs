using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.BlockKit.Shapes;

internal static class Rules
{
    public static Rule Any { get; } = (_, _, _) => { };

    public static Rule Flag { get; } = (node, path, report) =>
    {
        if (node.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) report.Add(path, "is neither true nor false");
    };

    public static Rule Url { get; } = Both(Text(1, 3_000), (node, path, report) =>
    {
        if (!Uri.TryCreate(node.ToString(), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http" or "mailto"))
            report.Add(path, $"\"{node}\" is no address");
    });

    public static Rule Picture { get; } = Both(Url, (node, path, report) =>
    {
        if (!node.ToString().StartsWith("https:", StringComparison.Ordinal)) report.Add(path, $"\"{node}\" is not https");
    });

    public static Rule Decimal { get; } = Both(Text(1, 100), (node, path, report) =>
    {
        if (!decimal.TryParse(node.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            report.Add(path, $"\"{node}\" is no number");
    });

    public static Rule Date { get; } = Parsed("yyyy-MM-dd", (text, format) => DateOnly.TryParseExact(text, format, out _));

    public static Rule Time { get; } = Parsed("HH:mm", (text, format) => TimeOnly.TryParseExact(text, format, out _));

    /// <summary>Slack refuses a text of blanks where it wants one, and cannot hold half a character.</summary>
    public static Rule Text(int least, int most) => (node, path, report) =>
    {
        if (node.GetValueKind() != JsonValueKind.String)
        {
            report.Add(path, "is no text");
            return;
        }

        var text = node.GetValue<string>();
        if (text.Length > most) report.Add(path, $"is {text.Length} characters, more than {most}");
        if (least > 0 && string.IsNullOrWhiteSpace(text)) report.Add(path, "is empty");
        if (HasLoneSurrogate(text)) report.Add(path, "holds half a character");
    };

    /// <summary>Of a text piece, which may be a blank between others.</summary>
    public static Rule Piece(int most) => Both(Text(0, most), (node, path, report) =>
    {
        if (node.ToString().Length == 0) report.Add(path, "is empty");
    });

    /// <summary>Where an &amp; or &lt; would be read as Slack's own.</summary>
    public static Rule Escaped(int most) => Both(Text(1, most), (node, path, report) =>
    {
        var bare = node.ToString().Replace("&amp;", "").Replace("&lt;", "").Replace("&gt;", "");
        if (bare.AsSpan().IndexOfAny('&', '<', '>') >= 0) report.Add(path, $"\"{node}\" is not escaped");
    });

    public static Rule Word(params string[] words) => (node, path, report) =>
    {
        if (!words.Contains(node.ToString())) report.Add(path, $"is \"{node}\", none of {string.Join(", ", words)}");
    };

    public static Rule Whole(long least, long most) => (node, path, report) =>
    {
        if (!long.TryParse(node.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || node.GetValueKind() != JsonValueKind.Number || number < least || number > most)
            report.Add(path, $"{node} is no whole number from {least} to {most}");
    };

    public static Rule List(int least, int most, Rule each) => (node, path, report) =>
    {
        if (node is not JsonArray items)
        {
            report.Add(path, "is no list");
            return;
        }

        if (items.Count < least || items.Count > most) report.Add(path, $"holds {items.Count}, not {least} to {most}");
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item) each(item, $"{path}[{i}]", report);
            else report.Add($"{path}[{i}]", "is null");
        }
    };

    /// <summary>One of several objects, told apart by their type.</summary>
    public static Rule OneOf(IReadOnlyDictionary<string, Rule> kinds) => (node, path, report) =>
    {
        var type = (node as JsonObject)?["type"]?.ToString() ?? "";
        if (kinds.TryGetValue(type, out var rule)) rule(node, path, report);
        else report.Add(path, $"\"{type}\" cannot stand here");
    };

    public static Rule Both(Rule first, Rule second) => (node, path, report) =>
    {
        var before = report.Errors.Count;
        first(node, path, report);
        if (report.Errors.Count == before) second(node, path, report);
    };

    private static Rule Parsed(string format, Func<string, string, bool> isRight) => Both(Text(1, 20), (node, path, report) =>
    {
        if (!isRight(node.ToString(), format)) report.Add(path, $"\"{node}\" is not written {format}");
    });

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;

            i++;
        }

        return false;
    }
}
