using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Tests.Contracts;

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

[NeedsAzurite]
public sealed class AzureFinishedMapsTests() : FinishedMapsContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzureInstallationsTests() : InstallationsContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzureSealingKeysTests() : SealingKeysContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzureShareKeysTests() : ShareKeysContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzurePresenceTests() : PresenceContract(new AzureUnderTest());

[NeedsAzurite]
public sealed class AzureArchiveTests() : ArchiveContract(new AzureUnderTest(), new AzureUnderTest())
{
    protected override IArchive Archive(IStore store) => ((AzureStore)store).Archive;
}

[NeedsAzurite]
public sealed class AzureWakeQueueTests() : WakeQueueContract(new AzureWakesUnderTest());

/// <summary>Tables of its own in the emulator that all tests share.</summary>
internal sealed class AzureUnderTest : IStoreUnderTest
{
    public async Task<IStore> Open() => (await AzureTables.Create()).Open();

    public static string NewPrefix() => $"t{Guid.NewGuid():N}"[..13];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
