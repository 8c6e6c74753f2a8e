using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Web.Live;

/// <summary>Tells the other instances who is in the workshops through this one: soon after a change, and now and then to show that it lives.</summary>
internal sealed class Herald(Presences presences, IStore store, Instance self, TimeProvider clock, ILogger<Herald> log) : BackgroundService
{
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(10);

    private readonly Dictionary<WorkshopId, (PeopleNow Now, long At)> told = [];
    private long beat;
    private bool failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(AtMostEvery, clock);
        while (await ticks.WaitForNextTickAsync(stoppingToken)) await TellAll(stoppingToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // Otherwise the others would take this instance's people for present until it is found dead.
        await Safely(() => Task.WhenAll(told.Keys.Select(workshop => store.Presence.Leave(workshop, self.Id, cancellationToken))));
    }

    private Task TellAll(CancellationToken cancellationToken) => Safely(async () =>
    {
        foreach (var (workshop, now) in presences.All())
        {
            if (now.IsNobody) await Leave(workshop, cancellationToken);
            else if (IsWorthTelling(workshop, now)) await Tell(workshop, now, cancellationToken);
        }
    });

    private bool IsWorthTelling(WorkshopId workshop, PeopleNow now) =>
        !told.TryGetValue(workshop, out var last) || !last.Now.Equals(now) || clock.GetElapsedTime(last.At) >= AtLeastEvery;

    private async Task Tell(WorkshopId workshop, PeopleNow now, CancellationToken cancellationToken)
    {
        await store.Presence.Tell(workshop, new(self.Id, ++beat, [.. now.Here], [.. now.Writing], [.. now.Touched]), cancellationToken);
        told[workshop] = (now, clock.GetTimestamp());
    }

    private async Task Leave(WorkshopId workshop, CancellationToken cancellationToken)
    {
        if (told.ContainsKey(workshop)) await store.Presence.Leave(workshop, self.Id, cancellationToken);
        told.Remove(workshop);
    }

    /// <summary>Presence is a courtesy: when it cannot be told, the next second tries again, and only the first failure is worth a line.</summary>
    private async Task Safely(Func<Task> work)
    {
        try
        {
            await work();
            failing = false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (!failing) log.PresenceNotTold(e);
            failing = true;
        }
    }
}
