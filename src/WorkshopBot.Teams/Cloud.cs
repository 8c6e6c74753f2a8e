using System.Collections.Immutable;

namespace WorkshopBot.Teams;

/// <summary>One of Microsoft's clouds, each with its own service that brings the activities of Teams.</summary>
/// <param name="Issuer">Of the tokens that its activities come with.</param>
/// <param name="OpenIdMetadata">Says where the keys of those tokens are.</param>
/// <param name="Scope">What the bot's own tokens are for.</param>
/// <param name="Authority">Who gives them out.</param>
/// <param name="SharedTenant">Gives them to a bot of many tenants.</param>
/// <param name="ExchangeScope">What a managed identity's token is for that stands for the bot's secret.</param>
public sealed record Cloud(
    string Name, string Issuer, Uri OpenIdMetadata, string Scope, Uri Authority, string SharedTenant, string ExchangeScope)
{
    /// <summary>What the hosts end with at which people's files are: https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges.</summary>
    public ImmutableArray<string> FileHosts { get; private init; } = [".sharepoint.com"];

    /// <summary>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication</summary>
    public static readonly Cloud Public = new(
        "Public", "https://api.botframework.com", new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com/.default", new("https://login.microsoftonline.com/"),
        "botframework.com", "api://AzureADTokenExchange/.default");

    /// <summary>https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high</summary>
    public static readonly Cloud UsGovernment = new(
        "UsGovernment", "https://api.botframework.us", new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us/.default", new("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us", "api://AzureADTokenExchangeUSGov/.default")
    {
        FileHosts = [".sharepoint.us", ".sharepoint-mil.us"],
    };

    public static Cloud? Find(string name) =>
        new[] { Public, UsGovernment }.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
}
