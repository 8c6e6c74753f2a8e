using System.Collections.Immutable;
using static WorkshopBot.Engine.Mapping.MapColumnType;

namespace WorkshopBot.Engine.Mapping;

/// <summary>The columns of <c>JourneyMaps</c> and <c>JourneyMapCells</c>, the same in every store; the keys stand beside them.</summary>
public static class MapColumns
{
    public static ImmutableArray<MapColumn> OfMap { get; } =
    [
        new("Kind", Text, "Kind of map: customer-journey, user-journey or experience-map."),
        new("Title", Text, "Title of the workshop."),
        new("Language", Text, "BCP 47 tag of the language the map was made in."),
        new("FinishedAt", Time, "When this version was finished, UTC."),
        new("Stages", Whole, "How many stages it has."),
        new("Touchpoints", Whole, "How many touchpoints stand at its stages."),
        new("PainPoints", Whole, "How many pain points stand at its stages."),
        new("Opportunities", Whole, "How many opportunities were raised."),
        new("LowestMean", Number, "The lowest mean feeling of a stage, -2 to +2."),
        new("Scenario", Text, "Frame: what the customer wants to get done."),
        new("Start", Text, "Frame: where the journey starts."),
        new("End", Text, "Frame: where it ends."),
        new("View", Text, "Frame: as-is or to-be."),
        new("Question", Text, "Frame: the question that the map should answer."),
        new("FrameChannel", Text, "Frame of a user journey: its digital channel."),
        new("HasFrame", Flag, "Whether a frame was given at all."),
    ];

    public static ImmutableArray<MapColumn> OfCell { get; } =
    [
        new("Version", Whole, "Version of the map that the row belongs to."),
        new("Place", Whole, "Place of the row in the whole map, from 1."),
        new("Element", Text, "What the row is: persona, trait, curve, stage, link, touchpoint, pain-point, source, internal-view, "
            + "opportunity, solves, unplaced, parked, note, withheld, lane or lane-text."),
        new("Parent", Whole, "Place of the row that it belongs to: the persona of a trait, the pain point of its source, "
            + "the opportunity of what it solves, the lane of a text."),
        new("StageNumber", Whole, "Number of its stage from left to right, from 1."),
        new("Stage", Text, "Name of its stage."),
        new("Handle", Text, "What the group calls it aloud: a stage S3, a touchpoint T14, a pain point P12, an opportunity O5. "
            + "Link: the stage that it leads to."),
        new("Text", Text, "What it says: a name, a touchpoint, a pain point, an opportunity, a note."),
        new("Goal", Text, "Stage: the customer's goal."),
        new("Channel", Text, "Touchpoint or internal view: through what."),
        new("ChannelKind", Text, "Touchpoint: digital or physical."),
        new("Median", Number, "Stage, or of a persona's curve: median feeling, -2 to +2."),
        new("Mean", Number, "Stage, or of a persona's curve: mean feeling, -2 to +2."),
        new("Spread", Number, "Stage, or of a persona's curve: population standard deviation of the feelings."),
        new("Ratings", Whole, "Stage, or of a persona's curve: how many people had an opinion."),
        new("Disagreement", Flag, "Stage, or of a persona's curve: a quarter or more low and a quarter or more high."),
        new("Importance", Number, "Stage: mean importance, 1 to 5."),
        new("Gap", Number, "Stage: mean actual minus mean expected."),
        new("Severity", Whole, "Pain point: 1 to 5."),
        new("Side", Text, "Pain point: customer or internal."),
        new("Evidence", Text, "Pain point: assumed, reported or measured."),
        new("Reports", Whole, "Pain point: how many contributions stand behind it."),
        new("Actor", Text, "Internal view: who serves."),
        new("Process", Text, "Internal view: doing what."),
        new("Votes", Whole, "Opportunity: dots of everybody."),
        new("Impact", Number, "Opportunity: mean impact, 1 to 5."),
        new("Effort", Number, "Opportunity: mean effort, 1 to 5."),
        new("Score", Number, "Opportunity: votes times mean impact divided by mean effort."),
        new("Rank", Whole, "Opportunity: 1 is first."),
        new("Owner", Text, "Opportunity: who owns it."),
        new("NextStep", Text, "Opportunity: what happens next."),
        new("Due", Text, "Opportunity: by when, as yyyy-mm-dd."),
        new("Role", Text, "Persona: what they are in this journey."),
        new("Segment", Text, "Persona: group of customers they stand for."),
        new("Identity", Text, "Persona: who they are."),
        new("InFocus", Flag, "Persona: whether the ratings belong to it."),
        new("Kind", Text, "Trait: characteristic, habit, goal or b2b-role. Note: note, decision or assumption. Unplaced: what it is."),
        new("Step", Text, "Withheld: stored name of the step."),
        new("Contributions", Whole, "Withheld: how many contributions."),
        new("Lane", Text, "Lane: its name."),
    ];
}
