using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Calling;

/// <summary>Somebody in a conversation: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context.</summary>
/// <param name="Id">Of this bot alone.</param>
/// <param name="EntraId">The same for all bots of a tenant; anonymous people have none.</param>
/// <param name="Role"><c>user</c>, <c>guest</c>, <c>anonymous</c> …; empty where Teams does not say it.</param>
public sealed record TeamsMember(string Id, string Name, string? EntraId, string Role)
{
    public override string ToString() => "(member)";

    // A connector's answers call it by the one name, activities by the other.
    internal static TeamsMember? Read(JsonObject? json) => json.Text("id") is { Length: > 0 } id
        ? new(id, json.Text("name") ?? "", json.Text("objectId") ?? json.Text("aadObjectId"), json.Text("userRole") ?? "")
        : null;
}
