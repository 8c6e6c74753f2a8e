namespace WorkshopBot.Web.Pages;

/// <summary>
/// What people wrote inside a sentence, so that neither turns the other round where they are read in different directions.
/// </summary>
internal static class Isolated
{
    /// <summary>In the direction of its first letter.</summary>
    public static string Text(string text) => $"\u2068{text}\u2069";

    /// <summary>From left to right, as numbers with signs are.</summary>
    public static string Number(string number) => $"\u2066{number}\u2069";
}
