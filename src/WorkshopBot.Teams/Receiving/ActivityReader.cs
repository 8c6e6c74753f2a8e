using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Receiving;

/// <summary>Reads activities. What is there beyond what we know is tolerated.</summary>
internal static class ActivityReader
{
    // Two members of one name: nobody could tell which one counts, or which one was checked.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <returns>Null when it is malformed.</returns>
    public static async Task<Activity?> Read(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonNode.ParseAsync(body, documentOptions: Strict, cancellationToken: cancellationToken) is JsonObject json
                ? Read(json)
                : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static Activity? Read(JsonObject json)
    {
        if (json.Text("type") is not { Length: > 0 } type || json.Text("serviceUrl") is not { Length: > 0 } serviceUrl
            || json.Text("channelId") is not { Length: > 0 } channelId || json.Member("conversation") is not { } conversation
            || conversation.Text("id") is not { Length: > 0 } conversationId) return null;

        return new(
            type, json.Text("id"), json.Text("name") ?? "", serviceUrl, channelId,
            new(conversationId, conversation.Text("conversationType") ?? "", conversation.Text("tenantId")),
            Account(json.Member("from")), Account(json.Member("recipient")), json);
    }

    // A connector's answers call it by the one name, activities by the other.
    private static Account Account(JsonObject? account) =>
        new(account.Text("id") ?? "", account.Text("name") ?? "", account.Text("aadObjectId") ?? account.Text("objectId"));
}
