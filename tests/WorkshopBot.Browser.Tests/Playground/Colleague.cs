using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>As the Playground is configured when nobody says otherwise.</summary>
internal sealed record PlaygroundUser(string Id, string Name, string EntraId)
{
    public static readonly PlaygroundUser Megan = new("user-id-1", "Megan Bowen", "00000000-0000-0000-0000-0000000000021");
    public static readonly PlaygroundUser Adele = new("user-id-2", "Adele Vance", "00000000-0000-0000-0000-0000000000022");
}

/// <summary>Somebody else in the conversation, for whom the Playground has no page: they come in by its HTTP doors.</summary>
internal sealed class Colleague(PlaygroundUser user, string conversation, HttpClient playground, PlaygroundStream stream)
{
    private const string Bot = "00000000-0000-0000-0000-00000000000011";
    private const string Tenant = "00000000-0000-0000-0000-0000000000001";
    private const string Mention = "<at>Test Bot</at>";

    /// <summary>Mentions the bot, with words behind it. The page does not show it: its own door for messages knows nobody but Alex.</summary>
    public Task Say(string words) => Post("_internal/v1/customActivities", new()
    {
        ["type"] = "message",
        ["id"] = $"{Guid.NewGuid()}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = $"http://localhost:{playground.BaseAddress!.Port}/_connector",
        ["from"] = new JsonObject { ["id"] = user.Id, ["name"] = user.Name, ["aadObjectId"] = user.EntraId },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Test Bot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = conversation,
            ["conversationType"] = "groupChat",
            ["isGroup"] = true,
            ["tenantId"] = Tenant,
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["locale"] = "en-US",
        ["text"] = $"{Mention} {words}",
        ["textFormat"] = "plain",
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "Test Bot" },
            ["text"] = Mention,
        }),
    });

    /// <summary>Opens the form by the newest button that is called so, fills inputs in by their labels, and saves it.</summary>
    public async Task Answer(params (string Label, string Value)[] filled)
    {
        var opened = await stream.Sees(conversation, "Add or change mine");
        var form = opened with { Content = await Press(opened, "Add or change mine", []) };
        await Press(form, "Save", filled);
    }

    /// <returns>The card that comes in its place.</returns>
    private async Task<JsonObject> Press(PostedCard card, string title, (string Label, string Value)[] filled)
    {
        var action = (JsonObject)(card.Action(title) ?? throw new InvalidOperationException($"There is no “{title}”: {card.Content}")).DeepClone();
        var data = action["data"]!.AsObject();
        foreach (var input in card.Inputs) data[(string)input["id"]!] = input["value"]?.DeepClone();
        foreach (var (label, value) in filled)
            data[(string)card.Inputs.Single(i => ((string?)i["label"])?.Contains(label, StringComparison.Ordinal) == true)["id"]!] = value;

        var answer = await Post("_conversation/v1/invoke", new()
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = action["verb"]?.DeepClone(), ["data"] = data.DeepClone() },
            },
            ["from"] = new JsonObject { ["id"] = user.Id },
            ["conversation"] = new JsonObject { ["id"] = card.Conversation },
            ["replyToId"] = card.Message,
        });
        return answer?["value"] as JsonObject ?? throw new InvalidOperationException($"“{title}” was answered by no card: {answer}");
    }

    private async Task<JsonNode?> Post(string door, JsonObject body)
    {
        using var response = await playground.PostAsJsonAsync(door, body);
        var said = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"The Playground refused with {response.StatusCode}: {said}");

        return said.Length == 0 ? null : JsonNode.Parse(said);
    }
}
