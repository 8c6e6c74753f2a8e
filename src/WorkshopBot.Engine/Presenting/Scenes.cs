using System.Collections.Concurrent;
using System.Collections.Frozen;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Puts a workshop together with what stands beside its log.</summary>
/// <remarks>
/// When hundreds act at once, each of them is shown a view of the same commit. So one read serves all who ask while it is under way; whoever
/// asks later reads anew, because a name can change without a commit.
/// </remarks>
public sealed class Scenes(IStore store, TimeProvider clock)
{
    private static readonly FrozenSet<ParticipantId> Nobody = FrozenSet<ParticipantId>.Empty;

    private readonly ConcurrentDictionary<(WorkshopId Id, long Number), Lazy<Task<Scene>>> underWay = [];

    /// <param name="writing">Who has a form open, as far as the channel knows.</param>
    public async Task<Scene> Of(
        WorkshopId id, Workshop.Running workshop, long number, IReadOnlySet<ParticipantId> writing, CancellationToken cancellationToken)
    {
        var scene = await underWay.GetOrAdd((id, number), key => new(() => Read(key, workshop))).Value.WaitAsync(cancellationToken);
        return writing.Count == 0 ? scene : scene with { Writing = writing };
    }

    /// <summary>For all who ask: who goes away does not end it for the others.</summary>
    private async Task<Scene> Read((WorkshopId Id, long Number) key, Workshop.Running w)
    {
        try
        {
            return new(key.Id, w, key.Number, clock.GetUtcNow())
            {
                Profiles = await store.People.Profiles(key.Id, CancellationToken.None),
                Answered = await Answered(key.Id, w, CancellationToken.None),
                About = await About(key.Id.Tenant, w),
            };
        }
        finally
        {
            underWay.TryRemove(key, out _);
        }
    }

    private async Task<JourneyMap?> About(TenantId tenant, Workshop.Running w) =>
        Landing.IsDue(w) && await store.Maps.Find(new(tenant, w.LandsOn!), CancellationToken.None) is { } map ? MapRows.Map(map) : null;

    private async Task<IReadOnlySet<ParticipantId>> Answered(WorkshopId id, Workshop.Running w, CancellationToken cancellationToken) =>
        w.Step(w.Current) switch
        {
            null => Nobody,
            { IsAnonymous: false } step => step.Answered,
            { IsSealed: true } => Nobody,
            { Progress: var p } => await store.StepKeys.Answered(
                new(new(id, w.Current, p.Generation), p.Part, p.Round), cancellationToken),
        };
}
