using System.Collections.Immutable;

namespace WorkshopBot.Domain.Maps;

/// <summary>
/// A journey map as its readers see it: merged, resolved and counted. No ids, no authors, no times.
/// Texts are cleaned user text (see <see cref="Text"/>) and may hold any markup: every renderer escapes them.
/// </summary>
/// <param name="Kind"><c>customer-journey</c>.</param>
/// <param name="Version">1 for the first map of a workshop; each later finish adds one.</param>
/// <param name="Language">BCP 47 tag of the workshop; decides the direction of the drawing.</param>
/// <param name="Opportunities">In the order raised; <see cref="Opportunity.Rank"/> orders them by worth.</param>
public sealed record JourneyMap(
    string Kind,
    string Title,
    int Version,
    string Language,
    ImmutableArray<Persona> Personas,
    ImmutableArray<Stage> Stages,
    ImmutableArray<Opportunity> Opportunities)
{
    public Frame? Frame { get; init; }

    /// <summary>Elements whose stage was never named, was removed or was parked. Never dropped.</summary>
    public ImmutableArray<Unplaced> Unplaced { get; init; } = [];

    /// <summary>Texts set aside by the facilitator, in the order parked.</summary>
    public ImmutableArray<string> Parked { get; init; } = [];

    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Anonymous steps that fewer than three people answered: only the number of contributions is told.</summary>
    public ImmutableArray<Withheld> Withheld { get; init; } = [];

    /// <summary>Lanes of steps that the map has no column of its own for.</summary>
    public ImmutableArray<Lane> Lanes { get; init; } = [];
}

public sealed record Frame(string? Scenario, string? Start, string? End, string? View, string? Question)
{
    /// <summary>The one digital channel that a user journey goes through.</summary>
    public string? Channel { get; init; }
}

/// <param name="InFocus">The persona that ratings belong to; exactly one when there are any.</param>
public sealed record Persona(
    string Name,
    string? Role,
    string? Segment,
    string? Identity,
    ImmutableArray<string> Characteristics,
    ImmutableArray<string> Habits,
    ImmutableArray<string> Goals,
    bool InFocus)
{
    /// <summary><c>user</c>, <c>buyer</c>, <c>decider</c> or <c>influencer</c>, where companies buy.</summary>
    public string? B2bRole { get; init; }

    /// <summary>One for each stage of the map, or none. The feelings of the persona in focus stand at the stages.</summary>
    public ImmutableArray<Emotion> Curve { get; init; } = [];
}

/// <param name="Importance">Mean of 1…5 to two decimals; null without a rating.</param>
/// <param name="Gap">Mean actual − mean expected (each 1…5) to two decimals; null when a side is missing.</param>
public sealed record Stage(
    string Name,
    string? Goal,
    ImmutableArray<Touchpoint> Touchpoints,
    Emotion Emotion,
    decimal? Importance,
    decimal? Gap,
    ImmutableArray<PainPoint> PainPoints,
    ImmutableArray<InternalView> Internal)
{
    /// <summary>What the group calls it aloud, S3; null in a map that comes from elsewhere.</summary>
    public string? Handle { get; init; }

    /// <summary>Where the customer may go from here other than to the next stage.</summary>
    public ImmutableArray<StageLink> Links { get; init; } = [];
}

/// <param name="To">Handle or name of a stage: a later one is skipped to, an earlier one is gone back to.</param>
/// <param name="Label">When or why.</param>
public sealed record StageLink(string To, string? Label);

/// <param name="ChannelKind"><c>digital</c>, <c>physical</c>, or null for a channel that is not in the pick-list.</param>
public sealed record Touchpoint(string Text, string? Channel, string? ChannelKind)
{
    /// <inheritdoc cref="Stage.Handle"/>
    public string? Handle { get; init; }
}

/// <summary>What the group feels at a stage, −2…+2. Nulls mean that nobody gave an opinion (or too few, anonymously).</summary>
/// <param name="Median">Midpoint for an even count.</param>
/// <param name="Mean">To two decimals, halves away from zero.</param>
/// <param name="Spread">Population standard deviation to two decimals; 0 for one rating.</param>
/// <param name="Count">Raters with an opinion; "can't say" is none.</param>
/// <param name="Disagreement">At least a quarter at −1 or below and at least a quarter at +1 or above.</param>
public sealed record Emotion(decimal? Median, decimal? Mean, decimal? Spread, int Count, bool Disagreement)
{
    public static Emotion None { get; } = new(null, null, null, 0, false);
}

/// <param name="Severity">1…5, the highest of what was merged; null when nobody said.</param>
/// <param name="Side"><c>customer</c> or <c>internal</c>.</param>
/// <param name="Evidence"><c>assumed</c>, <c>reported</c> or <c>measured</c>.</param>
/// <param name="Reports">How often it was said: its own contribution and every one merged into it, and each time that it happened again.</param>
public sealed record PainPoint(string Text, int? Severity, string Side, string Evidence, int Reports)
{
    /// <summary>Where it was measured: a <see cref="SourceLink"/>.</summary>
    public string? Source { get; init; }

    /// <inheritdoc cref="Stage.Handle"/>
    public string? Handle { get; init; }
}

public sealed record InternalView(string? Actor, string? Channel, string? Process);

/// <param name="Stage">Name of a stage; null when it belongs to none.</param>
/// <param name="Solves">Texts of pain points.</param>
/// <param name="Votes">Dots of everybody; null when too few voted anonymously.</param>
/// <param name="Impact">Mean of 1…5 to two decimals; null without.</param>
/// <param name="Effort">Mean of 1…5 to two decimals; null without.</param>
/// <param name="Score">votes × mean impact ÷ mean effort to two decimals; null without impact or effort.</param>
/// <param name="Rank">1 is first; distinct; null when nothing was prioritised.</param>
public sealed record Opportunity(
    string Text,
    string? Stage,
    ImmutableArray<string> Solves,
    int? Votes,
    decimal? Impact,
    decimal? Effort,
    decimal? Score,
    int? Rank)
{
    /// <inheritdoc cref="Stage.Handle"/>
    public string? Handle { get; init; }

    /// <summary>The owner's display name, looked up at the edge: the log knows a participant only.</summary>
    public string? Owner { get; init; }

    public string? NextStep { get; init; }

    public DateOnly? Due { get; init; }
}

/// <param name="Lane">What it is: <c>touchpoint</c>, <c>pain-point</c>, <c>internal-view</c>, or a step's own lane.</param>
public sealed record Unplaced(string Lane, string Text);

/// <param name="Kind"><c>note</c>, <c>decision</c> or <c>assumption</c>.</param>
public sealed record Note(string Kind, string Text);

/// <param name="Step">Stored name of the step.</param>
public sealed record Withheld(string Step, int Contributions);

/// <param name="Cells">One per stage of the map, in its order.</param>
public sealed record Lane(string Name, ImmutableArray<ImmutableArray<string>> Cells);
