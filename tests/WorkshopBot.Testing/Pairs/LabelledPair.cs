namespace WorkshopBot.Testing.Pairs;

/// <summary>Two texts, and whether a person would say that they report the same thing.</summary>
/// <param name="Language">Its code.</param>
/// <param name="IsHeldOut">Only measured: nothing is tuned by it.</param>
public sealed record LabelledPair(string Language, bool IsHeldOut, bool IsSame, string Domain, string One, string Other)
{
    private const string Columns = "part\tlabel\tdomain\tone\tother";

    /// <summary>All pairs, from <c>tests/data/pairs/&lt;language&gt;.tsv</c>.</summary>
    public static IReadOnlyList<LabelledPair> All { get; } =
        [.. Directory.EnumerateFiles(Repository.At("tests/data/pairs"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<LabelledPair> Read(string file)
    {
        var language = Path.GetFileNameWithoutExtension(file);
        var lines = File.ReadAllLines(file);
        if (lines[0] != Columns) throw new InvalidDataException($"{file}: the first line names the columns.");
        return lines.Skip(1).Select(line => Read(language, line));
    }

    private static LabelledPair Read(string language, string line) => line.Split('\t') switch
    {
        [("tuning" or "held-out") and var part, ("same" or "different") and var label, var domain, var one, var other] =>
            new(language, part == "held-out", label == "same", domain, one, other),
        _ => throw new InvalidDataException($"{language}: no labelled pair: {line}"),
    };
}
