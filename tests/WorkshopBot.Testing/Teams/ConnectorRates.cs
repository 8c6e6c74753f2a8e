namespace WorkshopBot.Testing.Teams;

/// <summary>Teams' rate limits: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.</summary>
internal sealed class ConnectorRates(TimeProvider clock)
{
    private static readonly (int Calls, int Seconds)[] Sending = [(7, 1), (8, 2), (60, 30), (1_800, 3_600)];
    private static readonly (int Calls, int Seconds)[] Asking = [(14, 1), (16, 2), (120, 30), (3_600, 3_600)];
    private static readonly (int Calls, int Seconds)[] Tenant = [(50, 1)];

    private readonly Dictionary<string, List<DateTimeOffset>> calls = new(StringComparer.Ordinal);

    /// <exception cref="ConnectorErrorException">It is one too many.</exception>
    public void CountSending(string conversation) => Count($"send {conversation}", Sending);

    public void CountAsking(string conversation) => Count($"ask {conversation}", Asking);

    public void CountTenant(string tenant) => Count($"tenant {tenant}", Tenant);

    private void Count(string what, (int Calls, int Seconds)[] limits)
    {
        var now = clock.GetUtcNow();
        if (!calls.TryGetValue(what, out var all)) calls[what] = all = [];
        foreach (var (most, seconds) in limits)
        {
            var window = TimeSpan.FromSeconds(seconds);
            if (all.Count < most || now - all[^most] >= window) continue;

            throw new ConnectorErrorException(429, "Throttled") { RetryAfter = (int)Math.Ceiling((all[^most] + window - now).TotalSeconds) };
        }

        all.Add(now);
    }
}
