using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>How maps came about. A log is read once, and later only what was added to it.</summary>
public sealed class MapHistory(IStore store, StepCatalog catalog)
{
    private const int MostKept = 50;

    private readonly ConcurrentDictionary<WorkshopId, SoFar> kept = new();

    /// <summary>The milestones of a workshop, oldest first; as far as this version can read the log.</summary>
    public async Task<ImmutableList<Milestone>> Of(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var read = kept.GetValueOrDefault(workshop) ?? new(0, Workshop.None(catalog), []);
        try
        {
            var news = new History(workshop, store.Events, catalog).MomentsAfter(read.Number, read.State, cancellationToken);
            await foreach (var moment in news) read = read.And(moment);
        }
        catch (Exception e) when (e is UnknownEventException or CorruptLogException)
        {
            // Its room can only be read, and shows no more either.
            return read.Milestones;
        }

        if (kept.Count >= MostKept) kept.Clear();
        kept[workshop] = read;
        return read.Milestones;
    }

    private sealed record SoFar(long Number, Workshop State, ImmutableList<Milestone> Milestones)
    {
        public SoFar And(Moment moment) => new(
            moment.Number,
            moment.After,
            Milestone.Of(Milestones.Count + 1, State, moment) is { } milestone ? Milestones.Add(milestone) : Milestones);
    }
}
