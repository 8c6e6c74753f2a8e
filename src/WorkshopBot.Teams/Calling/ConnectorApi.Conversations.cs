using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Calling;

public sealed partial class ConnectorApi
{
    /// <summary>
    /// The conversation with one person alone, who must have the app:
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages.
    /// </summary>
    /// <param name="botId">As activities are addressed to it: <c>28:…</c>.</param>
    /// <param name="personId">As a member's, or in Entra.</param>
    /// <returns>Where it is answered stays as it was, whatever the answer says.</returns>
    public async Task<ConversationAddress> CreatePersonal(
        ServiceAddress service, string tenantId, string botId, string personId, CancellationToken cancellationToken)
    {
        var content = Parameters(tenantId, botId, isGroup: false);
        content["members"] = new JsonArray(new JsonObject { ["id"] = personId });
        var (conversation, _) = await Create(new(service, tenantId, personId), content, cancellationToken);
        return conversation;
    }

    /// <summary>Begins a thread in a channel.</summary>
    /// <inheritdoc cref="CreatePersonal"/>
    /// <param name="channelId">Without a thread behind it.</param>
    public async Task<CreatedThread> CreateThread(
        ServiceAddress service, string tenantId, string botId, string channelId, TeamsMessage first, CancellationToken cancellationToken)
    {
        var content = Parameters(tenantId, botId, isGroup: true);
        content["channelData"]!["channel"] = new JsonObject { ["id"] = channelId };
        content["activity"] = first.ToJson();
        var (thread, messageId) = await Create(new(service, tenantId, channelId), content, cancellationToken);
        return new(thread, messageId);
    }

    private static JsonObject Parameters(string tenantId, string botId, bool isGroup) => new()
    {
        ["bot"] = new JsonObject { ["id"] = botId },
        ["isGroup"] = isGroup,
        ["tenantId"] = tenantId,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId } },
    };

    /// <param name="among">Whose budget it is of.</param>
    private async Task<(ConversationAddress Conversation, string? MessageId)> Create(
        ConversationAddress among, JsonObject content, CancellationToken cancellationToken)
    {
        var answer = await Call(Operation.Create, among, "conversations", content, cancellationToken);
        return IdIn(answer) is { } id
            ? (among with { Id = id }, answer.Text("activityId"))
            : throw new ConnectorException(Operation.Create.Name, "NoId", ConnectorFailure.Invalid) { MayHaveHappened = true };
    }

    private static string? IdIn(JsonObject? answer) => answer.Text("id") is { Length: > 0 } id ? id : null;
}
