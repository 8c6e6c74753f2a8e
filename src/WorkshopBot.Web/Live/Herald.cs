using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Web.Live;

/// <summary>Tells the other instances who is in the workshops through this one: soon after a change, and now and then to show that it lives.</summary>
internal sealed class Herald(Presences presences, IPresence others, Instance self, TimeProvider clock, ILogger<Herald> log) : BackgroundService
{
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(10);

    private readonly Dictionary<WorkshopId, (PeopleNow Now, long At)> told = [];
    private readonly HashSet<WorkshopId> troubled = [];
    private long beat;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(AtMostEvery, clock);
        while (await ticks.WaitForNextTickAsync(stoppingToken)) await TellAll(stoppingToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // Otherwise the others would take this instance's people for present until it is found dead.
        await Task.WhenAll(told.Keys.ToList().Select(workshop => Safely(workshop, () => others.Leave(workshop, self.Id, cancellationToken))));
    }

    /// <summary>What failed comes last and ends the pass: one workshop's trouble is not all workshops', and a store that is down is asked once.</summary>
    private async Task TellAll(CancellationToken cancellationToken)
    {
        foreach (var (workshop, now) in presences.All().OrderBy(p => troubled.Contains(p.Workshop)))
        {
            if (!await Safely(workshop, () => Tell(workshop, now, cancellationToken))) return;
        }
    }

    private async Task Tell(WorkshopId workshop, PeopleNow now, CancellationToken cancellationToken)
    {
        if (now.IsNobody) await Leave(workshop, cancellationToken);
        else if (IsWorthTelling(workshop, now)) await TellOthers(workshop, now, cancellationToken);
    }

    private bool IsWorthTelling(WorkshopId workshop, PeopleNow now) =>
        !told.TryGetValue(workshop, out var last) || !last.Now.Equals(now) || clock.GetElapsedTime(last.At) >= AtLeastEvery;

    private async Task TellOthers(WorkshopId workshop, PeopleNow now, CancellationToken cancellationToken)
    {
        await others.Tell(workshop, new(self.Id, ++beat, Some(now.Here), Some(now.Writing), Some(now.Touched)), cancellationToken);
        told[workshop] = (now, clock.GetTimestamp());
    }

    private async Task Leave(WorkshopId workshop, CancellationToken cancellationToken)
    {
        if (told.ContainsKey(workshop)) await others.Leave(workshop, self.Id, cancellationToken);
        told.Remove(workshop);
    }

    private static ImmutableArray<ParticipantId> Some(ImmutableHashSet<ParticipantId> all) => [.. all.Take(Attendance.MostOfEach)];

    /// <summary>Presence is a courtesy: when it cannot be told, the next second tries again, and only the first failure is worth a line.</summary>
    private async Task<bool> Safely(WorkshopId workshop, Func<Task> work)
    {
        try
        {
            await work();
            troubled.Remove(workshop);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (troubled.Count == 0) log.PresenceNotTold(e);
            troubled.Add(workshop);
            return false;
        }
    }
}
