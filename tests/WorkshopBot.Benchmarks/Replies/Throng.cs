using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;

namespace WorkshopBot.Benchmarks.Replies;

/// <summary>Many who each send the next reply when the one before is acknowledged.</summary>
internal static class Throng
{
    /// <param name="reply">Of a person, the how manieth.</param>
    /// <param name="between">What a person does now and then that is not a reply, and not measured.</param>
    public static async Task<Rush> Run(int people, TimeSpan warmUp, TimeSpan measured, Func<int, int, Task> reply, Func<int, int, Task> between)
    {
        var began = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, people).Select(person => Task.Run(async () =>
        {
            var taken = new List<double>();
            for (var number = 0; ; number++)
            {
                await between(person, number);
                var sent = Stopwatch.GetTimestamp();
                await reply(person, number);
                var passed = Stopwatch.GetElapsedTime(began);
                if (passed > warmUp + measured) return taken;
                if (passed > warmUp) taken.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        })));

        var latencies = new Samples();
        foreach (var taken in each) latencies.Add(taken);
        return new(each.Sum(t => t.Count) / measured.TotalSeconds, latencies.Quantile(0.5), latencies.Quantile(0.99));
    }
}

/// <param name="PerSecond">Replies acknowledged.</param>
/// <param name="P50">Milliseconds from sending to acknowledgement that half of the replies do not exceed.</param>
/// <param name="P99">And 99 of 100.</param>
internal sealed record Rush(double PerSecond, double P50, double P99);
