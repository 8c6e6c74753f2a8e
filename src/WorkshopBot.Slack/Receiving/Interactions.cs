using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Reads what people type and press: https://docs.slack.dev/reference/interaction-payloads.</summary>
internal static class Interactions
{
    public static SlashCommand Command(JsonObject json, Origin origin) =>
        new(
            new(json.Needed("user_id"), json.Text("team_id")), json.Needed("channel_id"), json.Text("channel_name") ?? "",
            json.Needed("command"), (json.Text("text") ?? "").Trim(), json.Needed("trigger_id"), origin.ResponseUrl(json))
        {
            Workspace = origin.Workspace,
            TeamId = origin.TeamId,
        };

    /// <returns>Null for a kind that the bot does not know.</returns>
    public static SlackRequest? Read(JsonObject json, Origin origin) => json.Needed("type") switch
    {
        "block_actions" => Actions(json, origin),
        "view_submission" => new ViewSubmission(Person(json), View(json.NeededObject("view")), json.Text("trigger_id") ?? "")
        {
            Workspace = origin.Workspace,
            TeamId = origin.TeamId,
        },
        "view_closed" => new ViewClosed(Person(json), View(json.NeededObject("view")), json.IsTrue("is_cleared"))
        {
            Workspace = origin.Workspace,
            TeamId = origin.TeamId,
        },
        "shortcut" => new Shortcut(Person(json), json.Needed("callback_id"), json.Needed("trigger_id"))
        {
            Workspace = origin.Workspace,
            TeamId = origin.TeamId,
        },
        "message_action" => Message(json, origin),
        _ => null,
    };

    private static BlockActions Actions(JsonObject json, Origin origin)
    {
        var view = json.Member("view") is { } shown ? View(shown) : null;
        var container = json.Member("container");
        return new(
            Person(json), [.. json.Objects("actions").Select(Action)], view is null ? Place(json, container) : null, view,
            view is null
                ? json.Member("state").Member("values")
                : view.State, json.Text("trigger_id") ?? "", origin.ResponseUrl(json))
        {
            Workspace = origin.Workspace,
            TeamId = origin.TeamId,
        };
    }

    private static BlockAction Action(JsonObject json) => new(
        json.Needed("type"), json.Text("block_id") ?? "", json.Needed("action_id"),
        json.Text("value") ?? json.Member("selected_option").Text("value"), json);

    private static MessageShortcut Message(JsonObject json, Origin origin)
    {
        var (message, channel) = (json.NeededObject("message"), json.NeededObject("channel"));
        var place = new SlackPlace(channel.Needed("id"), message.Needed("ts"), message.Text("thread_ts"), IsEphemeral: false);
        return new(
            Person(json), json.Needed("callback_id"), place, channel.Text("name")
                ?? "", message.Text("user"), message.Text("text") ?? "",
            json.Needed("trigger_id"), origin.ResponseUrl(json))
        {
            Workspace = origin.Workspace,
            TeamId = origin.TeamId,
        };
    }

    private static SlackPlace? Place(JsonObject json, JsonObject? container)
    {
        var channel = container.Text("channel_id") ?? json.Member("channel").Text("id");
        var ts = container.Text("message_ts") ?? json.Member("message").Text("ts");
        return channel is null || ts is null
            ? null
            : new(channel, ts, container.Text(
                "thread_ts") ?? json.Member("message").Text("thread_ts"), container.IsTrue("is_ephemeral"));
    }

    private static SlackView View(JsonObject json) => new(
        json.Needed("id"), json.Text("type") ?? "", json.Text("callback_id") ?? "", json.Text("private_metadata")
            ?? "", json.Text("hash"),
        json.Text("external_id"), json.Text(
            "root_view_id"), json.Text("previous_view_id"), json.Member("state").Member("values"), json);

    private static SlackPerson Person(JsonObject json)
    {
        var user = json.NeededObject("user");
        return new(user.Needed("id"), user.Text("team_id") ?? json.Member("team").Text("id"));
    }
}
