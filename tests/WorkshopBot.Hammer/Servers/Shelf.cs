using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Hammer.Servers;

/// <summary>Where several servers keep their workshops together.</summary>
public abstract class Shelf : IAsyncDisposable
{
    /// <summary>What a server has to be told to keep its workshops here.</summary>
    public abstract IReadOnlyList<string> Settings { get; }

    /// <summary>The same for this process, which looks at what the servers have left.</summary>
    public abstract IStore Open();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>One SQLite file in a folder.</summary>
public sealed class SqliteShelf(string folder) : Shelf
{
    public override IReadOnlyList<string> Settings => ["--Storage:Provider", "Sqlite", "--Storage:Sqlite:Path", folder];

    public override IStore Open() => SqliteStore.Open(Path.Combine(folder, "workshops.db"));
}
