using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Installing;

/// <summary>The organisations that have the bot.</summary>
public sealed class Workspaces
{
    private readonly IWorkspaceSource source;

    internal Workspaces(IWorkspaceSource source) => this.source = source;

    /// <summary>Null when the bot is not there, or not any more.</summary>
    /// <param name="alias">As in <see cref="SlackWorkspace.Alias"/>.</param>
    public Task<SlackWorkspace?> Find(string alias, CancellationToken cancellationToken) => source.Find(alias, cancellationToken);

    /// <summary>The bot was taken away: its tokens go.</summary>
    internal Task Uninstall(string alias, CancellationToken cancellationToken) => source.Uninstall(alias, cancellationToken);

    /// <summary>The installation that a payload is for.</summary>
    internal async Task<SlackWorkspace?> Find(Where where, CancellationToken cancellationToken)
    {
        if (where is { IsOrgWide: true, EnterpriseId: { } org }
            && await Find(SlackWorkspace.AliasOfEnterprise(org), cancellationToken) is { } all)
        {
            return all;
        }

        foreach (var team in where.Teams)
        {
            if (await Find(SlackWorkspace.AliasOfTeam(team), cancellationToken) is { } one) return one;
        }

        return where is { IsOrgWide: false, EnterpriseId: { } enterprise }
            ? await Find(SlackWorkspace.AliasOfEnterprise(enterprise), cancellationToken)
            : null;
    }
}
