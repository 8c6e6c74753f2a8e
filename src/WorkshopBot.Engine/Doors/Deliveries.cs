namespace WorkshopBot.Engine.Doors;

/// <summary>
/// Everything once, though a platform delivers it again when it does not hear of it in time: Slack up to four times within six minutes
/// (https://docs.slack.dev/apis/events-api#retries), Teams after fifteen seconds.
/// </summary>
public sealed class Deliveries(TimeProvider clock)
{
    public const int MostRemembered = 20_000;

    public static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> begun = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, Task Work, DateTimeOffset Until)> order = new();

    /// <summary>Does what was asked for. A second delivery waits for the first, and what failed is done again.</summary>
    public Task Once(string delivery, Func<Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            Forget();
            if (begun.TryGetValue(delivery, out var earlier) && !earlier.IsFaulted && !earlier.IsCanceled) return earlier;

            begun[delivery] = done.Task;
            order.Enqueue((delivery, done.Task, clock.GetUtcNow() + Remembered));
        }

        return Run(work, done);
    }

    private static async Task Run(Func<Task> work, TaskCompletionSource done)
    {
        try
        {
            await work();
            done.SetResult();
        }
        catch (Exception e)
        {
            done.SetException(e);

            // Whoever waits besides sees it; nobody has to.
            _ = done.Task.Exception;
            throw;
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        while (order.TryPeek(out var oldest) && (oldest.Until <= now || order.Count >= MostRemembered))
        {
            order.Dequeue();

            // One that failed may have begun anew since.
            if (begun.TryGetValue(oldest.Id, out var work) && work == oldest.Work) begun.Remove(oldest.Id);
        }
    }
}
