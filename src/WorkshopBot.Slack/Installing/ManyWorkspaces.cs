using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Installing;

/// <summary>The workspaces that have installed the bot by themselves. What the store says is remembered for a minute.</summary>
internal sealed class ManyWorkspaces(
    Installations installations, Rotation rotation, TimeProvider clock, ILogger<ManyWorkspaces> log) : IWorkspaceSource
{
    /// <summary>For so long another instance's uninstall may stay unnoticed here; Slack refuses the token by then.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (Known Known, DateTimeOffset Until)> memory = new(StringComparer.Ordinal);

    public async Task<SlackWorkspace?> Find(string alias, CancellationToken cancellationToken) =>
        (await Known(alias, cancellationToken))?.Workspace;

    public async Task<string> Token(string workspace, CancellationToken cancellationToken)
    {
        if (await Known(workspace, cancellationToken) is not { } known) throw Gone();
        if (!Rotation.IsDue(known.Tokens, clock.GetUtcNow())) return known.Tokens.Access;

        return (await Rotate(workspace, expired: null, cancellationToken) ?? throw Gone()).Access;
    }

    public async Task<bool> Renew(string workspace, string expired, CancellationToken cancellationToken) =>
        await Rotate(workspace, expired, cancellationToken) is { } tokens && tokens.Access != expired;

    public async Task Uninstall(string alias, CancellationToken cancellationToken)
    {
        await installations.Uninstall(alias, cancellationToken);
        memory.TryRemove(alias, out _);
        log.Uninstalled(alias);
    }

    public void Forget(string alias) => memory.TryRemove(alias, out _);

    private async Task<StoredTokens?> Rotate(string workspace, string? expired, CancellationToken cancellationToken)
    {
        var tokens = await rotation.Rotate(workspace, expired, cancellationToken);
        memory.TryRemove(workspace, out _);
        return tokens;
    }

    private async Task<Known?> Known(string alias, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (memory.TryGetValue(alias, out var remembered) && now < remembered.Until) return remembered.Known;

        // That it is not there is not remembered: it may be installed at any time, through any instance.
        if (await installations.Find(alias, cancellationToken) is not { } found) return null;

        var known = new Known(found, StoredTokens.Parse(found.Tokens));
        if (memory.Count >= MostRemembered) memory.Clear();
        memory[alias] = (known, now + Remembered);
        return known;
    }

    private static SlackException Gone() => new("token", "not_installed", SlackFailure.TokenGone);
}

internal sealed class Known(Installed installed, StoredTokens tokens)
{
    public StoredTokens Tokens => tokens;

    public SlackWorkspace Workspace { get; } =
        new(installed.Alias, installed.Tenant, tokens.TeamId, tokens.EnterpriseId, tokens.AppId, tokens.BotUserId);
}
