using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Keeps everything in one SQLite file. Several processes may have it open at once.</summary>
public sealed class SqliteStore : IStore
{
    private readonly Readers readers;
    private readonly StoreFile file;

    private SqliteStore(StoreFile file, TimeProvider clock, ILogger logger)
    {
        this.file = file;
        Writer = new(file.OpenWriter(), clock, logger);
        logger.StoreOpened(file.Path);
        readers = new(file);
        Events = new SqliteEventLog(Writer, readers);
        Wakes = new SqliteWakeQueue(Writer, readers);
        StepKeys = new SqliteStepKeys(Writer, readers);
        People = new SqlitePeople(Writer, readers);
        Tenants = new SqliteTenants(Writer, readers);
        Conversations = new SqliteConversations(Writer, readers);
        Maps = new SqliteFinishedMaps(Writer, readers);
        Installations = new SqliteInstallations(Writer, readers);
        SealingKeys = new SqliteSealingKeys(Writer, readers);
        ShareKeys = new SqliteShareKeys(Writer, readers);
        Presence = new SqlitePresence(Path.ChangeExtension(file.Path, ".presence"));
        Archive = new SqliteArchive(Writer, readers);
    }

    public IEventLog Events { get; }

    public IWakeQueue Wakes { get; }

    public IStepKeys StepKeys { get; }

    public IPeople People { get; }

    public ITenants Tenants { get; }

    public IConversations Conversations { get; }

    public IFinishedMaps Maps { get; }

    public IInstallations Installations { get; }

    public ISealingKeys SealingKeys { get; }

    public IShareKeys ShareKeys { get; }

    public IPresence Presence { get; }

    /// <summary>For operators: moving everything to another store.</summary>
    public IArchive Archive { get; }

    internal Writer Writer { get; }

    /// <summary>Opens the file, and makes it and its folder if they are missing. A file of an older version is brought up to date.</summary>
    /// <exception cref="StoreUnusableException">
    /// It is damaged, of another program, of a newer version, or cannot be reached. It was not changed.
    /// </exception>
    public static SqliteStore Open(string path, TimeProvider? clock = null, ILogger? logger = null)
    {
        var file = new StoreFile(Path.GetFullPath(path));
        return new(file, clock ?? TimeProvider.System, logger ?? NullLogger.Instance);
    }

    public Task Scrub(CancellationToken cancellationToken) => Writer.Vacuum(cancellationToken);

    /// <summary>Copies the database as it is at this moment into a new file, while it is written to.</summary>
    /// <exception cref="StoreUnusableException">There is a file of that name, or it cannot be made.</exception>
    public Task BackUp(string path, CancellationToken cancellationToken) => Backup.Make(file, Path.GetFullPath(path), cancellationToken);

    /// <summary>Writes what was accepted before; later calls throw <see cref="ObjectDisposedException"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        // Readers first: then nothing is in the way when the writer empties its log.
        await readers.DisposeAsync();
        await Writer.DisposeAsync();
    }
}
