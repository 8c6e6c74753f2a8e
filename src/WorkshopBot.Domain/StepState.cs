using System.Collections.Immutable;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain;

/// <summary>Where a step stands and what was said in it.</summary>
public sealed record StepState(ScriptStep Settings, StepDefinition Definition)
{
    public StepProgress Progress { get; init; } = StepProgress.NotOpened;

    /// <summary>Everything said, in the order it came.</summary>
    public ImmutableList<ElementId> Elements { get; init; } = [];

    /// <summary>Who said what, where names are kept; in each person's order.</summary>
    public ImmutableDictionary<ParticipantId, ImmutableList<ElementId>> ByPerson { get; init; } =
        ImmutableDictionary<ParticipantId, ImmutableList<ElementId>>.Empty;

    /// <summary>What an anonymous author finds their own words by.</summary>
    public ImmutableDictionary<string, ElementId> ByMark { get; init; } = ImmutableDictionary<string, ElementId>.Empty;

    /// <summary>Who has answered, where names are kept.</summary>
    public ImmutableHashSet<ParticipantId> Answered { get; init; } = [];

    /// <summary>What forms start from until somebody says otherwise.</summary>
    public ImmutableArray<Entry> Draft { get; init; } = [];

    public ImmutableHashSet<Claim> Claims { get; init; } = [];

    public ElementId? Spotlight { get; init; }

    /// <summary>The items that go into the next part; empty means all.</summary>
    public ImmutableArray<ElementId> Shortlist { get; init; } = [];

    /// <summary>The rounds before this one, as they stood when the next began.</summary>
    public ImmutableList<PastRound> Past { get; init; } = [];

    /// <summary>The latest generation whose key has died: nobody can find their own words of it any more.</summary>
    public int ClosedGeneration { get; init; }

    public bool IsAnonymous => Settings.Anonymous;

    /// <summary>An anonymous step without its key: it can be shown, but not answered.</summary>
    public bool IsSealed => IsAnonymous && Progress.Generation <= ClosedGeneration;
}

public readonly record struct Claim(ElementId Stage, ParticipantId Participant);

/// <summary>How far a step has come. Whole and replaceable, so that going back restores it exactly.</summary>
/// <param name="Part">Blind round inside the step, from 0.</param>
/// <param name="Round">1; one higher each time it is rated again, or opens again by itself.</param>
/// <param name="Generation">1; one higher each time an anonymous step is reopened, for then it has a new key.</param>
public sealed record StepProgress(Phase Phase, int Part = 0, int Round = 1, int Generation = 1)
{
    public static StepProgress NotOpened { get; } = new(Phase.Waiting);

    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>End of the timebox, or the deadline of a window. Null: none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>A reveal that was announced.</summary>
    public DateTimeOffset? RevealAt { get; init; }

    public DateTimeOffset? RevealedAt { get; init; }

    /// <summary>After it has closed: when it opens by itself for its next round. Null: it does not.</summary>
    public Opening? Next { get; init; }

    /// <summary>Stages that are rated again; empty means all.</summary>
    public ImmutableArray<ElementId> Scope { get; init; } = [];

    /// <summary>Whose feelings this round asks for. Null: those of the persona in focus.</summary>
    public ElementId? Persona { get; init; }

    /// <summary>How many people had answered when an anonymous step was revealed or settled: all that remains of who did.</summary>
    public int? People { get; init; }

    /// <summary>The same of the part and round alone that were revealed: a second one may have been answered by fewer.</summary>
    public int? PeopleNow { get; init; }
}

/// <summary>When a step opens by itself, and when it closes.</summary>
public readonly record struct Opening(DateTimeOffset Opens, DateTimeOffset Closes);

/// <summary>What a round of a step came to.</summary>
/// <param name="People">How many had answered in it.</param>
/// <param name="ByStage">How often anything was reported by then, in all rounds together, by stage; at none: the id of no stage.</param>
public sealed record PastRound(int Round, DateTimeOffset? OpenedAt, int People, ImmutableDictionary<ElementId, int> ByStage)
{
    /// <summary>Stands for no stage.</summary>
    public static readonly ElementId Nowhere = new("");

    /// <summary>Whose feelings it asked for; null where there was no persona, or it asks for no feelings.</summary>
    public ElementId? Persona { get; init; }

    public int Reports => ByStage.Values.Sum();
}

/// <summary>A step at a phase: what a button or a form was drawn for.</summary>
public readonly record struct StepPosition(int Step, Phase Phase, int Part = 0, int Round = 1);
