using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>A person in Slack: what they see, and what they do.</summary>
public sealed partial class FakeUser
{
    private readonly FakeSlack slack;

    /// <summary>What is chosen in messages, before a button there is pressed: Slack keeps it for each person.</summary>
    private readonly Dictionary<FakeMessage, Dictionary<string, object?>> chosen = [];

    internal FakeUser(FakeSlack slack, string id, string name, string teamId)
    {
        (this.slack, Id, Name, TeamId) = (slack, id, name, teamId);
        Direct = new(slack.NewId("D"), "directmessage") { IsPrivate = true, IsDirect = true };
        Direct.Members.Add(id);
        Direct.Members.Add(slack.App.BotUserId);
        lock (slack.Gate) slack.Channels.Add(Direct);
    }

    public string Id { get; }

    public string Name { get; }

    public string TeamId { get; }

    /// <summary>
    /// The workspace that Slack says they act from: it differs in a channel that organisations share. Null: the app's.
    /// </summary>
    public string? ActsFrom { get; set; }

    public string? TimeZone { get; set; } = "Europe/Berlin";

    public string? Locale { get; set; } = "en-US";

    /// <summary>Their conversation with the bot.</summary>
    public FakeChannel Direct { get; }

    /// <summary>Their modals, the topmost last.</summary>
    public List<FakeView> Stack { get; } = [];

    /// <summary>The modal they see.</summary>
    public FakeView? View => Stack.LastOrDefault();

    public FakeView? Home { get; set; }

    /// <summary>Messages that only they see.</summary>
    public Messages Seen { get; } = new();

    /// <summary>Slack's own errors: "We had some trouble connecting."</summary>
    public int Troubles { get; private set; }

    /// <param name="text">With its slash: <c>/journey start</c>.</param>
    public async Task<Heard> Command(string text, FakeChannel channel)
    {
        var parts = text.Split(' ', 2);
        var heard = await slack.Delivery.Command(new()
        {
            ["token"] = "of no use",
            ["team_id"] = slack.App.TeamId,
            ["team_domain"] = "acme",
            ["channel_id"] = channel.Id,
            ["channel_name"] = channel.IsPrivate && !channel.IsDirect ? "privategroup" : channel.Name,
            ["user_id"] = Id,
            ["user_name"] = Name,
            ["command"] = parts[0],
            ["text"] = parts.Length > 1 ? parts[1] : "",
            ["api_app_id"] = slack.App.Id,
            ["is_enterprise_install"] = "false",
            ["response_url"] = slack.Delivery.NewResponseUrl(this, channel, original: null),
            ["trigger_id"] = Trigger(),
        });
        return Take(heard, () =>
        {
            if (heard.Body is not { } body) return;

            slack.Rules.CheckMessage(body, isEdit: false);
            Show(body, channel);
        });
    }

    /// <summary>Presses or chooses something in a message.</summary>
    /// <param name="option">What is chosen, where it is no button.</param>
    public Task<Heard> Press(FakeMessage message, string actionId, string? option = null)
    {
        var payload = Interaction("block_actions");
        payload["actions"] = new JsonArray(Elements.Press(message.Blocks, actionId, option));
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel.Id,
            ["is_ephemeral"] = message.ForUser is not null,
        };
        payload["channel"] = new JsonObject { ["id"] = message.Channel.Id, ["name"] = message.Channel.Name };
        if (message.ForUser is null) payload["message"] = Json(message);
        var state = Inputs.Read(message.Blocks, chosen.GetValueOrDefault(message) ?? [], isSent: false);
        payload["state"] = new JsonObject { ["values"] = state };
        payload["response_url"] = slack.Delivery.NewResponseUrl(this, message.Channel, message);
        return Act(payload);
    }

    /// <summary>Chooses something in a message; an input there tells nobody before a button is pressed.</summary>
    public void Choose(FakeMessage message, string blockId, string option)
    {
        if (!chosen.TryGetValue(message, out var values)) chosen[message] = values = [];
        values[blockId] = option;
    }

    /// <summary>Presses or chooses something in a modal or the App Home.</summary>
    /// <param name="values">What is typed there by then.</param>
    public Task<Heard> Press(FakeView view, string actionId, string? option = null, params (string Input, object? Value)[] values)
    {
        var payload = Interaction("block_actions");
        payload["actions"] = new JsonArray(Elements.Press(view.Blocks, actionId, option));
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = view.ToJson(
            slack.App, Inputs.Read(view.Blocks, values.ToDictionary(v => v.Input, v => v.Value), isSent: false));
        return Act(payload);
    }

    /// <param name="values">By block id or action id; what is not named is left as it was.</param>
    public async Task<Heard> Submit(FakeView view, params (string Input, object? Value)[] values)
    {
        var payload = Interaction("view_submission");
        payload["view"] = view.ToJson(
            slack.App, Inputs.Read(view.Blocks, values.ToDictionary(v => v.Input, v => v.Value), isSent: true));
        payload["response_urls"] = new JsonArray();
        var heard = await slack.Delivery.Interaction(payload);
        return Take(heard, () => Follow(view, heard.Body));
    }

    /// <summary>Closes the topmost modal, or all of them.</summary>
    public async Task Close(FakeView view, bool all = false)
    {
        lock (slack.Gate)
        {
            if (all) ViewStacks.Clear(this);
            else ViewStacks.Close(view);
        }

        if (view.Content["notify_on_close"] is not JsonValue notify || !notify.GetValue<bool>()) return;

        var payload = Interaction("view_closed");
        payload["view"] = view.ToJson(slack.App);
        payload["is_cleared"] = all;
        await slack.Delivery.Interaction(payload);
    }

    public Task<Heard> Shortcut(string callbackId)
    {
        var payload = Interaction("shortcut");
        payload["callback_id"] = callbackId;
        return Act(payload);
    }

    public Task<Heard> MessageShortcut(FakeMessage message, string callbackId)
    {
        var payload = Interaction("message_action");
        payload["callback_id"] = callbackId;
        payload["message_ts"] = message.Ts;
        payload["message"] = Json(message);
        payload["channel"] = new JsonObject { ["id"] = message.Channel.Id, ["name"] = message.Channel.Name };
        payload["response_url"] = slack.Delivery.NewResponseUrl(this, message.Channel, original: null);
        return Act(payload);
    }

    public Task<Heard> OpenHome() =>
        slack.Send(new() { ["type"] = "app_home_opened", ["user"] = Id, ["channel"] = Direct.Id, ["tab"] = "home" });

    /// <summary>Writes something for everybody in a channel; the bot hears it only in <see cref="Direct"/>.</summary>
    public async Task<FakeMessage> Say(string text, FakeChannel channel)
    {
        FakeMessage message;
        lock (slack.Gate)
        {
            message = new(channel, slack.NewTs(), new() { ["text"] = text }) { UserId = Id };
            channel.Messages.Add(message);
        }

        if (channel.IsDirect) await Deliver(message);
        return message;
    }

    /// <summary>Sends the bot a file; what Slack says of it may be another one's words.</summary>
    /// <param name="address">Where it says that the file is; null: where it is.</param>
    public async Task<FakeMessage> Share(string name, byte[] content, string text = "", string? address = null)
    {
        FakeMessage message;
        JsonObject file;
        lock (slack.Gate)
        {
            var id = slack.NewId("F");
            slack.Files[id] = new(name, "", content.Length, content, [Direct.Id]) { IsComplete = true };
            file = new()
            {
                ["id"] = id,
                ["name"] = name,
                ["size"] = content.Length,
                ["url_private_download"] = address ?? new Uri(slack.Address, $"files-pri/{id}/download/{Uri.EscapeDataString(name)}").AbsoluteUri,
            };
            message = new(Direct, slack.NewTs(), new() { ["text"] = text, ["files"] = new JsonArray(file) }) { UserId = Id };
            Direct.Messages.Add(message);
        }

        await Deliver(message);
        return message;
    }

    /// <summary>The bot is told of something that was written to it alone.</summary>
    public Task Deliver(FakeMessage message) => slack.Send(new()
    {
        ["type"] = "message",
        ["subtype"] = message.Content["files"] is null ? null : "file_share",
        ["files"] = message.Content["files"]?.DeepClone(),
        ["channel_type"] = "im",
        ["channel"] = message.Channel.Id,
        ["user"] = Id,
        ["team"] = TeamId,
        ["ts"] = message.Ts,
        ["text"] = message.Text,
    });
}
