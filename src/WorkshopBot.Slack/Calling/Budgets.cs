using System.Collections.Concurrent;

namespace WorkshopBot.Slack.Calling;

/// <summary>
/// What this instance may still ask of Slack. Others have the same workspaces: Slack's <c>Retry-After</c> speaks for all.
/// </summary>
internal sealed class Budgets(TimeProvider clock)
{
    /// <summary>
    /// A message a second and channel, "short bursts" allowed: https://docs.slack.dev/apis/web-api/rate-limits#posting-messages.
    /// </summary>
    public const int ChannelBurst = 3;

    private const int MostRemembered = 5_000;

    public static readonly TimeSpan ChannelWindow = TimeSpan.FromSeconds(ChannelBurst);

    /// <summary>A minute, and a little for calls that were longer on their way than those before them.</summary>
    public static readonly TimeSpan MethodWindow = TimeSpan.FromSeconds(61);

    private readonly ConcurrentDictionary<(string Workspace, string What), Budget> budgets = new();

    public Budget Of(string workspace, SlackMethod method) =>
        Find(workspace, method.Name, () => new(method.Tier.CallsAMinute(), MethodWindow, clock));

    public Budget OfChannel(string workspace, string channel) =>
        Find(workspace, $"#{channel}", () => new(ChannelBurst, ChannelWindow, clock));

    private Budget Find(string workspace, string what, Func<Budget> make)
    {
        if (budgets.Count > MostRemembered) Forget();
        return budgets.GetOrAdd((workspace, what), _ => make());
    }

    private void Forget()
    {
        foreach (var (key, budget) in budgets)
        {
            if (budget.IsIdle) budgets.TryRemove(key, out _);
        }
    }
}
