using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Web.Pictures;

/// <summary>One of the maps that a workshop has had.</summary>
/// <param name="Key">What addresses call it.</param>
/// <param name="Milestone">Null: as it is now.</param>
public sealed record TimelineMap(string Key, Milestone? Milestone, Zone Zone, Lazy<JourneyMap> Map)
{
    public const string Now = "now";

    /// <summary>What makes it one.</summary>
    public string Name(Phrases phrases) => Milestone switch
    {
        null => phrases["history.now"],
        { Kind: MilestoneKind.Finished } m => phrases.Format("history.finished", ("version", $"{m.Workshop.Version}")),
        { Kind: MilestoneKind.Resumed } => phrases["history.resumed"],
        { Kind: MilestoneKind.Settled, Step: { } step } => phrases.Format("history.settled", ("step", Step(step.Value, phrases))),
        { Step: var step } => phrases.Format("history.reopened", ("step", Step(step?.Value ?? "", phrases))),
    };

    /// <summary>With its time, because a step may be settled more than once.</summary>
    public string Called(Phrases phrases) =>
        Time is { } time ? phrases.Format("history.called", ("what", Name(phrases)), ("time", time)) : Name(phrases);

    public string? Time => Milestone is { } m ? Zone.Write(m.At) : null;

    private static string Step(string name, Phrases phrases) => phrases.Find($"step.{name}") ?? name;
}
