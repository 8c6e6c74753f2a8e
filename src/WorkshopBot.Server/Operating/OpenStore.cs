using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Hosting;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Server.Operating;

/// <summary>The server's store, for a command.</summary>
internal static class OpenStore
{
    public static async Task<IStore> Of(Settings settings, bool create, CancellationToken cancellationToken)
    {
        Check(settings, create);
        using var services = new ServiceCollection()
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .BuildServiceProvider();
        var store = StoreFactory.Open(services);
        if (create && store is AzureStore azure) await azure.Prepare(cancellationToken);
        return store;
    }

    public static IArchive Archive(IStore store) => store switch
    {
        AzureStore azure => azure.Archive,
        SqliteStore sqlite => sqlite.Archive,
        _ => throw new OperatorException("This store cannot be copied by this version."),
    };

    /// <summary>A wrong path must not look like a store in which there is nothing.</summary>
    private static void Check(Settings settings, bool create)
    {
        if (settings.Storage.Provider == StorageProvider.Memory)
            throw new OperatorException($"{StorageOptions.ProviderKey} is Memory: what a server keeps there no command can reach.");

        var file = Path.Combine(settings.DataFolder, StoreFactory.FileName);
        if (settings.Storage.Provider == StorageProvider.Sqlite && !create && !File.Exists(file))
            throw new OperatorException($"There is no database {file}. {StorageOptions.SqlitePathKey} should be the folder of one.");
    }
}
