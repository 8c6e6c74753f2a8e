using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Puts a workshop together with what stands beside its log.</summary>
public sealed class Scenes(IStore store, TimeProvider clock)
{
    /// <param name="writing">Who has a form open, as far as the channel knows.</param>
    public async Task<Scene> Of(
        WorkshopId id, Workshop.Running workshop, long number, IReadOnlySet<ParticipantId> writing, CancellationToken cancellationToken) =>
        new(id, workshop, number, clock.GetUtcNow())
        {
            Profiles = await store.People.Profiles(id, cancellationToken),
            Answered = await Answered(id, workshop, cancellationToken),
            Writing = writing,
        };

    private async Task<IReadOnlySet<ParticipantId>> Answered(WorkshopId id, Workshop.Running w, CancellationToken cancellationToken) =>
        w.Step(w.Current) switch
        {
            null => new HashSet<ParticipantId>(),
            { IsAnonymous: false } step => step.Answered,
            { IsSealed: true } => new HashSet<ParticipantId>(),
            { Progress: var p } => await store.StepKeys.Answered(
                new(new(id, w.Current, p.Generation), p.Part, p.Round), cancellationToken),
        };
}
