using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Storage.Tests.Contracts;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class SqliteEventLogTests() : EventLogContract(new SqliteUnderTest());

public sealed class SqliteWakeQueueTests() : WakeQueueContract(new SqliteUnderTest());

public sealed class SqliteStepKeysTests() : StepKeysContract(new SqliteUnderTest());

public sealed class SqlitePeopleTests() : PeopleContract(new SqliteUnderTest());

public sealed class SqliteTenantsTests() : TenantsContract(new SqliteUnderTest());

public sealed class SqliteConversationsTests() : ConversationsContract(new SqliteUnderTest());

public sealed class SqliteFinishedMapsTests() : FinishedMapsContract(new SqliteUnderTest());

public sealed class SqliteInstallationsTests() : InstallationsContract(new SqliteUnderTest());

public sealed class SqliteSealingKeysTests() : SealingKeysContract(new SqliteUnderTest());

public sealed class SqliteShareKeysTests() : ShareKeysContract(new SqliteUnderTest());

public sealed class SqlitePresenceTests() : PresenceContract(new SqliteUnderTest());

public sealed class SqliteArchiveTests() : ArchiveContract(new SqliteUnderTest(), new SqliteUnderTest())
{
    protected override IArchive Archive(IStore store) => ((SqliteStore)store).Archive;
}

internal sealed class SqliteUnderTest : IStoreUnderTest
{
    private readonly TempFolder folder = new();

    public Task<IStore> Open() => Task.FromResult<IStore>(SqliteStore.Open(folder.File("store.db")));

    public ValueTask DisposeAsync()
    {
        folder.Delete();
        return ValueTask.CompletedTask;
    }
}
