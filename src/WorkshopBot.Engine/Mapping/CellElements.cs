namespace WorkshopBot.Engine.Mapping;

/// <summary>What a row of <see cref="MapColumns.OfCell"/> can be: the values of its column <c>Element</c>.</summary>
internal static class CellElements
{
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

    /// <summary>Values of <c>Kind</c> in the row of a trait.</summary>
    public const string Characteristic = "characteristic";

    /// <inheritdoc cref="Characteristic"/>
    public const string Habit = "habit";

    /// <inheritdoc cref="Characteristic"/>
    public const string Goal = "goal";

    /// <inheritdoc cref="Characteristic"/>
    public const string B2bRole = "b2b-role";
}
