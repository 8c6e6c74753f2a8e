using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>A card with everything that Slack can show.</summary>
internal static class Everything
{
    public static string[] Inputs { get; } =
        ["text", "lines", "mail", "page", "severity", "day", "hour", "again", "stage", "feeling", "solves", "who", "many", "why"];

    public static JsonObject Card()
    {
        var card = JsonNode.Parse(Expectation("everything.json"))!.AsObject();
        var many = card["body"]!.AsArray().Single(e => (string?)e!["id"] == "many")!["choices"]!.AsArray();
        for (var i = 1; i <= 120; i++) many.Add(new JsonObject { ["title"] = $"Person {i}", ["value"] = $"{i}" });
        return card;
    }

    public static string Expectation(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "BlockKit/Expectations", name));
}
