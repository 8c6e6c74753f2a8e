using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WorkshopBot.Hammer.Servers;

/// <summary>What a visitor needs of a page's markup.</summary>
internal static partial class Markup
{
    public static string? Token(string html) => Tokens().Match(html) is { Success: true } token ? token.Groups[1].Value : null;

    /// <summary>The secret of the room that a start page will make.</summary>
    public static string Room(string html) => Rooms().Match(html).Groups[1].Value;

    /// <summary>The link for everybody, on a facilitator's page.</summary>
    public static string PeoplePath(string html) => PeopleLinks().Match(html).Value;

    /// <summary>What a button sends.</summary>
    public static string Action(string html, string verb) =>
        Actions().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).FirstOrDefault(a => JsonNode.Parse(a)!["verb"]!.GetValue<string>() == verb)
        ?? throw new InvalidOperationException($"No button {verb}.");

    /// <summary>The step and phase that a button was drawn for.</summary>
    public static string At(string action) => JsonNode.Parse(action)!["data"]!["at"]!.GetValue<string>();

    [GeneratedRegex("""(?:name="_token" value|data-token)="([^"]+)""")]
    private static partial Regex Tokens();

    [GeneratedRegex("""name="room" value="([^"]+)""")]
    private static partial Regex Rooms();

    [GeneratedRegex("""(?<=id="link-people"[^>]*value="[^"]*)/r/[^"/]+""")]
    private static partial Regex PeopleLinks();

    [GeneratedRegex("""name="action" value="([^"]+)""")]
    private static partial Regex Actions();
}
