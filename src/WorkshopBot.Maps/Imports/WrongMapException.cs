using WorkshopBot.Cards;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Imports;

/// <summary>A file that is no map. The sentence for whoever gave it is <see cref="Say"/>.</summary>
/// <param name="problem">Key of the phrase below <c>import.problem</c>.</param>
/// <param name="where">A path such as <c>stages[2].name</c>, or a line; empty for the file as a whole.</param>
public sealed class WrongMapException(string problem, string where, params (string Name, string Value)[] values)
    : Exception($"{problem} at {(where.Length > 0 ? where : "the top")}")
{
    private const int LongestTold = 100;

    public string Problem => problem;

    public string Where => where;

    /// <summary>Where a path leads in the file, from 1; null where nobody looked, or where it says so itself.</summary>
    public int? Line { get; private init; }

    internal WrongMapException In(int line) => new(problem, where, values) { Line = line };

    public string Say(Phrases phrases)
    {
        var sentence = phrases.Format($"import.problem.{problem}", [.. values.Select(v => (v.Name, Told(v.Value)))]);
        return where.Length > 0 ? phrases.Format("import.where", ("where", where), ("problem", sentence)) : sentence;
    }

    /// <summary>The same, with the line, to whoever wanted it saved.</summary>
    public string SayUnsaved(Phrases phrases) => Line is { } line
        ? phrases.Format("bring.line", ("problem", Say(phrases)), ("line", $"{line}"))
        : phrases.Format("bring.problem", ("problem", Say(phrases)));

    /// <summary>What stands in the file may be anything; a sentence may go to a terminal.</summary>
    private static string Told(string value) => FitText.Cut(SafeText.Clean(value), LongestTold);
}
