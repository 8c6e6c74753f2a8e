using System.Collections.Concurrent;

namespace WorkshopBot.Teams.Calling;

/// <summary>
/// What this instance may still ask of Teams. Others write into the same conversations: Teams' <c>Retry-After</c> speaks for all.
/// </summary>
internal sealed class Budgets(TimeProvider clock)
{
    private const int MostRemembered = 5_000;

    private readonly ConcurrentDictionary<(Rate Rate, string Of), Budget> budgets = new();
    private int forgetAt = MostRemembered;

    /// <summary>Takes one call of a conversation and of its tenant, after all who came before.</summary>
    /// <exception cref="BusyException">It would take too long.</exception>
    public async Task Take(Rate rate, string conversation, string? tenant, CancellationToken cancellationToken)
    {
        var (mine, ofTenant) = (Find(rate, conversation), Find(Rate.OfTenant, tenant ?? ""));
        using var turn = await mine.Queue(cancellationToken);
        while (true)
        {
            await mine.UntilFree(cancellationToken);
            using var turnOfTenant = await ofTenant.Queue(cancellationToken);
            await ofTenant.UntilFree(cancellationToken);
            if (mine.TrySpend() && ofTenant.TrySpend()) return;
        }
    }

    /// <summary>Teams wants nothing more there for a while.</summary>
    public void Pause(Rate rate, string conversation, TimeSpan pause) => Find(rate, conversation).Pause(pause);

    private Budget Find(Rate rate, string of)
    {
        if (budgets.Count > forgetAt) Forget();
        return budgets.GetOrAdd((rate, of), key => new(key.Rate, clock));
    }

    private void Forget()
    {
        foreach (var (key, budget) in budgets)
        {
            if (budget.IsIdle) budgets.TryRemove(key, out _);
        }

        // Where many are in use, looking for those that are not is not to be done at every call.
        forgetAt = Math.Max(MostRemembered, 2 * budgets.Count);
    }
}
