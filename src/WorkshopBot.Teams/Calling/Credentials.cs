using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace WorkshopBot.Teams.Calling;

/// <summary>What the bot proves with that it is the app it says it is.</summary>
internal static class Credentials
{
    /// <returns>Null where nothing is to be proven: Teams' own tools, in development.</returns>
    /// <param name="transport">How tokens are asked for; null: as always.</param>
    public static Func<TokenCredential>? From(TeamsSettings settings, HttpPipelineTransport? transport = null)
    {
        if (settings.AppId is not { } app) return null;

        var tenant = settings.TenantId ?? settings.Cloud.SharedTenant;
        return settings switch
        {
            { ClientSecret: { } secret } =>
                () => new ClientSecretCredential(tenant, app, secret, With(new ClientSecretCredentialOptions(), settings, transport)),
            { CertificatePath: { } path } =>
                () => new ClientCertificateCredential(tenant, app, path, With(new ClientCertificateCredentialOptions(), settings, transport)),
            { ManagedIdentityClientId: { } identity } when identity == app => () => Managed(identity, settings, transport),
            { ManagedIdentityClientId: { } identity } => () => VouchedFor(identity, tenant, app, settings, transport),
            _ => throw new TeamsSetupException(TeamsSettings.ClientSecretKey, "given"),
        };
    }

    /// <summary>
    /// A managed identity's token stands for the bot's secret:
    /// https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity.
    /// </summary>
    private static ClientAssertionCredential VouchedFor(
        string identity, string tenant, string app, TeamsSettings settings, HttpPipelineTransport? transport)
    {
        var managed = Managed(identity, settings, transport);
        var exchange = new TokenRequestContext([settings.Cloud.ExchangeScope]);
        return new(
            tenant, app, async cancellationToken => (await managed.GetTokenAsync(exchange, cancellationToken)).Token,
            With(new ClientAssertionCredentialOptions(), settings, transport));
    }

    private static ManagedIdentityCredential Managed(string identity, TeamsSettings settings, HttpPipelineTransport? transport) => new(
        With(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(identity)), settings, transport));

    private static T With<T>(T options, TeamsSettings settings, HttpPipelineTransport? transport) where T : TokenCredentialOptions
    {
        options.AuthorityHost = settings.Cloud.Authority;

        // What is asked for holds the secret.
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        if (transport is not null) options.Transport = transport;
        return options;
    }
}
