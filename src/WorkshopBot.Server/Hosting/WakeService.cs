using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Hosting;

/// <summary>Brings due wakes to their workshops for as long as the program runs.</summary>
internal sealed class WakeService(WorkshopEngine engine, IStore store, TimeProvider clock, ILogger<WakePump> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new WakePump(engine, store.Wakes, clock, log).Run(stoppingToken);
}
