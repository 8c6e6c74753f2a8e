using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Testing.Pairs;
using WorkshopBot.Testing.Reports;

namespace WorkshopBot.Benchmarks.Groups;

/// <summary>What it costs to suggest groups among many reports, and how far they are what the reports are about.</summary>
internal static class Scale
{
    private const int Repetitions = 9;
    private const int Beforehand = 3;

    public static void Tell()
    {
        // The best there is for these very reports, of which it has seen some.
        var seen = GeneratedReports.Take(1_000).ToList();
        string[] texts = [.. seen.Select(r => r.Text)];
        var threshold = Threshold.Best(least => TallyOf(seen, AllPairs.Find(texts, least)));
        Table.Begin(
            $"Groups among generated reports, twenty themes in six languages (medians of {Repetitions})",
            "reports", "suggested by", "ms", "least … most", "allocated MiB", "groups", "precision, recall, F1");
        foreach (var count in new[] { 100, 1_000, 5_000 })
        {
            var reports = GeneratedReports.Take(count).ToList();
            Measure("ours", reports, said => Ours([.. said.Select((text, n) => (new ElementId($"{n}"), text))]));
            Measure($"token overlap of all pairs, from {threshold:0.00}", reports, said => AllPairs.Find(said, threshold));
        }
    }

    private static List<List<int>> Ours((ElementId, string)[] items) =>
        [.. NearDuplicates.Find(items).Select(g => g.Members.Select(m => int.Parse(m.Value)).ToList())];

    private static void Measure(string by, List<(int Theme, string Text)> reports, Func<string[], List<List<int>>> find)
    {
        string[] texts = [.. reports.Select(r => r.Text)];
        var (took, bytes) = (new Samples(), new Samples());
        var groups = new List<List<int>>();
        for (var i = -Beforehand; i < Repetitions; i++)
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            groups = find(texts);
            if (i < 0) continue;

            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            bytes.Add((GC.GetAllocatedBytesForCurrentThread() - before) / 1024d / 1024d);
        }

        Table.Row(
            $"{reports.Count:#,0}", by, Table.Number(took.Median), $"{Table.Number(took.Least)} … {Table.Number(took.Most)}",
            Table.Number(bytes.Median), $"{groups.Count}", Quality.Written(TallyOf(reports, groups)));
    }

    private static Tally TallyOf(List<(int Theme, string Text)> reports, List<List<int>> groups) =>
        ThemePairs.Of([.. reports.Select(r => r.Theme)], groups);
}
