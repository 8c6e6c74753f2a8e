using System.Text.Json.Nodes;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Somebody, as one bot knows them.</summary>
internal sealed record Member(string Id, string Name, string EntraId)
{
    public static Member Of(int number) => new($"29:1bench{number:D6}", $"Person {number}", $"00000000-0000-4000-8000-{number:D12}");
}

/// <summary>A chat of several with the bot, and what they send to it, as Teams has it.</summary>
/// <param name="Tenant">Teams counts calls by it.</param>
internal sealed record GroupChat(string Id, string Tenant, string ServiceUrl)
{
    private const string Bot = $"28:{Sink.AppId}";

    private static long last = 1_690_000_000_000;

    public static GroupChat Of(int number, int tenant, string serviceUrl) =>
        new($"19:bench{number:D6}@thread.v2", $"{tenant:x8}-aaaa-4bbb-8ccc-dddddddddddd", serviceUrl);

    public JsonObject Typed(Member by, string words)
    {
        var activity = Activity("message", by);
        activity["textFormat"] = "plain";
        activity["text"] = $"<at>WorkshopBot</at> {words}";
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = $"<p><span itemtype=\"http://schema.skype.com/Mention\" itemscope itemid=\"0\">WorkshopBot</span> {words}</p>",
        });
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "WorkshopBot" },
            ["text"] = "<at>WorkshopBot</at>",
        });
        return activity;
    }

    /// <summary>A button pressed, or a form sent, in a message.</summary>
    public JsonObject Executed(Member by, string message, string verb, JsonObject data)
    {
        var activity = Invoke(by, "adaptiveCard/action", message);
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <param name="name"><c>task/fetch</c> or <c>task/submit</c>.</param>
    public JsonObject Dialog(Member by, string name, string message, JsonObject data)
    {
        var activity = Invoke(by, name, message);
        activity["value"] = new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } };
        return activity;
    }

    /// <summary>The bot was added.</summary>
    public JsonObject Added(Member by)
    {
        var activity = Activity("installationUpdate", by);
        activity["action"] = "add";
        return activity;
    }

    private JsonObject Invoke(Member by, string name, string message)
    {
        var activity = Activity("invoke", by);
        (activity["name"], activity["replyToId"]) = (name, message);
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    private JsonObject Activity(string type, Member by)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            ["type"] = type,
            ["id"] = $"{Interlocked.Increment(ref last)}",
            ["timestamp"] = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            ["localTimestamp"] = now.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz"),
            ["localTimezone"] = "Europe/Berlin",
            ["locale"] = "en-US",
            ["serviceUrl"] = ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = by.Id, ["name"] = by.Name, ["aadObjectId"] = by.EntraId },
            ["conversation"] = new JsonObject
            {
                ["isGroup"] = true,
                ["conversationType"] = "groupChat",
                ["tenantId"] = Tenant,
                ["id"] = Id,
            },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "WorkshopBot" },
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = "en-US",
                ["country"] = "US",
                ["platform"] = "Windows",
                ["timezone"] = "Europe/Berlin",
            }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
    }
}
