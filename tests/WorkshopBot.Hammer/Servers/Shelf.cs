using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Hammer.Servers;

/// <summary>Where several servers keep their workshops together.</summary>
public abstract class Shelf : IAsyncDisposable
{
    /// <summary>What a server has to be told to keep its workshops here.</summary>
    public abstract IReadOnlyList<string> Settings { get; }

    /// <summary>The same for this process, which looks at what the servers have left.</summary>
    public abstract IStore Open();

    /// <param name="store"><c>sqlite</c> or <c>azurite</c>.</param>
    /// <param name="folder">Where it may keep files.</param>
    public static async Task<Shelf> Of(string store, string folder) => store switch
    {
        "sqlite" => new SqliteShelf(folder),
        "azurite" => await AzuriteShelf.Start(folder),
        _ => throw new ArgumentException($"Nothing is kept in {store}.", nameof(store)),
    };

    public abstract ValueTask DisposeAsync();
}

/// <summary>One SQLite file in a folder.</summary>
public sealed class SqliteShelf(string folder) : Shelf
{
    public override IReadOnlyList<string> Settings => ["--Storage:Provider", "Sqlite", "--Storage:Sqlite:Path", folder];

    public override IStore Open() => SqliteStore.Open(Path.Combine(folder, "workshops.db"));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Azure's storage emulator, which keeps what it is told in a folder.</summary>
public sealed class AzuriteShelf : Shelf
{
    private AzuriteShelf(Azurite azurite) => Azurite = azurite;

    public Azurite Azurite { get; }

    public static async Task<AzuriteShelf> Start(string folder) => new(await Azurite.Start(folder));

    public override IReadOnlyList<string> Settings =>
        ["--Storage:Provider", "Azure", "--Storage:Azure:ConnectionString", Azurite.ConnectionString];

    public override IStore Open() =>
        AzureStore.Open(new() { ConnectionString = Azurite.ConnectionString }, TimeProvider.System, NullLogger.Instance);

    public override ValueTask DisposeAsync() => Azurite.DisposeAsync();
}
