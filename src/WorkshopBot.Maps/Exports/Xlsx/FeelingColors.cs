namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>Light enough for dark figures.</summary>
internal static class FeelingColors
{
    public const string Bad = "#F2A67C";
    public const string Neither = "#FFFFFF";
    public const string Good = "#8FC3E4";
}
