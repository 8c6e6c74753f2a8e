using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Tests.Contracts;

namespace WorkshopBot.Storage.Tests;

public sealed class MemoryEventLogTests() : EventLogContract(new MemoryUnderTest());

public sealed class MemoryWakeQueueTests() : WakeQueueContract(new MemoryUnderTest());

public sealed class MemoryStepKeysTests() : StepKeysContract(new MemoryUnderTest());

public sealed class MemoryPeopleTests() : PeopleContract(new MemoryUnderTest());

public sealed class MemoryTenantsTests() : TenantsContract(new MemoryUnderTest());

public sealed class MemoryConversationsTests() : ConversationsContract(new MemoryUnderTest());

public sealed class MemoryFinishedMapsTests() : FinishedMapsContract(new MemoryUnderTest());

public sealed class MemoryInstallationsTests() : InstallationsContract(new MemoryUnderTest());

public sealed class MemorySealingKeysTests() : SealingKeysContract(new MemoryUnderTest());

public sealed class MemoryShareKeysTests() : ShareKeysContract(new MemoryUnderTest());

public sealed class MemoryPresenceTests() : PresenceContract(new MemoryUnderTest());

internal sealed class MemoryUnderTest : IStoreUnderTest
{
    public Task<IStore> Open() => Task.FromResult<IStore>(new MemoryStore());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
