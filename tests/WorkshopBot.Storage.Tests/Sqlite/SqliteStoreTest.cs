using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Storage.Tests.Sqlite;

/// <summary>An open database in a folder of its own.</summary>
public abstract class SqliteStoreTest : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    protected static CancellationToken None => CancellationToken.None;

    protected static WorkshopId Workshop { get; } = new(new("tenant"), "workshop");

    protected string Folder => folder.Path;

    protected string DatabasePath => folder.File("store.db");

    protected SqliteStore Store { get; private set; } = null!;

    protected virtual TimeProvider Clock => TimeProvider.System;

    public Task InitializeAsync()
    {
        Store = SqliteStore.Open(DatabasePath, Clock);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Delete();
    }

    protected static WorkshopId Numbered(int number) => new(new("tenant"), $"{number}");

    protected static StoredCommit Commit(long number, string body = "[]") =>
        new(number, Guid.NewGuid(), Encoding.UTF8.GetBytes(body));

    protected static async Task<List<StoredCommit>> Read(IStore store, WorkshopId workshop)
    {
        var read = new List<StoredCommit>();
        await foreach (var commit in store.Events.Read(workshop, 0, None)) read.Add(commit);
        return read;
    }
}
