using System.Collections.Immutable;

namespace WorkshopBot.Maps.Exports.Csv;

/// <summary>
/// The columns of the long CSV and what its rows can be. They are called as in the tables of finished maps, so that analysts
/// learn them once.
/// </summary>
internal static class LongCsv
{
    public const string Map = "map";
    public const string Frame = "frame";
    public const string Persona = "persona";
    public const string Trait = "trait";
    public const string Curve = "curve";
    public const string Stage = "stage";
    public const string Link = "link";
    public const string Touchpoint = "touchpoint";
    public const string PainPoint = "pain-point";
    public const string Source = "source";
    public const string InternalView = "internal-view";
    public const string Opportunity = "opportunity";
    public const string Solves = "solves";
    public const string Unplaced = "unplaced";
    public const string Parked = "parked";
    public const string Note = "note";
    public const string Withheld = "withheld";
    public const string Lane = "lane";
    public const string LaneText = "lane-text";

    /// <summary>Kinds of a trait.</summary>
    public const string Characteristic = "characteristic";

    /// <inheritdoc cref="Characteristic"/>
    public const string Habit = "habit";

    /// <inheritdoc cref="Characteristic"/>
    public const string Goal = "goal";

    /// <inheritdoc cref="Characteristic"/>
    public const string B2bRole = "b2b-role";

    public static ImmutableArray<string> Columns { get; } =
    [
        "Place", "Element", "Parent", "StageNumber", "Stage", "Handle", "Text", "Goal", "Channel", "ChannelKind",
        "Median", "Mean", "Spread", "Ratings", "Disagreement", "Importance", "Gap",
        "Severity", "Side", "Evidence", "Reports", "Actor", "Process",
        "Votes", "Impact", "Effort", "Score", "Rank", "Owner", "NextStep", "Due",
        "Role", "Segment", "Identity", "InFocus", "Kind", "Step", "Contributions", "Lane",
        "Version", "Language", "Scenario", "Start", "End", "View", "Question", "FrameChannel",
    ];
}
