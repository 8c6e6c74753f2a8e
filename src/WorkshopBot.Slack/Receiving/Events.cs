using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Reads what has happened: https://docs.slack.dev/reference/events.</summary>
internal static class Events
{
    /// <returns>Null for what the bot has no use for.</returns>
    public static EventCallback? Read(JsonObject json, Origin origin)
    {
        if (json.Needed("type") != "event_callback") return null;

        var body = json.NeededObject("event");
        if (Event(body, origin.Workspace) is not { } @event) return null;

        return new(json.Needed("event_id"), DateTimeOffset.FromUnixTimeSeconds(Seconds(json)), @event)
        {
            Workspace = origin.Workspace,
            TeamId = origin.TeamId,
        };
    }

    private static SlackEvent? Event(JsonObject json, SlackWorkspace workspace) => json.Needed("type") switch
    {
        "app_home_opened" => new SlackEvent.AppHomeOpened(Person(json), json.Text("channel") ?? "", json.Text("tab") ?? "home"),
        "message" => Message(json, workspace),
        "app_uninstalled" => new SlackEvent.AppUninstalled(),
        "tokens_revoked" => new SlackEvent.TokensRevoked(json.Member("tokens")?["bot"] is JsonArray { Count: > 0 }),
        "channel_archive" or "group_archive" => new SlackEvent.ChannelArchived(json.Needed("channel")),
        "channel_rename" or "group_rename" => Renamed(json.NeededObject("channel")),
        "channel_id_changed" => new SlackEvent.ChannelIdChanged(json.Needed("old_channel_id"), json.Needed("new_channel_id")),
        "member_joined_channel" => new SlackEvent.MemberJoined(Person(json), json.Needed("channel")),
        "member_left_channel" => new SlackEvent.MemberLeft(Person(json), json.Needed("channel")),
        _ => null,
    };

    private static SlackEvent.DirectMessage? Message(JsonObject json, SlackWorkspace workspace)
    {
        // With a subtype it is an edit, somebody's coming, or a bot's; words alone have none, and words with a picture this one.
        var isSpoken = json.Text("subtype") is null or "file_share";
        var isOwn = json.ContainsKey("bot_id") || json.Text("user") is not { } user || user == workspace.BotUserId;
        return json.Text("channel_type") == "im" && isSpoken && !isOwn
            ? new(Person(json), json.Needed("channel"), json.Needed("ts"), json.Text("thread_ts"), json.Text("text") ?? "") { Files = Files(json) }
            : null;
    }

    private static ImmutableArray<SharedFile> Files(JsonObject json) =>
    [
        .. from file in json.Objects("files")
           where file.Text("id") is { Length: > 0 }
           select new SharedFile(file.Text("id")!, file.Text("name") ?? "", file.Text("url_private_download") ?? ""),
    ];

    private static SlackEvent.ChannelRenamed Renamed(JsonObject channel) => new(channel.Needed("id"), channel.Text("name") ?? "");

    private static SlackPerson Person(JsonObject json) => new(json.Needed("user"), json.Text("user_team") ?? json.Text("team"));

    private static long Seconds(JsonObject json) =>
        json.Number("event_time") is { } time && time is >= 0 and < 253_402_300_800
            ? time
            : throw new MalformedException("event_time");
}
