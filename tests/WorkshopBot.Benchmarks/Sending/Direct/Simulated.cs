using WorkshopBot.Testing;

namespace WorkshopBot.Benchmarks.Sending.Direct;

/// <summary>Time that passes as soon as everybody waits for it.</summary>
internal static class Simulated
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <param name="wire">So long a call waits for its answer: whoever is on the wire is known by that.</param>
    public static async Task Pass(TestClock clock, TimeSpan wire, Task until)
    {
        while (!until.IsCompleted)
        {
            await Task.WhenAny(until, clock.Sleeping());
            await Task.WhenAny(until, clock.Over(wire));
            clock.Advance(Step);
        }

        await until;
    }

    /// <summary>So many at once, each the next that nobody has begun.</summary>
    public static Task All(int count, int atOnce, Func<int, Task> work)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < count) await work(number);
        })));
    }
}

/// <param name="Messages">When each came.</param>
/// <param name="Calls">Of all kinds.</param>
/// <param name="Refused">Of those, because there were too many.</param>
internal sealed record Sent(IReadOnlyList<DateTimeOffset> Messages, int Calls, int Refused)
{
    public double Minutes => (Messages.Max() - Messages.Min()).TotalMinutes;

    /// <summary>How many in each minute.</summary>
    public IReadOnlyList<int> ByMinute
    {
        get
        {
            var counts = new int[(int)Minutes + 1];
            foreach (var at in Messages) counts[(int)(at - Messages.Min()).TotalMinutes]++;

            // The last minute is no whole one.
            return counts.Length > 1 ? counts[..^1] : counts;
        }
    }
}
