using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

/// <summary>What every store promises. A store derives each contract once, naming how it is opened.</summary>
public abstract class StoreContract(IStoreUnderTest underTest) : IAsyncLifetime
{
    private IStore? store;

    /// <summary>Names that a careless key would mix up: one starts another, or uses what separates parts of keys.</summary>
    public static TheoryData<string, string> LookAlikes => new()
    {
        { "a", "ab" },
        { "a", "A" },
        { "a/b", "a" },
        { "a%2Fb", "a/b" },
        { "a%", "ab" },
        { "a_", "ab" },
        { "it's", "it''s" },
        { "\"a\"", "a" },
        { "a\\b", "a\\\\b" },
        { "a#1", "a?1" },
        { "a ", "a" },
        { "", "a" },
        { "é", "e\u0301" },
        { "straße", "STRASSE" },
        { "日本", "日本語" },
        { "🙂", "🙃" },
        { "a\0b", "a" },
        { "1", "01" },
    };

    protected static CancellationToken None => CancellationToken.None;

    protected static WorkshopId Workshop { get; } = new(new("tenant"), "workshop");

    protected static WorkshopId OtherWorkshop { get; } = new(new("tenant"), "another");

    protected static WorkshopId OtherTenantsWorkshop { get; } = new(new("stranger"), "workshop");

    protected IStore Store => store!;

    public async Task InitializeAsync() => store = await underTest.Open();

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await underTest.DisposeAsync();
    }

    /// <summary>Runs the same thing from many places that all start at once.</summary>
    protected static async Task<T[]> Race<T>(int racers, Func<int, Task<T>> run)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, racers).Select(async racer =>
        {
            await start.Task;
            return await Task.Run(() => run(racer));
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(all);
    }
}

/// <summary>An empty store, and what has to be tidied away behind it.</summary>
public interface IStoreUnderTest : IAsyncDisposable
{
    Task<IStore> Open();
}
