using System.Diagnostics;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Receiving;

/// <summary>
/// Writes replies as Slack wants them for what it has sent: https://docs.slack.dev/interactivity/handling-user-interaction.
/// </summary>
internal static class ReplyWriter
{
    /// <returns>Null: an empty acknowledgement.</returns>
    /// <exception cref="UnreachableException">Such a request cannot be answered like this: a defect of ours.</exception>
    public static JsonObject? Write(SlackRequest request, SlackReply reply) => (request, reply) switch
    {
        (_, SlackReply.Empty) => null,
        (SlashCommand, SlackReply.Say say) => Message(say),

        // Their acknowledgement carries no message; it is said afterwards.
        (_, SlackReply.Say) when UrlOf(request) is not null => null,
        (ViewSubmission, SlackReply.ViewErrors { Errors.IsEmpty: false } wrong) => Action("errors", "errors", Errors(wrong)),
        (ViewSubmission, SlackReply.ViewUpdate update) => Action("update", "view", update.View.DeepClone()),
        (ViewSubmission, SlackReply.ViewPush push) => Action("push", "view", push.View.DeepClone()),
        (ViewSubmission, SlackReply.ViewClear) => new() { ["response_action"] = "clear" },
        _ => throw new UnreachableException($"{reply} does not answer {request}."),
    };

    public static ResponseUrl? UrlOf(SlackRequest request) => request switch
    {
        BlockActions actions => actions.ResponseUrl,
        MessageShortcut shortcut => shortcut.ResponseUrl,
        _ => null,
    };

    private static JsonObject Message(SlackReply.Say say)
    {
        var json = new JsonObject
        {
            ["response_type"] = say.InChannel ? "in_channel" : "ephemeral",
            ["text"] = say.Message.Text,
            ["mrkdwn"] = say.Message.IsMrkdwn,
        };
        if (say.Message.Blocks is { } blocks) json["blocks"] = blocks.DeepClone();
        return json;
    }

    private static JsonObject Errors(SlackReply.ViewErrors wrong)
    {
        var json = new JsonObject();
        foreach (var (block, error) in wrong.Errors) json[block] = error;
        return json;
    }

    private static JsonObject Action(string action, string name, JsonNode? content) =>
        new() { ["response_action"] = action, [name] = content };
}
