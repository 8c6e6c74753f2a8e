using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkshopBot.Cards.Markdown;

/// <summary>
/// <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c> in a text. The reader's time zone is not known here: the text is the
/// moment as the card has it, and the page's script may put it in the reader's own words.
/// </summary>
/// <param name="Format"><c>time</c>, or how long a date is to be: <c>compact</c>, <c>short</c>, <c>long</c>.</param>
/// <param name="End">The index behind it in its line.</param>
internal sealed partial record Moment(string Timestamp, string Format, string Text, int End)
{
    /// <summary>What starts at the braces. One that is not written as the rules want stays text.</summary>
    public static Moment? Find(string line, int start)
    {
        if (!line.AsSpan(start).StartsWith("{{")) return null;
        if (Function().Match(line, start) is not { Success: true } call) return null;

        var stamp = call.Groups["stamp"].Value;
        if (!DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return null;

        var isDate = call.Groups["function"].ValueSpan is "DATE";
        if (!isDate && call.Groups["format"].Success) return null;

        return isDate
            ? new(stamp, Length(call.Groups["format"].Value), Write(moment, "yyyy-MM-dd"), start + call.Length)
            : new(stamp, "time", $"{Write(moment, "HH:mm")} UTC{Offset(moment)}", start + call.Length);
    }

    private static string Length(string format) => format.Length == 0 ? "compact" : format.ToLowerInvariant();

    private static string Offset(DateTimeOffset moment) => moment.Offset == TimeSpan.Zero ? "" : Write(moment, "zzz");

    private static string Write(DateTimeOffset moment, string format) =>
        moment.ToString(format, CultureInfo.InvariantCulture);

    // https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features#date-function-rules
    [GeneratedRegex(
        @"\G\{\{(?<function>DATE|TIME)\((?<stamp>[-0-9]{10}T[:0-9]{8}(Z|[-+][0-9]{2}:[0-9]{2}))"
            + @"(, ?(?<format>COMPACT|SHORT|LONG))?\)\}\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Function();
}
