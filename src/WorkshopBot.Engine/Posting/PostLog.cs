using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;

namespace WorkshopBot.Engine.Posting;

/// <summary>What a workshop's log knows of its messages: each is begun there before it is posted, by one of all who would.</summary>
internal sealed class PostLog(WorkshopId id, WorkshopEngine engine)
{
    public Task<Outcome> Look(CancellationToken cancellationToken) => Settled(engine.Look(id, cancellationToken), cancellationToken);

    public Task<Outcome> Begin(string slot, bool isAskedFor, CancellationToken cancellationToken) =>
        Do(new Command.StartPost(slot, isAskedFor), cancellationToken);

    /// <param name="occasion">Which of several occasions it is for; null where there is one.</param>
    public Task<Outcome> Begin(string slot, int? occasion, CancellationToken cancellationToken) =>
        Do(new Command.StartPost(slot) { Occasion = occasion }, cancellationToken);

    /// <param name="message">What the platform calls it; null when it does not take it.</param>
    /// <returns>Whether the log knows it now.</returns>
    public async Task<bool> End(string slot, int attempt, string? message, CancellationToken cancellationToken) =>
        await Do(new Command.EndPost(slot, attempt, message), cancellationToken) is Outcome.Saved;

    /// <returns>Whether the log knows it now.</returns>
    public async Task<bool> Gather(ImmutableArray<ParticipantId> people, bool isLast, CancellationToken cancellationToken) =>
        await Do(new Command.Gather(people, isLast), cancellationToken) is Outcome.Saved;

    private Task<Outcome> Do(Command command, CancellationToken cancellationToken) =>
        Settled(engine.Execute(id, NewId(), command, cancellationToken), cancellationToken);

    private static async Task<Outcome> Settled(Task<Outcome> asked, CancellationToken cancellationToken)
    {
        var outcome = await asked;
        return outcome is Outcome.StillSaving { Later: var later } ? await later.WaitAsync(cancellationToken) : outcome;
    }

    private static CommandId NewId() => new($"post/{Guid.NewGuid():N}");
}
