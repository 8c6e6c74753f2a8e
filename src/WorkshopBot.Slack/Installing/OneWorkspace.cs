using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Installing;

/// <summary>The workspace of the configured token: Slack says which one.</summary>
internal sealed class OneWorkspace(
    SlackSettings settings, SlackWire wire, IStore store, TimeProvider clock, ILogger<OneWorkspace> log)
    : IWorkspaceSource, IHostedService, IDisposable
{
    /// <summary>A start is not held back for longer; Slack is asked again when something comes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Credentials bot = Credentials.Bearer(settings.BotToken!);
    private readonly SemaphoreSlim asking = new(1);
    private SlackWorkspace? known;
    private volatile bool isGone;

    /// <exception cref="SlackSetupException">Slack does not know the token.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await Known(either.Token);
        }
        catch (SlackException e) when (e.Failure is SlackFailure.TokenGone or SlackFailure.TokenExpired)
        {
            throw new SlackSetupException(SlackSettings.BotTokenKey, $"a token that Slack knows; it says {e.Error}");
        }
        catch (Exception e) when (
            e is SlackException or StoreException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            log.WorkspaceUnknown(e is SlackException slack ? slack.Error : e.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<SlackWorkspace?> Find(string alias, CancellationToken cancellationToken)
    {
        if (isGone) return null;

        return await Known(cancellationToken) is var workspace && workspace.Alias == alias ? workspace : null;
    }

    public Task<string> Token(string workspace, CancellationToken cancellationToken) =>
        !isGone && (known is null || known.Alias == workspace)
            ? Task.FromResult(settings.BotToken!)
            : throw new SlackException("token", "not_installed", SlackFailure.TokenGone);

    public Task<bool> Renew(string workspace, string expired, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Until the program is started with another token.</summary>
    public Task Uninstall(string alias, CancellationToken cancellationToken)
    {
        if (known?.Alias == alias && !isGone)
        {
            isGone = true;
            log.Uninstalled(alias);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => asking.Dispose();

    private async Task<SlackWorkspace> Known(CancellationToken cancellationToken)
    {
        if (known is { } workspace) return workspace;

        await asking.WaitAsync(cancellationToken);
        try
        {
            return known ??= await Ask(cancellationToken);
        }
        finally
        {
            asking.Release();
        }
    }

    private async Task<SlackWorkspace> Ask(CancellationToken cancellationToken)
    {
        var who = await wire.Call(SlackMethod.AuthTest, [], bot, cancellationToken);
        var (team, enterprise) = (who.Text("team_id"), who.Text("enterprise_id"));
        var isOrgWide = who.IsTrue("is_enterprise_install") && enterprise is not null;
        var alias = isOrgWide ? SlackWorkspace.AliasOfEnterprise(enterprise!) : SlackWorkspace.AliasOfTeam(team ?? "");
        var tenant = await store.Tenants.GetOrAdd(alias, NewTenant.Id(), cancellationToken);
        log.WorkspaceKnown(alias);
        return new(alias, tenant, isOrgWide ? null : team, enterprise, await App(who, cancellationToken), who.Text("user_id"));
    }

    /// <summary>
    /// Slack tells an app's id only of its bot; that needs the scope <c>users:read</c>. Without it the signature has to do.
    /// </summary>
    private async Task<string?> App(JsonObject who, CancellationToken cancellationToken)
    {
        if (who.Text("app_id") is { } app) return app;
        if (who.Text("bot_id") is not { } id) return null;

        try
        {
            var answer = await wire.Call(SlackMethod.BotsInfo, new() { ["bot"] = id }, bot, cancellationToken);
            return answer.Member("bot").Text("app_id");
        }
        catch (SlackException e) when (e.Failure is SlackFailure.MissingScope or SlackFailure.Other)
        {
            return null;
        }
    }
}
