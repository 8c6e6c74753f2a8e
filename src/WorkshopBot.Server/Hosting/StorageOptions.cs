using Microsoft.Extensions.Configuration;
using WorkshopBot.Storage.Azure;

namespace WorkshopBot.Server.Hosting;

/// <summary>Where workshops are kept.</summary>
/// <param name="SqlitePath">The folder.</param>
/// <param name="Azure">The storage account; null unless it is the provider.</param>
internal sealed record StorageOptions(StorageProvider Provider, string SqlitePath, AzureStoreOptions? Azure = null)
{
    public const string ProviderKey = "Storage:Provider";
    public const string SqlitePathKey = "Storage:Sqlite:Path";
    public const string AzureConnectionKey = "Storage:Azure:ConnectionString";
    public const string AzureTablesKey = "Storage:Azure:TableEndpoint";
    public const string AzureQueuesKey = "Storage:Azure:QueueEndpoint";

    /// <exception cref="WrongSettingException">A value cannot be.</exception>
    public static StorageOptions Read(IConfiguration configuration)
    {
        var provider = ReadProvider(configuration[ProviderKey]);
        return new(provider, Folder(configuration[SqlitePathKey]), provider == StorageProvider.Azure ? ReadAzure(configuration) : null);
    }

    private static StorageProvider ReadProvider(string? value) => value switch
    {
        null or "" => StorageProvider.Sqlite,
        _ when Enum.TryParse<StorageProvider>(value, ignoreCase: true, out var provider) && Enum.IsDefined(provider) && !char.IsDigit(value[0]) => provider,
        _ => throw new WrongSettingException(ProviderKey, $"Sqlite, Azure or Memory, not \"{value}\""),
    };

    private static string Folder(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "WorkshopBot", "data");
        }

        if (File.Exists(value)) throw new WrongSettingException(SqlitePathKey, "a folder; there is a file of that name");
        return Path.GetFullPath(value);
    }

    private static AzureStoreOptions ReadAzure(IConfiguration configuration)
    {
        var (connection, tables, queues) = (configuration[AzureConnectionKey], configuration[AzureTablesKey], configuration[AzureQueuesKey]);
        if (!string.IsNullOrWhiteSpace(connection))
        {
            return string.IsNullOrEmpty(tables) && string.IsNullOrEmpty(queues)
                ? new() { ConnectionString = connection }
                : throw new WrongSettingException(AzureConnectionKey, "left out when there are endpoints, or the endpoints left out");
        }

        return string.IsNullOrWhiteSpace(tables) && string.IsNullOrWhiteSpace(queues)
            ? throw new WrongSettingException(
                AzureConnectionKey, $"the storage account's connection string, or {AzureTablesKey} and {AzureQueuesKey} its addresses")
            : new() { TableEndpoint = Endpoint(AzureTablesKey, tables, "table"), QueueEndpoint = Endpoint(AzureQueuesKey, queues, "queue") };
    }

    // It is not repeated: it may hold a signature.
    private static Uri Endpoint(string key, string? value, string service) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback && url.Scheme == Uri.UriSchemeHttp)
            ? url
            : throw new WrongSettingException(key, $"an address like https://account.{service}.core.windows.net");
}

internal enum StorageProvider
{
    Sqlite,

    /// <summary>Tables and a queue of an Azure storage account: for several instances.</summary>
    Azure,

    /// <summary>Gone when the program stops: for trying things out.</summary>
    Memory,
}
