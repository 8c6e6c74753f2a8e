using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms.Visiting;

namespace WorkshopBot.Benchmarks.Rooms.Listening;

/// <summary>Many pages that listen to the same room.</summary>
internal sealed class Crowd(Listener[] listeners)
{
    private const int OpenedAtOnce = 16;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="cookies">Of each page.</param>
    public static async Task<Crowd> Gather(Uri live, IEnumerable<string> cookies)
    {
        var listeners = new List<Listener>();
        foreach (var some in cookies.Chunk(OpenedAtOnce))
        {
            listeners.AddRange(await Task.WhenAll(some.Select(cookie => Listener.Open(Lines.One(), live, cookie))));
        }

        var crowd = new Crowd([.. listeners]);
        await crowd.Settle(since: 0);
        return crowd;
    }

    /// <summary>Bytes that a page has received since, at the median.</summary>
    public double BytesSince(long moment, bool forAll)
    {
        var bytes = new Samples();
        bytes.Add(listeners.Select(l => (double)l.Since(moment).Where(h => h.IsForAll == forAll).Sum(h => h.Bytes)));
        return bytes.Median;
    }

    /// <summary>Does something and waits until everybody has heard of it and nobody hears anything any more.</summary>
    /// <param name="act">Returns the commit that shows it.</param>
    public async Task<Echo> Hear(Func<Task<long>> act)
    {
        var began = Stopwatch.GetTimestamp();
        var number = await act();
        var answered = Stopwatch.GetElapsedTime(began);
        await Until(() => listeners.All(l => l.Since(began).Any(IsIt)), began);
        await Settle(began);
        var times = new Samples();
        times.Add(listeners.Select(l => Milliseconds(l.Since(began).First(IsIt))));
        var own = listeners.SelectMany(l => l.Since(began)).Where(h => !h.IsForAll && h.Number >= number).Select(Milliseconds).ToList();
        return new(
            answered.TotalMilliseconds, times.Median, times.Quantile(0.99), times.Most, own.Count == 0 ? null : own.Max(),
            BytesSince(began, forAll: true), BytesSince(began, forAll: false));

        bool IsIt(Heard h) => h is { IsForAll: true, IsNews: true } && h.Number >= number;
        double Milliseconds(Heard h) => Stopwatch.GetElapsedTime(began, h.At).TotalMilliseconds;
    }

    private async Task Settle(long since)
    {
        var (last, began) = (-1, Stopwatch.GetTimestamp());
        while (listeners.Sum(l => l.Since(since).Length) is var now && now != last)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException("It never gets quiet.");
            last = now;
            await Task.Delay(Quiet, TimeProvider.System);
        }
    }

    private static async Task Until(Func<bool> reached, long began)
    {
        while (!reached())
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException("Not everybody has heard of it.");
            await Task.Delay(LookEvery, TimeProvider.System);
        }
    }
}

/// <summary>How something that happened came to everybody's screen; milliseconds after it was sent.</summary>
/// <param name="Answered">Its sender knew that it is durable.</param>
/// <param name="Last">The last page had what everybody sees.</param>
/// <param name="LastOwn">The last page had its own part; null where none was different.</param>
/// <param name="Bytes">A page, of what everybody sees.</param>
/// <param name="OwnBytes">A page, of its own part.</param>
internal sealed record Echo(double Answered, double P50, double P99, double Last, double? LastOwn, double Bytes, double OwnBytes);
