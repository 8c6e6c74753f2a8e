using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Slack.Listening;

/// <summary>
/// Socket Mode: what Slack sends comes over connections that the program opens, so nobody has to reach it from outside. Each
/// request comes over one of them.
/// </summary>
internal sealed class SocketService(SocketUrls urls, Mailroom mailroom, TimeProvider clock, ILogger<SocketService> log)
    : IHostedService, IDisposable
{
    /// <summary>While one is renewed the other listens. Slack allows ten an app.</summary>
    public const int Connections = 2;

    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource hurry = new();
    private Task running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var lines = Enumerable.Range(1, Connections).Select(n => new SocketLine(n, urls, mailroom, clock, log));
        running = Task.WhenAll(lines.Select(l => Task.Run(() => l.Run(stopping.Token, hurry.Token), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        using var late = cancellationToken.Register(hurry.Cancel);
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        stopping.Dispose();
        hurry.Dispose();
    }
}
