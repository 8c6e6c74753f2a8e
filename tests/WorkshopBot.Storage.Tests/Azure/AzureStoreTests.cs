using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

public sealed class AzureStoreTests
{
    [AzuriteFact]
    public async Task Instances_that_start_at_once_and_again_find_everything_there()
    {
        var azurite = await Azurite.Shared;
        var options = new AzureStoreOptions { ConnectionString = azurite.ConnectionString, Prefix = AzureUnderTest.NewPrefix() };

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Open(options).Prepare(CancellationToken.None))));
        await Open(options).Prepare(CancellationToken.None);
    }

    private static AzureStore Open(AzureStoreOptions options) => AzureStore.Open(options, TimeProvider.System, NullLogger.Instance);
}
