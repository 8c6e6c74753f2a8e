using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Cjml;

/// <summary>
/// How a map stands in CJML, the Customer Journey Modeling Language (https://cjml.no), version 2.0 of its data format. Its schema
/// could not be had: names and order are those of the sample of its authors and of the programs that write it.
/// </summary>
internal static partial class Cjml
{
    public const string Version = "2.0";

    /// <summary>5 is very satisfied, 1 very dissatisfied; we feel from −2 to +2.</summary>
    public const int Middle = 3;

    /// <summary>A rating is a whole number there; what it was rounded from stands in the description.</summary>
    public static string Describe(Emotion felt) => string.Join(' ',
    [
        $"mean={Number(felt.Mean)}", $"median={Number(felt.Median)}", $"spread={Number(felt.Spread)}", $"n={felt.Count}",
        .. felt.Disagreement ? ["split"] : (string[])[],
    ]);

    /// <summary>Null for what somebody else wrote there.</summary>
    public static Emotion? Read(string description) => Experience().Match(description.Trim()) is { Success: true } m
        ? new(Value(m, "median"), Value(m, "mean"), Value(m, "spread"), int.Parse(m.Groups["n"].Value), m.Groups["split"].Success)
        : null;

    /// <summary>A pain point as a line of a comment, for which the format has no place.</summary>
    public static string Line(PainPoint pain, string text) =>
        $"{text} [severity={(pain.Severity is { } severity ? $"{severity}" : "-")} side={pain.Side} evidence={pain.Evidence} reports={pain.Reports}]";

    /// <summary>Null for a comment that is none.</summary>
    public static PainPoint? ReadLine(string line) => Pain().Match(line) is { Success: true } m
        ? new(
            m.Groups["text"].Value,
            m.Groups["severity"].Value == "-" ? null : int.Parse(m.Groups["severity"].Value),
            m.Groups["side"].Value,
            m.Groups["evidence"].Value,
            int.Parse(m.Groups["reports"].Value))
        : null;

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    private static decimal? Value(Match match, string name) =>
        match.Groups[name].Value is "-" ? null : decimal.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^mean=(?<mean>-|-?\d+(?:\.\d+)?) median=(?<median>-|-?\d+(?:\.\d+)?) spread=(?<spread>-|\d+(?:\.\d+)?) n=(?<n>\d{1,6})(?<split> split)?$")]
    private static partial Regex Experience();

    [GeneratedRegex(@"^(?<text>.*) \[severity=(?<severity>[1-5-]) side=(?<side>customer|internal) evidence=(?<evidence>assumed|reported|measured) reports=(?<reports>\d{1,6})\]$", RegexOptions.Singleline)]
    private static partial Regex Pain();
}
