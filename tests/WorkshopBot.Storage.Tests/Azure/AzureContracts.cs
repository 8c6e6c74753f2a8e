using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Tests.Contracts;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

[NeedsAzurite]
public sealed class AzureEventLogTests() : EventLogContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzureStepKeysTests() : StepKeysContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzurePeopleTests() : PeopleContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzureTenantsTests() : TenantsContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzureConversationsTests() : ConversationsContract(new AzureUnderTest());

/// <summary>Tables of its own in the emulator that all tests share.</summary>
internal sealed class AzureUnderTest : IStoreUnderTest
{
    public async Task<IStore> Open() => await OpenEmpty();

    public static async Task<AzureStore> OpenEmpty()
    {
        var azurite = await Azurite.Shared;
        var store = AzureStore.Open(
            new() { ConnectionString = azurite.ConnectionString, Prefix = NewPrefix() }, TimeProvider.System, NullLogger.Instance);
        await store.Prepare(CancellationToken.None);
        return store;
    }

    public static string NewPrefix() => $"t{Guid.NewGuid():N}"[..13];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
