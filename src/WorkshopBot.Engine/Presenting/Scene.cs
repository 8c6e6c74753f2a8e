using System.Collections.Frozen;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Presenting;

/// <summary>A workshop at one commit with what stands beside its log: all that a card is drawn from.</summary>
/// <param name="Number">The commit. Cards of a lower number are older.</param>
/// <param name="Now">What "12 minutes left" counts from.</param>
public sealed record Scene(WorkshopId Id, Workshop.Running Workshop, long Number, DateTimeOffset Now)
{
    /// <summary>Names of those who have not been forgotten.</summary>
    public IReadOnlyDictionary<ParticipantId, Profile> Profiles { get; init; } = FrozenDictionary<ParticipantId, Profile>.Empty;

    /// <summary>The map that a collection is about, once people have answered. Null: none, or it is gone.</summary>
    public JourneyMap? About { get; init; }

    /// <summary>Who has answered the current step, anonymous or not.</summary>
    public IReadOnlySet<ParticipantId> Answered { get; init; } = FrozenSet<ParticipantId>.Empty;

    /// <summary>Who has a form open at the moment: a presence that expires and is stored nowhere.</summary>
    public IReadOnlySet<ParticipantId> Writing { get; init; } = FrozenSet<ParticipantId>.Empty;

    /// <summary>Whether it can be looked at here but not changed: its log holds what this version does not know, or is damaged.</summary>
    public bool IsReadOnly { get; init; }

    public StepState? Current => Workshop.Step(Workshop.Current);

    /// <summary>The same at another step, which nobody answers now. Who has answered it anonymously is not known any more.</summary>
    public Scene At(int step) => this with
    {
        Workshop = Workshop with { Current = step },
        Answered = Workshop.Steps[step].Answered,
        Writing = FrozenSet<ParticipantId>.Empty,
    };

    public string? NameOf(ParticipantId id) => Profiles.GetValueOrDefault(id)?.Name;

    /// <summary>Of those who lead, for what everybody sees.</summary>
    public Zone Zone => ZoneOf(Leaders);

    /// <summary>Who has not told theirs most likely lives where those do who lead.</summary>
    public Zone ZoneOf(ParticipantId id) => ZoneOf(Leaders.Prepend(id));

    private Zone ZoneOf(IEnumerable<ParticipantId> people) => people
        .Select(p => Zone.Find(Profiles.GetValueOrDefault(p)?.TimeZone))
        .FirstOrDefault(zone => zone is not null) ?? Zone.Utc;

    private IEnumerable<ParticipantId> Leaders => Workshop.People
        .Where(p => p.Value is { Here: true, Role: Role.Facilitator }).Select(p => p.Key).OrderBy(p => p.Value, StringComparer.Ordinal);
}
