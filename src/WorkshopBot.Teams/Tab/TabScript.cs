namespace WorkshopBot.Teams.Tab;

/// <summary>
/// Microsoft's library for tabs, from its own address and unchanged. The hash is what https://www.npmjs.com/package/@microsoft/teams-js says of this
/// version.
/// </summary>
public static class TabScript
{
    public const string Host = "https://res.cdn.office.net";

    public const string Version = "2.58.0";

    public const string Address = $"{Host}/teams-js/{Version}/js/MicrosoftTeams.min.js";

    public const string Integrity = "sha384-sMo/EOqQPa1OCup2/VBRum7oFeOS22kvs8WGDc45xK53tUVZzFR5WwFYDUYN1LO4";

    /// <summary>What it asks for itself: whose pages, besides those it knows, may be Teams.</summary>
    public const string Origins = $"{Host}/teams-js/validDomains/json/validDomains.json";

    /// <summary>Who may frame a tab: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements</summary>
    public static readonly string[] Frames =
        ["https://teams.microsoft.com", "https://*.teams.microsoft.com", "https://*.cloud.microsoft", "https://*.teams.microsoft.us"];
}
