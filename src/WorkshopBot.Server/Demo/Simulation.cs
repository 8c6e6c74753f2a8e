using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Replay;
using WorkshopBot.Web;

namespace WorkshopBot.Server.Demo;

/// <summary>Simulated groups, for as long as the program runs.</summary>
internal sealed class Simulation(WorkshopEngine engine, IStore store, TimeProvider clock, ILogger<Simulation> log)
    : ISimulation, IHostedService, IDisposable
{
    private const string Example = "demo/bike-shop.json";

    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentBag<Task> groups = [];

    public async Task Begin(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var group = new SimulatedGroup(engine, store, Read(), workshop, clock);
        await group.Gather(cancellationToken);
        groups.Add(Run(group, workshop));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(groups).WaitAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private async Task Run(SimulatedGroup group, WorkshopId workshop)
    {
        try
        {
            await group.TakePart(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program stops, and the simulated people with it.
        }
        catch (Exception e)
        {
            log.SimulationFailed(e, workshop);
        }
    }

    private static WorkshopFile Read()
    {
        using var stream = typeof(Simulation).Assembly.GetManifestResourceStream(Example)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return WorkshopFileReader.Read(bytes);
    }
}
