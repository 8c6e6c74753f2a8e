using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Operating;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Server.Tests.Operating.Pieces;

namespace WorkshopBot.Server.Tests.Operating;

public sealed class StorageCopyCommandTests : IDisposable
{
    private readonly MemoryStore[] stores = [new(), new()];
    private readonly MemoryArchive source = new();
    private readonly MemoryArchive target = new();
    private readonly List<bool> created = [];
    private readonly StringWriter said = new();
    private readonly StringWriter complained = new();

    public StorageCopyCommandTests() => source.Put([.. Everything]);

    public void Dispose()
    {
        said.Dispose();
        complained.Dispose();
    }

    [Fact]
    public async Task Both_stores_are_compared_in_a_table_and_only_the_target_is_made()
    {
        Assert.Equal(0, await Run());

        var lines = said.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Matches("^commits +251 +251  [0-9a-f]{64}$", lines.Single(l => l.StartsWith("commits", StringComparison.Ordinal)));
        Assert.StartsWith("Both stores are the same.", lines[^1], StringComparison.Ordinal);
        Assert.Equal([false, true], created);
        Assert.Single(await stores[1].Wakes.Receive(At, 10, TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task A_source_that_changes_is_an_error_with_what_to_do()
    {
        target.Writing = n => { if (n == 2) source.Put(Commit(Two, 2)); };

        Assert.Equal(1, await Run());

        Assert.Contains("Stop the servers on it first", complained.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_is_an_error_and_both_sums_are_shown()
    {
        target.Writing = n => { if (n > 6) target.Put(StepKey(Two, key: 2)); };

        Assert.Equal(1, await Run());

        Assert.Matches("step keys +1 +1  DIFFERENT: [0-9a-f]{64} and [0-9a-f]{64}", said.ToString());
    }

    [Fact]
    public async Task A_target_that_holds_something_else_is_an_error()
    {
        target.Put(Commit(One, 3, "another"));

        Assert.Equal(1, await Run());

        Assert.StartsWith("The target holds commit 3 of workshop acme/one", complained.ToString(), StringComparison.Ordinal);
        Assert.Equal("", said.ToString());
    }

    private Task<int> Run(params string[] more)
    {
        var surroundings = new Surroundings(
            (_, create, _) =>
            {
                created.Add(create);
                return Task.FromResult<IStore>(stores[create ? 1 : 0]);
            },
            store => store == stores[0] ? source : target,
            TextReader.Null,
            new TestClock(At));
        return CommandLine.Create(surroundings).Parse(["storage", "copy", "--from", "sqlite:/a", "--to", "sqlite:/b", .. more])
            .InvokeAsync(new() { Output = said, Error = complained }, CancellationToken.None);
    }
}
