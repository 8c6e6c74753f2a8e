using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Testing.Pairs;

namespace WorkshopBot.Benchmarks.Groups;

/// <summary>Of labelled pairs, how many each way to suggest groups tells rightly.</summary>
internal static class Quality
{
    public static void Tell()
    {
        var tuning = LabelledPair.All.Where(p => !p.IsHeldOut).ToList();
        var threshold = Threshold.Best(least => Tally.Of(tuning, Suggesters.TokenOverlap(least)));
        Func<LabelledPair, bool>[] ways =
            [Suggesters.Alone, Suggesters.Together(LabelledPair.All), Suggesters.TokenOverlap(threshold)];
        foreach (var part in LabelledPair.All.GroupBy(p => p.IsHeldOut).OrderBy(p => p.Key)) Tell(part, ways, threshold);
    }

    private static void Tell(IGrouping<bool, LabelledPair> part, Func<LabelledPair, bool>[] ways, double threshold)
    {
        Table.Begin(
            $"Pairs {(part.Key ? "held out" : "tuned by")}: precision, recall, F1",
            "language", "pairs", "the same", "two texts alone", "among all of the language", $"token overlap from {threshold:0.00}");
        foreach (var language in part.GroupBy(p => p.Language)) Tell(language.Key, [.. language], ways);
        Tell("all", [.. part], ways);
    }

    private static void Tell(string language, LabelledPair[] pairs, Func<LabelledPair, bool>[] ways) => Table.Row(
        [language, $"{pairs.Length}", $"{pairs.Count(p => p.IsSame)}", .. ways.Select(way => Written(Tally.Of(pairs, way)))]);

    public static string Written(Tally tally) => $"{tally.Precision:0.00}, {tally.Recall:0.00}, {tally.F1:0.00}";
}
