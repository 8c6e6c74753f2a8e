using System.Collections.Immutable;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;

namespace WorkshopBot.Domain;

/// <summary>One thing somebody said: an item with a handle, or an opinion about something.</summary>
/// <param name="Step">Position of its step in the script.</param>
/// <param name="Payload">The author's own words; facilitators' changes stand beside them.</param>
/// <param name="By">Null when the step is anonymous, and for what was said before an anonymous step was reopened.</param>
public sealed record Element(ElementId Id, int Step, string Kind, Payload Payload, ParticipantId? By)
{
    public ElementStatus Status { get; init; }

    /// <summary>1, or higher for an opinion given when rated again.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Which opening of the step it belongs to: anonymous opinions of an earlier one no longer count.</summary>
    public int Generation { get; init; } = 1;

    public bool Late { get; init; }

    /// <summary>How often it has happened again, by whoever reported it.</summary>
    public int Recurrences { get; init; }

    /// <summary>How often each collection that landed here heard of it.</summary>
    public ImmutableDictionary<string, int> Reported { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>A collection brought it: nobody here said it.</summary>
    public bool IsFromElsewhere { get; init; }

    public string? Handle { get; init; }

    public ElementId? MergedInto { get; init; }

    /// <summary>What was merged into this one directly, in that order.</summary>
    public ImmutableArray<ElementId> Members { get; init; } = [];

    /// <summary>A facilitator's wording.</summary>
    public string? Renamed { get; init; }

    /// <summary>A facilitator's placement.</summary>
    public Placement? Moved { get; init; }

    public Evidence Evidence { get; init; }

    public string? EvidenceLink { get; init; }
}
