namespace WorkshopBot.Storage.Azure;

internal static class TableNames
{
    public const string Commits = "WorkshopCommits";
    public const string StepKeys = "StepKeys";
    public const string People = "People";
    public const string TenantAliases = "TenantAliases";
    public const string Conversations = "Conversations";
    public const string Installations = "Installations";
    public const string SealingKeys = "SealingKeys";
    public const string ShareKeys = "ShareKeys";
    public const string Presence = "Presence";
    public const string NextWake = "NextWake";
    public const string SetAsideWakes = "SetAsideWakes";
    public const string JourneyMaps = "JourneyMaps";
    public const string JourneyMapCells = "JourneyMapCells";
    public const string Library = "Library";

    public static IReadOnlyList<string> All { get; } =
    [
        Commits, StepKeys, People, TenantAliases, Conversations, Installations,
        SealingKeys, ShareKeys, Presence, NextWake, SetAsideWakes, JourneyMaps, JourneyMapCells, Library,
    ];
}
