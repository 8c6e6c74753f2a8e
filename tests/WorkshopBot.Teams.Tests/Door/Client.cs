using System.Net;
using System.Text.Json.Nodes;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>
/// Teams as one person has it open: the messages as they see them, a dialog, and what they were told. What is not on a card cannot be pressed.
/// </summary>
public sealed class Client(Town town, FakePerson person)
{
    /// <summary>What this person sees instead of what all see, until the message is edited: by message, the edits it had then.</summary>
    private readonly Dictionary<string, (int Edits, JsonObject Card)> own = [];

    private FakeConversation? dialogIn;
    private string? dialogOf;
    private bool isMessageAction;

    public FakePerson Person => person;

    public string Locale { get; set; } = "en-US";

    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>A client that does not know <c>Action.Execute</c>.</summary>
    public bool IsOld { get; set; }

    /// <summary>The dialog that is open; null for none.</summary>
    public JsonObject? Dialog { get; private set; }

    /// <summary>What a dialog, a button or a message action ended with.</summary>
    public List<string> Told { get; } = [];

    /// <summary>This person's own chat with the bot.</summary>
    public FakeConversation Chat => town.PersonalOf(person);

    /// <summary>Types words to the bot; elsewhere than in their own chat, behind its name.</summary>
    public async Task Say(string words, FakeConversation at, string? thread = null)
    {
        var mention = town.Mention;
        var activity = town.Activity("message", person, at, thread ?? town.NewThread(at));
        if (thread is not null && at.Thread(thread).Skip(1).Any()) activity["id"] = town.NewId();
        activity["text"] = at.Kind == "personal" ? words : $"{mention}&nbsp;{words}";
        activity["textFormat"] = "plain";
        if (at.Kind != "personal") activity["entities"]!.AsArray().Add(Mention(mention));
        Tell(activity);
        Assert.Equal(HttpStatusCode.OK, (await town.Send(activity)).Status);
    }

    /// <summary>Sends a file to the bot.</summary>
    /// <param name="at">Null: in their own chat.</param>
    public async Task Share(string name, string address, FakeConversation? at = null)
    {
        var where = at ?? Chat;
        var activity = town.Activity("message", person, where, town.NewThread(where));
        activity["text"] = at is null ? "" : town.Mention;
        if (at is not null) activity["entities"]!.AsArray().Add(Mention(town.Mention));
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = "1150D938-8870", ["fileType"] = name.Split('.')[^1] },
        });
        Tell(activity);
        Assert.Equal(HttpStatusCode.OK, (await town.Send(activity)).Status);
    }

    /// <summary>The card of a message, as this person sees it.</summary>
    public JsonObject See(FakePost post)
    {
        var all = CardRules.Check(post.Card!, isDialog: false);
        return own.TryGetValue(post.Id, out var mine) && mine.Edits == post.Edits ? mine.Card : all;
    }

    /// <summary>The client asks for this person's view by itself, when it may.</summary>
    public async Task Look(FakePost post)
    {
        if (See(post)["refresh"] is not JsonObject refresh || !refresh["userIds"]!.AsArray().Any(id => (string?)id == person.Id)) return;

        await Execute(post, refresh["action"]!.AsObject(), [], "automatic");
    }

    public bool Offers(FakePost post, string verb) => Find(See(post), verb, isOpen: null).Any();

    /// <summary>Presses a button of a message.</summary>
    /// <param name="filled">By the card's input ids.</param>
    public Task Press(FakePost post, string verb, params (string Input, string Value)[] filled) => Press(post, verb, null, filled);

    /// <summary>Of several buttons that offer to start something, the one for this.</summary>
    public async Task PressOffer(FakePost post, string verb, string what)
    {
        var action = Find(See(post), verb, isOpen: true).Single(a => a.ToJsonString().Contains($"\"what\":\"{what}\"", StringComparison.Ordinal));
        await Invoke("task/fetch", post.Conversation, post.ThreadId, post.Id, Merged(action, []));
    }

    /// <summary>The button that needs no dialog.</summary>
    public Task PressInline(FakePost post, string verb, params (string Input, string Value)[] filled) => Press(post, verb, false, filled);

    /// <summary>The form that stands in the place of a message for this person; an edit of the message takes it away.</summary>
    public JsonObject? FormIn(FakePost post) => See(post) is var card && IsForm(card) ? card : null;

    /// <summary>A client in which somebody still has a form that was sent: they think that it did not go through.</summary>
    public void StillShows(JsonObject form, FakePost? post)
    {
        if (post is null) Dialog = form;
        else own[post.Id] = (post.Edits, form);
    }

    /// <summary>Closes what is open.</summary>
    public void Close(FakePost? post)
    {
        if (post is null) Dialog = null;
        else own.Remove(post.Id);
    }

    private static bool IsForm(JsonObject card) =>
        CardRules.Actions(card).Any(a => a["data"]?["workshopbot"]?["tag"]?["form"] is not null);

    /// <summary>Presses what was there a moment ago, though the message may have been edited since.</summary>
    public Task PressAsSeen(FakePost post, JsonObject card, string verb, params (string Input, string Value)[] filled) =>
        Press(post, card, verb, false, filled);

    private Task Press(FakePost post, string verb, bool? isOpen, (string Input, string Value)[] filled) =>
        Press(post, See(post), verb, isOpen, filled);

    private async Task Press(FakePost post, JsonObject card, string verb, bool? isOpen, (string Input, string Value)[] filled)
    {
        var action = Find(card, verb, isOpen).FirstOrDefault() ?? throw new InvalidOperationException($"There is no button {verb}: {card}");
        if (IsOld && Type(action) == "Action.Execute") action = action["fallback"]!.AsObject();
        var inputs = (string?)action["associatedInputs"] == "none" ? [] : Inputs(card, filled);
        if (Type(action) == "Action.Execute") await Execute(post, action, inputs, "manual");
        else if (IsFetch(action)) await Invoke("task/fetch", post.Conversation, post.ThreadId, post.Id, Merged(action, inputs));
        else await Submit(post, action, inputs);
    }

    /// <summary>Presses a button of the dialog.</summary>
    public async Task Send(string verb, params (string Input, string Value)[] filled)
    {
        var dialog = Assert.IsType<JsonObject>(Dialog);
        var action = Find(dialog, verb, isOpen: null).First();
        Assert.Equal("Action.Submit", Type(action));
        var inputs = (string?)action["associatedInputs"] == "none" ? [] : Inputs(dialog, filled);
        await Invoke(isMessageAction ? "composeExtension/submitAction" : "task/submit", dialogIn!, dialogOf is null ? null : Town.ThreadOf(dialogIn!, dialogOf), dialogOf, Merged(action, inputs));
    }

    /// <summary>Chooses <em>Add to journey</em> at somebody's message.</summary>
    public Task ChooseAt(FakeConversation at, string html, string? command = "add")
    {
        var value = new JsonObject
        {
            ["commandId"] = command,
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject
            {
                ["id"] = "1",
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Zoe", ["id"] = "zoe" } },
                ["mentions"] = new JsonArray(
                    Mention("Zoe", "user", new() { ["userIdentityType"] = "aadUser", ["id"] = "zoe", ["displayName"] = "Zoe" }),
                    Mention("WorkshopBot", "application", new() { ["applicationIdentityType"] = "bot", ["id"] = "app", ["displayName"] = "WorkshopBot" })),
            },
        };
        return Invoke("composeExtension/fetchTask", at, at.Kind == "channel" ? town.NewThread(at) : null, null, value, isWhole: true);
    }

    private static JsonObject Mention(string text, string kind, JsonObject who) =>
        new() { ["mentionText"] = text, ["mentioned"] = new JsonObject { [kind] = who } };

    /// <summary>An invoke as somebody may have made it themselves.</summary>
    public async Task<Answered> Forge(string name, FakeConversation at, JsonObject value, string? message = null)
    {
        var activity = town.Activity("invoke", person, at, null);
        (activity["name"], activity["value"], activity["replyToId"]) = (name, value, message);
        Tell(activity);
        return await town.Send(activity);
    }

    private async Task Execute(FakePost post, JsonObject action, JsonObject inputs, string trigger)
    {
        var value = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.DeepClone(), ["data"] = Merged(action, inputs) },
            ["trigger"] = trigger,
        };
        var activity = town.Activity("invoke", person, post.Conversation, post.ThreadId);
        (activity["name"], activity["value"], activity["replyToId"]) = ("adaptiveCard/action", value, post.Id);
        Tell(activity);
        var edits = post.Edits;
        var answered = await town.Send(activity);
        Assert.Equal(HttpStatusCode.OK, answered.Status);
        var body = Assert.IsType<JsonObject>(answered.Body);
        switch ((int)body["statusCode"]!, (string)body["type"]!)
        {
            case (200, "application/vnd.microsoft.card.adaptive"):
                own[post.Id] = (edits, CardRules.Check(body["value"]!.AsObject().DeepClone().AsObject(), isDialog: false));
                break;
            case (200, "application/vnd.microsoft.activity.message"):
                Told.Add((string)body["value"]!);
                break;
            case (400, "application/vnd.microsoft.error"):
                Told.Add((string)body["value"]!["message"]!);
                break;
            default:
                Assert.Fail($"Teams does not know such an answer: {body}");
                break;
        }
    }

    private async Task Submit(FakePost post, JsonObject action, JsonObject inputs)
    {
        var activity = town.Activity("message", person, post.Conversation, post.ThreadId);
        (activity["value"], activity["replyToId"]) = (Merged(action, inputs), post.Id);
        Tell(activity);
        Assert.Equal(HttpStatusCode.OK, (await town.Send(activity)).Status);
    }

    private async Task Invoke(string name, FakeConversation at, string? thread, string? message, JsonObject data, bool isWhole = false)
    {
        var activity = town.Activity("invoke", person, at, thread);
        activity["name"] = name;
        activity["value"] = isWhole
            ? data
            : new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" }, ["commandId"] = isMessageAction ? "add" : null };
        if (message is not null) activity["replyToId"] = message;
        Tell(activity);
        var answered = await town.Send(activity);
        Assert.True(answered.Status == HttpStatusCode.OK, $"{answered.Status}\n{town.Log.All}");
        Show(answered.Body);
        (dialogIn, dialogOf, isMessageAction) = (at, message, name.StartsWith("composeExtension/", StringComparison.Ordinal));
    }

    private void Show(JsonNode? answer)
    {
        Dialog = null;
        if (answer is null) return;

        var task = answer["task"]!.AsObject();
        if ((string?)task["type"] == "message")
        {
            Told.Add((string)task["value"]!);
            return;
        }

        Assert.Equal("continue", (string?)task["type"]);
        var value = task["value"]!.AsObject();
        Assert.Contains((string?)value["height"], new[] { "small", "medium", "large" });
        Assert.Contains((string?)value["width"], new[] { "small", "medium", "large" });
        Assert.False(string.IsNullOrEmpty((string?)value["title"]));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)value["card"]!["contentType"]);
        Dialog = CardRules.Check(value["card"]!["content"]!.AsObject().DeepClone().AsObject(), isDialog: true);
    }

    private static IEnumerable<JsonObject> Find(JsonObject card, string verb, bool? isOpen) => CardRules.Actions(card)
        .Where(a => (string?)a["data"]?["workshopbot"]?["verb"] == verb && (isOpen is null || IsFetch(a) == isOpen));

    private static string? Type(JsonObject action) => (string?)action["type"];

    private static bool IsFetch(JsonObject action) => (string?)action["data"]?["msteams"]?["type"] == "task/fetch";

    /// <summary>Teams puts the action's data and what was filled in into one object; the rest of it is Teams' own.</summary>
    private static JsonObject Merged(JsonObject action, JsonObject inputs)
    {
        var merged = action["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in inputs) merged[id] = value?.DeepClone();
        return merged;
    }

    /// <summary>All are texts, whatever they are of; an input that shows nothing sends nothing.</summary>
    private static JsonObject Inputs(JsonObject card, (string Input, string Value)[] filled)
    {
        var values = new JsonObject();
        foreach (var input in CardRules.Inputs(card))
        {
            var value = input["value"]?.ToString() ?? (Type(input) == "Input.Toggle" ? "false" : "");
            if (value.Length > 0) values[(string)input["id"]!] = value;
        }

        foreach (var (input, value) in filled)
        {
            var id = CardRules.Inputs(card).Select(i => (string)i["id"]!).FirstOrDefault(id => id == input || id.StartsWith($"{input}~", StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"There is no input {input}: {string.Join(", ", CardRules.Inputs(card).Select(i => i["id"]))}");
            var shown = Chosen(CardRules.Inputs(card).First(i => (string?)i["id"] == id), value);
            if (shown.Length > 0) values[id] = shown;
            else values.Remove(id);
        }

        return values;
    }

    /// <summary>What is chosen is one of what is offered: by its words or its value, several by commas.</summary>
    private static string Chosen(JsonObject input, string value)
    {
        if (Type(input) != "Input.ChoiceSet" || input.ContainsKey("choices.data")) return value;

        var choices = input["choices"]!.AsArray().Select(c => (Title: (string)c!["title"]!, Value: (string)c["value"]!)).ToList();
        return string.Join(',', value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => choices
            .Where(c => c.Title == v || c.Value == v).Select(c => c.Value).FirstOrDefault()
            ?? throw new InvalidOperationException($"There is no {v} among {string.Join(", ", choices)}.")));
    }

    public JsonObject Mention(string text) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = town.Teams.Bot.Id, ["name"] = town.Teams.Bot.Name },
        ["text"] = text,
    };

    private void Tell(JsonObject activity)
    {
        activity["locale"] = Locale;
        activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "clientInfo", ["locale"] = Locale, ["timezone"] = TimeZone, ["platform"] = "Windows" });
    }
}

public sealed record Answered(HttpStatusCode Status, JsonNode? Body);
