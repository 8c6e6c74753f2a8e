using WorkshopBot.Domain;

namespace WorkshopBot.Slack;

/// <summary>An organisation that has the bot: a workspace, or all workspaces of an enterprise.</summary>
/// <param name="Alias">
/// What calls are made with, and tenants found by: <c>slack/T…</c>, or <c>slack/E…</c> for an org-wide installation.
/// </param>
/// <param name="TeamId">Null for an org-wide installation.</param>
/// <param name="AppId">Which app of Slack's the bot is; null when Slack has not said so.</param>
/// <param name="BotUserId">Messages of this user are the bot's own.</param>
public sealed record SlackWorkspace(
    string Alias, TenantId Tenant, string? TeamId, string? EnterpriseId, string? AppId, string? BotUserId)
{
    public static string AliasOfTeam(string teamId) => $"slack/{teamId}";

    public static string AliasOfEnterprise(string enterpriseId) => $"slack/{enterpriseId}";
}
