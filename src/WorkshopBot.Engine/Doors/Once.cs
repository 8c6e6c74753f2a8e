namespace WorkshopBot.Engine.Doors;

/// <summary>Remembers what has been there, for a while and up to a number; beyond it the oldest is forgotten.</summary>
public sealed class Once(TimeSpan lifetime, int mostRemembered, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> there = new(StringComparer.Ordinal);
    private readonly Queue<(string What, DateTimeOffset Until)> order = new();

    /// <summary>False when it has been there.</summary>
    public bool TryAdd(string what)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (order.TryPeek(
                out var oldest) && (oldest.Until <= now || order.Count >= mostRemembered)) there.Remove(order.Dequeue().What);
            if (!there.Add(what)) return false;

            order.Enqueue((what, now + lifetime));
            return true;
        }
    }
}
