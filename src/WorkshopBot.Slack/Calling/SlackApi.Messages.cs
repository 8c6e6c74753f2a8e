using System.Text.Json.Nodes;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Calling;

public sealed partial class SlackApi
{
    /// <summary>
    /// Posts a message; those of one channel one after the other, a second apart. Never repeated when nobody knows what
    /// became of it: see <see cref="SlackException.MayHaveHappened"/>.
    /// https://docs.slack.dev/reference/methods/chat.postMessage
    /// </summary>
    /// <param name="channel"><c>C…</c>, <c>G…</c> or <c>D…</c></param>
    /// <param name="threadTs">The message that this one answers; null for the channel itself.</param>
    public async Task<MessageId> PostMessage(
        string workspace, string channel, SlackMessage message, CancellationToken cancellationToken, string? threadTs = null)
    {
        var arguments = Content(message);
        arguments["channel"] = channel;
        arguments["mrkdwn"] = message.IsMrkdwn;
        arguments["unfurl_links"] = false;
        arguments["unfurl_media"] = false;
        if (threadTs is not null) arguments["thread_ts"] = threadTs;

        var budget = budgets.OfChannel(workspace, channel);
        using var turn = await budget.Queue(cancellationToken);
        var answer = await Call(workspace, SlackMethod.ChatPostMessage, arguments, cancellationToken, budget);
        return new(answer.Text("channel") ?? channel, Needed(answer, "ts", SlackMethod.ChatPostMessage));
    }

    /// <summary>
    /// Makes one of the bot's messages show something else; repeating it does no harm. The last one that arrives wins, so a
    /// message's edits are made one after the other. https://docs.slack.dev/reference/methods/chat.update
    /// </summary>
    public async Task UpdateMessage(string workspace, MessageId message, SlackMessage shows, CancellationToken cancellationToken)
    {
        var arguments = Content(shows);
        (arguments["channel"], arguments["ts"]) = (message.Channel, message.Ts);

        // What is left out stays as it was.
        arguments["blocks"] ??= new JsonArray();
        await Call(workspace, SlackMethod.ChatUpdate, arguments, cancellationToken);
    }

    public Task DeleteMessage(string workspace, MessageId message, CancellationToken cancellationToken) =>
        Call(workspace, SlackMethod.ChatDelete, new() { ["channel"] = message.Channel, ["ts"] = message.Ts }, cancellationToken);

    /// <summary>
    /// Shows a message to one person of a channel, until they reload.
    /// https://docs.slack.dev/reference/methods/chat.postEphemeral
    /// </summary>
    public async Task PostEphemeral(
        string workspace, string channel, string userId, SlackMessage message, CancellationToken cancellationToken)
    {
        var arguments = Content(message);
        (arguments["channel"], arguments["user"]) = (channel, userId);
        await Call(workspace, SlackMethod.ChatPostEphemeral, arguments, cancellationToken);
    }

    public async Task<Uri> Permalink(string workspace, MessageId message, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["channel"] = message.Channel, ["message_ts"] = message.Ts };
        var answer = await Call(workspace, SlackMethod.ChatGetPermalink, arguments, cancellationToken);
        return new(Needed(answer, "permalink", SlackMethod.ChatGetPermalink));
    }

    /// <summary>Answers a request later, without a token and without a budget.</summary>
    /// <param name="replaces">
    /// The message that was pressed shows this instead: the only way to change one that a single person sees.
    /// </param>
    /// <param name="inChannel">For everybody; otherwise only for who asked.</param>
    /// <returns>False when the address is used up or too old.</returns>
    public Task<bool> Respond(
        ResponseUrl url, SlackMessage message, CancellationToken cancellationToken, bool replaces = false, bool inChannel = false)
    {
        var arguments = Content(message);
        arguments["mrkdwn"] = message.IsMrkdwn;
        arguments["response_type"] = inChannel ? "in_channel" : "ephemeral";
        arguments["replace_original"] = replaces;
        return Respond(url, arguments, cancellationToken);
    }

    /// <summary>Takes the message away that was pressed.</summary>
    public Task<bool> DeleteOriginal(ResponseUrl url, CancellationToken cancellationToken) =>
        Respond(url, new JsonObject { ["delete_original"] = true }, cancellationToken);

    private async Task<bool> Respond(ResponseUrl url, JsonObject arguments, CancellationToken cancellationToken)
    {
        if (!responseUrls.IsSlacks(url.Address) || !url.TryUse(clock.GetUtcNow())) return false;

        using var content = SlackWire.Json(arguments);
        await wire.Send("response_url", url.Address, content, cancellationToken);
        return true;
    }

    private static JsonObject Content(SlackMessage message)
    {
        var arguments = new JsonObject { ["text"] = message.Text };
        if (message.Blocks is { } blocks) arguments["blocks"] = blocks.DeepClone();
        return arguments;
    }

    private static string Needed(JsonObject answer, string name, SlackMethod method) =>
        answer.Text(name) ?? throw new SlackException(method.Name, $"no_{name}", SlackFailure.Other) { MayHaveHappened = true };
}
