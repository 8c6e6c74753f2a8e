using System.Text.Json.Serialization;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Scripts;

/// <summary>A step's settings in one workshop.</summary>
/// <param name="Minutes">The timebox of a live step.</param>
/// <param name="Blind">People see one another's answers from reveal on; otherwise at once.</param>
/// <param name="Anonymous">Answers are stored without their author.</param>
/// <param name="Assigned">People claim stages.</param>
public sealed record ScriptStep(StepName Step, int Minutes, bool Blind, bool Anonymous, bool Assigned)
{
    public Pace Pace { get; init; }

    /// <summary>Length of a window step.</summary>
    public int Days { get; init; }

    /// <summary>When a window step opens by itself; null: when its turn comes.</summary>
    public DateTimeOffset? Opens { get; init; }

    /// <summary>When a window step closes by itself; null: after its days.</summary>
    public DateTimeOffset? Closes { get; init; }

    /// <summary>
    /// When a window step opens again by itself, once it has closed: a rule that only whoever knows zones can read
    /// (<see cref="Commands.Request.Recurring"/>). Null: it does not.
    /// </summary>
    public string? Recurs { get; init; }

    /// <summary>While a window step is open people are asked again and again, each when it suits them.</summary>
    public bool Pulses { get; init; }

    /// <summary>Nobody is asked: its draft is settled from the start. Such steps come before all others.</summary>
    public bool Given { get; init; }

    /// <summary>How well founded it is what people say here.</summary>
    public Evidence Evidence { get; init; }

    public LatePolicy Late { get; init; }

    /// <summary>Dots a person has; null for the suggestion.</summary>
    public int? Budget { get; init; }

    /// <summary>A step as its definition usually has it.</summary>
    public static ScriptStep Of(StepDefinition step, int minutes = 10) =>
        new(step.Name, minutes, step.IsBlind, step.IsAnonymous, step.IsAssigned);

    /// <summary>A step of the standard catalog by its name; one that is not there is refused when a workshop starts with it.</summary>
    public static ScriptStep Of(string step, int minutes = 10) => StepCatalog.Standard.Find(new(step)) is { } definition
        ? Of(definition, minutes)
        : new(new(step), minutes, Blind: true, Anonymous: false, Assigned: false);
}

[JsonConverter(typeof(JsonStringEnumConverter<Pace>))]
public enum Pace
{
    /// <summary>People are there; a timebox counts minutes and nothing closes by itself.</summary>
    [JsonStringEnumMemberName("live")] Live,

    /// <summary>People answer when they can; it closes at its deadline.</summary>
    [JsonStringEnumMemberName("window")] Window,
}

/// <summary>What becomes of an answer after reveal; a form opened before it has 90 seconds in any case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LatePolicy>))]
public enum LatePolicy
{
    /// <summary>Opinions are refused, new items become proposals.</summary>
    [JsonStringEnumMemberName("refuse")] Refuse,

    /// <summary>Accepted until settled, and marked late.</summary>
    [JsonStringEnumMemberName("accept-and-mark")] AcceptAndMark,

    /// <summary>Accepted until settled like any other.</summary>
    [JsonStringEnumMemberName("accept-until-settled")] AcceptUntilSettled,
}
