using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Benchmarks.Pictures;

/// <summary>A map as pictures, beside the same map as a Mermaid journey, one after the other.</summary>
internal static class PicturesBenchmark
{
    private static readonly (string Kind, string[] Formats)[] Ours =
    [
        ("SVG", ["svg", "svg-story", "svg-compact"]),
        ("PNG", ["png", "png-story", "png-compact"]),
        ("PDF", ["pdf", "pdf-story"]),
    ];

    public static async Task Run(Asked asked)
    {
        if (!MermaidPage.IsThere)
        {
            Console.Error.WriteLine("pictures needs Chromium, and Mermaid, which building WorkshopBot.Maps.Tests installs.");
            return;
        }

        var (runs, elements) = (asked.Number("runs", 15), asked.Number("elements", 300));
        var chosen = asked.Word("formats", "");
        var map = BigMap.Of(12, elements);
        var journey = System.Text.Encoding.UTF8.GetString(Write(map, "mermaid-journey"));
        var before = MermaidPage.Memory();
        await using var mermaid = await MermaidPage.Open();
        Table.Begin(
            $"A map with 12 stages and {elements} elements (medians of {runs})", "picture", "ms", "least … most", "allocated KiB",
            "file KiB", "Mermaid in Chromium, ms", "least … most", "Mermaid ÷ ours", "least … most");
        foreach (var (kind, formats) in Ours)
        {
            Func<Task<int>> theirs = kind switch
            {
                "SVG" => async () => (await mermaid.Svg(journey)).Length,
                "PNG" => async () => (await mermaid.Png(journey)).Length,
                _ => async () => (await mermaid.Pdf(journey)).Length,
            };
            foreach (var format in formats.Where(f => chosen is "" || chosen.Split(',').Contains(f))) await Compare(map, format, theirs, runs);
        }

        Table.Begin("Memory afterwards (a single run)", "process", "MiB");
        Table.Row("this one, which draws ours, peak of the working set", Table.Number(Process.GetCurrentProcess().PeakWorkingSet64 / 1024d / 1024d));
        Table.Row("Chromium, all its processes, working sets", Table.Number(MermaidPage.Memory() - before));
    }

    private static async Task Compare(JourneyMap map, string format, Func<Task<int>> theirs, int runs)
    {
        var (our, bytes, their, ratios) = (new Samples(), new Samples(), new Samples(), new Samples());
        var size = 0;
        for (var i = -3; i < runs; i++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            size = Write(map, format).Length;
            var (ourTook, ourBytes) = (Stopwatch.GetElapsedTime(began).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - allocated);
            began = Stopwatch.GetTimestamp();
            await theirs();
            var theirTook = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (i < 0) continue;

            our.Add(ourTook);
            bytes.Add(ourBytes / 1024d);
            their.Add(theirTook);
            ratios.Add(theirTook / ourTook);
        }

        Table.Row(
            format, Table.Number(our.Median), Range(our), Table.Number(bytes.Median), Table.Number(size / 1024d),
            Table.Number(their.Median), Range(their), Table.Number(ratios.Median), Range(ratios));
    }

    private static byte[] Write(JourneyMap map, string format)
    {
        using var output = new MemoryStream();
        MapExports.Find(format)!.Write(map, output, new());
        return output.ToArray();
    }

    private static string Range(Samples samples) => $"{Table.Number(samples.Least)} … {Table.Number(samples.Most)}";
}
