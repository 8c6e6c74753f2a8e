using System.Text.Json.Nodes;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Benchmarks.Slack;

/// <summary>What people say in the fake's channels, as Slack sends it; another thing each time.</summary>
internal sealed class Sentences(Ground ground)
{
    public const string ViewPrefix = "VBENCH";

    private static int last;

    private FakeApp App => ground.Slack.App;

    public byte[] Command(FakeChannel channel, FakeUser by)
    {
        var number = Interlocked.Increment(ref last);
        return SignedRequests.Of("/slack/commands", App.SigningSecret,
        [
            ("token", "of no use"), ("team_id", App.TeamId), ("team_domain", "acme"), ("channel_id", channel.Id),
            ("channel_name", channel.Name), ("user_id", by.Id), ("user_name", by.Name), ("command", "/journey"),
            ("text", $"add Asks for the {number}th time @ phone"), ("api_app_id", App.Id), ("is_enterprise_install", "false"),
            ("response_url", new Uri(ground.Slack.Address, $"response/{number}").AbsoluteUri),
            ("trigger_id", $"{number}.4711.0123456789abcdef"),
        ]);
    }

    /// <summary>A whole answer: a line for each stage, of which one is new.</summary>
    public byte[] Form(FakeChannel channel, FakeUser by)
    {
        var number = Interlocked.Increment(ref last);
        var shown = ground.Form!;
        var values = new JsonObject();
        foreach (var (block, i) in Ground.Blocks(shown).Select((b, i) => (b, i)))
        {
            var said = i == number % 3 ? $"Asks for the {number}th time @ phone" : "Waits at the counter @ shop";
            var element = shown.Blocks.OfType<JsonObject>().First(b => (string?)b["block_id"] == block)["element"]!;
            values[block] = new JsonObject
            {
                [(string)element["action_id"]!] = new JsonObject { ["type"] = "plain_text_input", ["value"] = said },
            };
        }

        var view = shown.ToJson(App, values);
        view["private_metadata"] = ((string)view["private_metadata"]!)
            .Replace(ground.FormChannel!.Id, channel.Id, StringComparison.Ordinal);
        (view["id"], view["root_view_id"], view["hash"]) = ($"{ViewPrefix}{number}", $"{ViewPrefix}{number}", $"{number}.hash");

        // Slack says it even where a view has none, and Bolt relies on it.
        view["callback_id"] ??= "";
        var payload = new JsonObject
        {
            ["type"] = "view_submission",
            ["token"] = "of no use",
            ["api_app_id"] = App.Id,
            ["team"] = new JsonObject { ["id"] = App.TeamId, ["domain"] = "acme" },
            ["user"] = new JsonObject { ["id"] = by.Id, ["username"] = by.Name, ["team_id"] = by.TeamId },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
            ["trigger_id"] = $"{number}.4711.0123456789abcdef",
            ["view"] = view,
            ["response_urls"] = new JsonArray(),
        };
        return SignedRequests.Of("/slack/interactions", App.SigningSecret, [("payload", payload.ToJsonString())]);
    }
}
