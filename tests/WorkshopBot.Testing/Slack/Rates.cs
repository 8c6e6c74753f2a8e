namespace WorkshopBot.Testing.Slack;

/// <summary>Slack's rate limits: https://docs.slack.dev/apis/web-api/rate-limits.</summary>
internal sealed class Rates(TimeProvider clock)
{
    /// <summary>A message a second, "short bursts" of so many allowed.</summary>
    private const int ChannelBurst = 4;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Left, DateTimeOffset At)> channels = new(StringComparer.Ordinal);

    /// <exception cref="ApiErrorException">It is one too many.</exception>
    public void Count(string token, string method, int callsAMinute) => Count($"{token} {method}", callsAMinute, Minute);

    public void CountMessage(string channel)
    {
        var now = clock.GetUtcNow();
        var (left, at) = channels.GetValueOrDefault(channel, (ChannelBurst, now));
        left = Math.Min(ChannelBurst, left + (now - at).TotalSeconds);
        channels[channel] = (left < 1 ? left : left - 1, now);
        if (left < 1) throw new ApiErrorException("ratelimited") { RetryAfter = 1 };
    }

    private void Count(string what, int most, TimeSpan window)
    {
        var now = clock.GetUtcNow();
        if (!calls.TryGetValue(what, out var recent)) calls[what] = recent = new();
        while (recent.TryPeek(out var oldest) && now - oldest >= window) recent.Dequeue();
        if (recent.Count >= most)
        {
            var wait = recent.Peek() + window - now;
            throw new ApiErrorException("ratelimited") { RetryAfter = (int)Math.Ceiling(wait.TotalSeconds) };
        }

        recent.Enqueue(now);
    }
}
