using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>A workshop's log from its beginning, for what asks for it seldom and beside the mailbox.</summary>
internal sealed class History(WorkshopId workshop, IEventLog log, StepCatalog catalog)
{
    /// <summary>Each deed with when it was and what the workshop was after it.</summary>
    /// <exception cref="UnknownEventException">A newer version wrote it.</exception>
    /// <exception cref="CorruptLogException">It cannot be read.</exception>
    public IAsyncEnumerable<Moment> Moments(CancellationToken cancellationToken) =>
        MomentsAfter(0, Workshop.None(catalog), cancellationToken);

    /// <summary>The same of what came after a commit.</summary>
    /// <param name="state">What the workshop was after that commit.</param>
    public async IAsyncEnumerable<Moment> MomentsAfter(
        long number, Workshop state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in log.Read(workshop, number, cancellationToken))
        {
            if (stored.Number != ++number) throw new CorruptLogException(workshop, number, null);

            var commit = CommitJson.Read(workshop, stored);
            foreach (var deed in commit.Deeds) yield return new(commit.At, deed, state = state.Apply(deed, commit.At)) { Number = number };
        }
    }
}

internal readonly record struct Moment(DateTimeOffset At, Deed Deed, Workshop After)
{
    /// <summary>The commit that it is in.</summary>
    public long Number { get; init; }
}
