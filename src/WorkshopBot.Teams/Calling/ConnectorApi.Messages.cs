namespace WorkshopBot.Teams.Calling;

public sealed partial class ConnectorApi
{
    /// <summary>Sends a message; in a channel, into the thread that the address names.</summary>
    /// <returns>The id to edit it by; null when Teams has sent it and gives none.</returns>
    public async Task<string?> Send(ConversationAddress to, TeamsMessage message, CancellationToken cancellationToken)
    {
        var answer = await Call(Operation.Send, to, Path(to, "activities"), message.ToJson(), cancellationToken);
        return IdIn(answer);
    }

    /// <summary>Answers a message.</summary>
    /// <inheritdoc cref="Send"/>
    public async Task<string?> Reply(ConversationAddress to, string messageId, TeamsMessage message, CancellationToken cancellationToken)
    {
        var content = message.ToJson();
        content["replyToId"] = messageId;
        var answer = await Call(Operation.Reply, to, Path(to, $"activities/{Escaped(messageId)}"), content, cancellationToken);
        return IdIn(answer);
    }

    /// <summary>
    /// Makes one of the bot's messages show something else; repeating it does no harm. The last one that arrives wins, so a message's edits
    /// are made one after the other.
    /// </summary>
    public Task Update(ConversationAddress of, string messageId, TeamsMessage shows, CancellationToken cancellationToken)
    {
        var content = shows.ToJson();
        content["id"] = messageId;
        return Call(Operation.Update, of, Path(of, $"activities/{Escaped(messageId)}"), content, cancellationToken);
    }

    /// <summary>Takes one of the bot's messages away. Teams' own tools cannot: <see cref="ConnectorFailure.Invalid"/>.</summary>
    public Task Delete(ConversationAddress of, string messageId, CancellationToken cancellationToken) =>
        Call(Operation.Delete, of, Path(of, $"activities/{Escaped(messageId)}"), content: null, cancellationToken);
}
