namespace WorkshopBot.Slack.Receiving;

/// <summary>
/// Where a request can be answered later, without a token: five times within thirty minutes
/// (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). Whoever has it can, so it stands in no
/// log.
/// </summary>
public sealed class ResponseUrl
{
    public const int MostUses = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly DateTimeOffset until;
    private int uses;

    internal ResponseUrl(Uri address, DateTimeOffset now) => (Address, until) = (address, now + Lifetime);

    internal Uri Address { get; }

    /// <summary>How often it can still be used.</summary>
    public int UsesLeft => Math.Max(0, MostUses - Volatile.Read(ref uses));

    public override string ToString() => "(response url)";

    /// <summary>False when it is used up or too old.</summary>
    internal bool TryUse(DateTimeOffset now) => now < until && Interlocked.Increment(ref uses) <= MostUses;
}
