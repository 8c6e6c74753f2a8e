using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Installing;

/// <summary>Lets a workspace, or a whole enterprise, have the bot.</summary>
internal sealed class Installer(
    SlackSettings settings, SlackWire wire, IStore store, Installations installations, ManyWorkspaces workspaces,
    TimeProvider clock, ILogger<Installer> log)
{
    private static readonly Uri Slack = new("https://slack.com/");

    private Uri Site => settings.ApiBaseUrl == SlackSettings.SlackApi ? Slack : new(settings.ApiBaseUrl, "/");

    private string ReturnAddress => new Uri(settings.PublicUrl!, InstallEndpoints.ReturnPath).AbsoluteUri;

    /// <summary>Where Slack asks whether the bot may come.</summary>
    public Uri Address(string state)
    {
        var query = new QueryBuilder
        {
            { "client_id", settings.ClientId! },
            { "scope", string.Join(',', Scopes.Bot) },
            { "redirect_uri", ReturnAddress },
            { "state", state },
        };
        return new(Site, $"oauth/v2/authorize{query}");
    }

    /// <returns>Where the bot is now, in Slack; null when Slack does not take the code.</returns>
    public async Task<Uri?> Install(string code, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await wire.Call(
                SlackMethod.OAuthAccess, new() { ["code"] = code, ["redirect_uri"] = ReturnAddress },
                Credentials.App(settings.ClientId!, settings.ClientSecret!), cancellationToken);
            if (StoredTokens.Read(answer, clock.GetUtcNow()) is not { } tokens)
            {
                log.NotInstalled("there is no token for a bot");
                return null;
            }

            await Keep(tokens, cancellationToken);
            return Home(tokens);
        }
        catch (SlackException e)
        {
            log.NotInstalled(e.Error);
            return null;
        }
    }

    private async Task Keep(StoredTokens tokens, CancellationToken cancellationToken)
    {
        var tenant = await store.Tenants.GetOrAdd(tokens.Alias, NewTenant.Id(), cancellationToken);
        while (true)
        {
            // Who installs it again has new tokens, whatever became of the old ones meanwhile.
            var former = await store.Installations.Find(tokens.Alias, cancellationToken);
            var installed = new Installed(tokens.Alias, tenant, tokens.ToJson(), former?.Version);
            if (await installations.Save(installed, cancellationToken) is not null) break;
        }

        workspaces.Forget(tokens.Alias);
        log.Installed(tokens.Alias);
    }

    private Uri Home(StoredTokens tokens)
    {
        var query = new QueryBuilder { { "app", tokens.AppId } };
        if (tokens.TeamId is { } team) query.Add("team", team);
        return new(Site, $"app_redirect{query}");
    }
}
