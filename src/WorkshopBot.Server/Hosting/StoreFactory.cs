using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Server.Hosting;

internal static class StoreFactory
{
    internal const string FileName = "workshops.db";

    /// <exception cref="Storage.StoreUnusableException">The database cannot be used.</exception>
    public static IStore Open(IServiceProvider services)
    {
        var settings = services.GetRequiredService<Settings>();
        return settings.Storage.Provider switch
        {
            StorageProvider.Memory => new MemoryStore(),
            StorageProvider.Azure => AzureStore.Open(
                settings.Storage.Azure!, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<AzureStore>>()),
            _ => SqliteStore.Open(
                Path.Combine(settings.DataFolder, FileName),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<SqliteStore>>()),
        };
    }
}
