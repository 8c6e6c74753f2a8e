using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Replies;

namespace WorkshopBot.Benchmarks.Sending;

/// <summary>So many requests in flight, until all are answered.</summary>
internal static class Crowd
{
    /// <param name="isRight">Of a body: whether it is what was asked for.</param>
    public static async Task<Rush> Send(Uri server, IReadOnlyList<byte[]> requests, int inFlight, Func<string, bool> isRight)
    {
        var lines = Enumerable.Range(0, inFlight).Select(_ => new Line(server)).ToList();
        var (taken, next, began) = (new double[requests.Count], -1, Stopwatch.GetTimestamp());
        await Task.WhenAll(lines.Select(line => Task.Run(async () =>
        {
            using (line)
            {
                while (Interlocked.Increment(ref next) is var number && number < requests.Count)
                {
                    var sent = Stopwatch.GetTimestamp();
                    var body = await line.Send(requests[number]);
                    taken[number] = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
                    if (!isRight(body)) throw new InvalidOperationException($"Not what was asked for: {body}");
                }
            }
        })));

        var passed = Stopwatch.GetElapsedTime(began);
        var latencies = new Samples();
        latencies.Add(taken);
        return new(requests.Count / passed.TotalSeconds, latencies.Quantile(0.5), latencies.Quantile(0.99));
    }
}
