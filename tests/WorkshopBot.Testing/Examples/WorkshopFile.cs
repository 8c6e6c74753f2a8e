using System.Text;
using System.Text.Encodings.Web;

namespace WorkshopBot.Testing.Examples;

/// <summary>
/// Writes the file of a replayed workshop, one answer a line, so that people can read it and diffs stay small.
/// </summary>
internal sealed class WorkshopFile
{
    private readonly StringBuilder _text = new("{\n");
    private bool _first = true;

    public WorkshopFile(string title, string language, IEnumerable<string> people, string facilitator) => _text
        .Append($"  \"title\": {Value(title)},\n")
        .Append("  \"kind\": \"customer-journey\",\n")
        .Append($"  \"language\": {Value(language)},\n")
        .Append($"  \"people\": {Value(people)},\n")
        .Append($"  \"facilitator\": {Value(facilitator)},\n")
        .Append("  \"steps\": [");

    /// <param name="settings">What stands before the answers, such as a budget.</param>
    public void Step(string name, IEnumerable<string> answers, params ReadOnlySpan<(string Name, object Value)> settings)
    {
        _text.Append(_first ? "\n" : ",\n").Append($"    {{\n      \"step\": {Value(name)},\n");
        foreach (var (setting, value) in settings) _text.Append($"      \"{setting}\": {Value(value)},\n");
        _text.Append("      \"answers\": [\n        ").AppendJoin(",\n        ", answers).Append("\n      ]\n    }");
        _first = false;
    }

    /// <summary>One answer; fields that are null are left out.</summary>
    public static string Answer(string by, params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        var line = new StringBuilder($"{{ \"by\": {Value(by)}");
        foreach (var (name, value) in fields)
        {
            if (value is not null) line.Append($", \"{name}\": {Value(value)}");
        }

        return line.Append(" }").ToString();
    }

    public override string ToString() => $"{_text}\n  ]\n}}\n";

    private static string Value(object value) => value switch
    {
        string text => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"",
        int number => number.ToString(),
        bool yes => yes ? "true" : "false",
        IEnumerable<string[]> rows => $"[\n        {string.Join(",\n        ", rows.Select(Value))}\n      ]",
        IEnumerable<object> list => $"[{string.Join(", ", list.Select(Value))}]",
        _ => throw new ArgumentException($"No JSON for {value.GetType()}.", nameof(value)),
    };
}
