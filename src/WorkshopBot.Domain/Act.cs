using System.Collections.Immutable;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain;

/// <summary>Something a facilitator did, or the program by itself, that can be undone.</summary>
/// <param name="By">Null: the program.</param>
/// <param name="What">What was done first, in full: for the list of what can be undone.</param>
/// <param name="Undo">Events that take it back.</param>
/// <param name="Touches">What it changed. A later act that touches the same must be undone first.</param>
public sealed record Act(
    CommandId Id,
    ParticipantId? By,
    DateTimeOffset At,
    WorkshopEvent What,
    ImmutableArray<WorkshopEvent> Undo,
    ImmutableArray<string> Touches);
