namespace WorkshopBot.Hammer.Servers;

/// <summary>Servers on one shelf. Every request goes to the next of them: nobody is kept at the one they came to first.</summary>
public sealed class Fleet : IAsyncDisposable
{
    private readonly ServerProcess[] servers;
    private int turn;

    private Fleet(ServerProcess[] servers) => this.servers = servers;

    public static async Task<Fleet> Start(Shelf shelf, int instances) =>
        new(await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => ServerProcess.Start(shelf))));

    public IReadOnlyList<ServerProcess> Servers => servers;

    public Uri Next() => servers[(uint)Interlocked.Increment(ref turn) % servers.Length].Address;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers) await server.DisposeAsync();
    }
}
