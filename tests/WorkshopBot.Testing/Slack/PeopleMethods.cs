using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

internal sealed class PeopleMethods(FakeSlack slack)
{
    /// <summary>A page may be smaller than what was asked for; so it is, always.</summary>
    private const int LargestPage = 3;

    public JsonObject User(JsonObject arguments, Grant grant)
    {
        if (arguments.Text("user") == slack.App.BotUserId)
            return new() { ["user"] = new JsonObject { ["id"] = slack.App.BotUserId, ["name"] = "workshopbot", ["is_bot"] = true } };

        var user = slack.User(arguments.Text("user")) ?? throw new ApiErrorException("user_not_found");
        return new()
        {
            ["user"] = new JsonObject
            {
                ["id"] = user.Id,
                ["team_id"] = user.TeamId,
                ["name"] = user.Name.ToLowerInvariant(),
                ["tz"] = user.TimeZone,
                ["locale"] = arguments.Text("include_locale") == "true" ? user.Locale : null,
                ["is_bot"] = false,
                ["profile"] = new JsonObject { ["display_name"] = user.Name, ["real_name"] = user.Name },
            },
        };
    }

    public JsonObject Bot(JsonObject arguments, Grant grant) => arguments.Text("bot") == slack.App.BotId
        ? new() { ["bot"] = new JsonObject { ["id"] = slack.App.BotId, ["app_id"] = slack.App.Id } }
        : throw new ApiErrorException("bot_not_found");

    public JsonObject AllGroups(JsonObject arguments, Grant grant) => new()
    {
        ["usergroups"] = new JsonArray([.. slack.Groups.Keys.Order(StringComparer.Ordinal).Select(id => new JsonObject
        {
            ["id"] = id, ["team_id"] = slack.App.TeamId, ["is_usergroup"] = true, ["name"] = $"Group {id}", ["handle"] = $"group-{id.ToLowerInvariant()}",
        })]),
    };

    public JsonObject Group(JsonObject arguments, Grant grant) =>
        arguments.Text("usergroup") is { } id && slack.Groups.TryGetValue(id, out var users)
        ? new() { ["users"] = new JsonArray([.. users.Select(u => JsonValue.Create(u))]) }
        : throw new ApiErrorException("no_such_subteam");

    public JsonObject Open(JsonObject arguments, Grant grant)
    {
        var user = slack.User(arguments.Text("users")) ?? throw new ApiErrorException("user_not_found");
        return new() { ["channel"] = new JsonObject { ["id"] = user.Direct.Id } };
    }

    public JsonObject Channel(JsonObject arguments, Grant grant)
    {
        var channel = Visible(arguments);
        return new()
        {
            ["channel"] = new JsonObject
            {
                ["id"] = channel.Id,
                ["name"] = channel.Name,
                ["is_member"] = channel.Members.Contains(slack.App.BotUserId),
                ["is_private"] = channel.IsPrivate,
                ["is_archived"] = channel.IsArchived,
                ["is_ext_shared"] = channel.IsShared,
                ["is_im"] = channel.IsDirect,
            },
        };
    }

    public JsonObject Members(JsonObject arguments, Grant grant)
    {
        var members = Visible(arguments).Members.Order(StringComparer.Ordinal).ToList();
        var from = arguments.Text("cursor") is { Length: > 0 } cursor ? int.Parse(cursor) : 0;
        var size = Math.Min(LargestPage, int.TryParse(arguments.Text("limit"), out var limit) ? limit : 100);
        var next = from + size < members.Count ? $"{from + size}" : "";
        return new()
        {
            ["members"] = new JsonArray([.. members.Skip(from).Take(size).Select(m => JsonValue.Create(m))]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        };
    }

    private FakeChannel Visible(JsonObject arguments) =>
        slack.Channel(arguments.Text("channel")) is { } channel
            && (!channel.IsPrivate || channel.Members.Contains(slack.App.BotUserId))
            ? channel
            : throw new ApiErrorException("channel_not_found");
}
