using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Calling;

/// <summary>A person as a workspace knows them.</summary>
/// <param name="TeamId">The workspace they belong to.</param>
/// <param name="Name">What they want to be called; perhaps their login name, never empty.</param>
/// <param name="TimeZone">IANA; null when Slack does not know it.</param>
/// <param name="Locale">BCP 47; null when Slack does not say it.</param>
/// <param name="IsGuest">They see only some channels.</param>
public sealed record SlackUser(
    string Id, string? TeamId, string Name, string? TimeZone, string? Locale, bool IsBot, bool IsDeleted, bool IsGuest)
{
    public override string ToString() => Id;

    internal static SlackUser Read(string id, JsonObject? user)
    {
        var profile = user.Member("profile");
        string?[] names =
        [
            profile.Text("display_name"), profile.Text("real_name"), user.Text("real_name"), user.Text("name"), id,
        ];
        return new(
            user.Text("id") ?? id, user.Text("team_id"), names.First(n => !string.IsNullOrWhiteSpace(n))!,
            user.Text("tz"), user.Text("locale"), user.IsTrue("is_bot"), user.IsTrue("deleted"),
            user.IsTrue("is_restricted") || user.IsTrue("is_ultra_restricted"));
    }
}
