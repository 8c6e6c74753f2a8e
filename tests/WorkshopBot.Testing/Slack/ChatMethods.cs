using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

internal sealed class ChatMethods(FakeSlack slack)
{
    private string Bot => slack.App.BotUserId;

    public JsonObject Post(JsonObject arguments, Grant grant)
    {
        var channel = Writable(arguments);
        slack.Rules.CheckMessage(arguments, isEdit: false);
        CheckFiles(arguments);
        slack.Rates.CountMessage(channel.Id);
        var message = new FakeMessage(channel, slack.NewTs(), Content(arguments)) { UserId = Bot };
        channel.Messages.Add(message);
        return new() { ["channel"] = channel.Id, ["ts"] = message.Ts };
    }

    public JsonObject PostEphemeral(JsonObject arguments, Grant grant)
    {
        var channel = Writable(arguments);
        var user = slack.User(arguments.Text("user"));
        if (user is null || !channel.Members.Contains(user.Id)) throw new ApiErrorException("user_not_in_channel");

        slack.Rules.CheckMessage(arguments, isEdit: false);
        CheckFiles(arguments);
        var message = new FakeMessage(channel, slack.NewTs(), Content(arguments)) { UserId = Bot, ForUser = user.Id };
        user.Seen.Add(message);
        return new() { ["message_ts"] = message.Ts };
    }

    public JsonObject Update(JsonObject arguments, Grant grant)
    {
        var message = Own(arguments);
        slack.Rules.CheckMessage(arguments, isEdit: true);
        CheckFiles(arguments);

        // Blocks that are left out go when there is text.
        message.Content = Content(arguments);
        message.Edits++;
        return new() { ["channel"] = message.Channel.Id, ["ts"] = message.Ts, ["text"] = message.Text };
    }

    public JsonObject Delete(JsonObject arguments, Grant grant)
    {
        var message = Own(arguments);
        message.Channel.Messages.Remove(message);
        return new() { ["channel"] = message.Channel.Id, ["ts"] = message.Ts };
    }

    public JsonObject Permalink(JsonObject arguments, Grant grant)
    {
        var channel = slack.Channel(arguments.Text("channel")) ?? throw new ApiErrorException("channel_not_found");
        var ts = arguments.Text("message_ts");
        if (channel.Messages.All(m => m.Ts != ts)) throw new ApiErrorException("message_not_found");

        return new() { ["permalink"] = $"https://acme.slack.com/archives/{channel.Id}/p{ts!.Replace(".", "")}" };
    }

    /// <summary>Only what was uploaded to the end can be shown.</summary>
    private void CheckFiles(JsonObject content)
    {
        foreach (var block in (content["blocks"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (block["slack_file"] is not JsonObject shown) continue;
            if (!slack.Files.TryGetValue(shown.Text("id") ?? "", out var file) || !file.IsComplete) throw new ApiErrorException("invalid_blocks");
            if (slack.RefusesFilesFor-- > 0) throw new ApiErrorException("invalid_blocks");
        }
    }

    private FakeMessage Own(JsonObject arguments)
    {
        var channel = slack.Channel(arguments.Text("channel")) ?? throw new ApiErrorException("channel_not_found");
        if (channel.IsArchived) throw new ApiErrorException("is_archived");

        var ts = arguments.Text("ts");
        var message = channel.Messages.FirstOrDefault(m => m.Ts == ts) ?? throw new ApiErrorException("message_not_found");
        return message.UserId == Bot ? message : throw new ApiErrorException("cant_update_message");
    }

    private FakeChannel Writable(JsonObject arguments)
    {
        // A person's id is taken by Slack, and the message is hard to find again then.
        var channel = slack.Channel(arguments.Text("channel")) ?? throw new ApiErrorException("channel_not_found");
        if (channel.IsArchived) throw new ApiErrorException("is_archived");
        if (channel.Members.Contains(Bot)) return channel;

        throw new ApiErrorException(channel.IsPrivate ? "channel_not_found" : "not_in_channel");
    }

    private static JsonObject Content(JsonObject arguments)
    {
        var content = new JsonObject { ["text"] = arguments.Text("text") ?? "" };
        if (arguments["blocks"] is JsonArray blocks) content["blocks"] = blocks.DeepClone();
        if (arguments["thread_ts"] is { } thread) content["thread_ts"] = thread.DeepClone();
        return content;
    }
}
