using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Tests.Templates;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>What we send, against Slack's own types (<c>@slack/types</c>) and by the TypeScript compiler.</summary>
public sealed class TypeCheckTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-types-");

    public void Dispose() => folder.Delete(recursive: true);

    [NodeFact(Official.Packages)]
    public async Task Every_block_and_view_that_we_can_send_is_of_Slacks_types()
    {
        var everything = Everything.Card();
        var ours = OurCards.Shown("en").Concat(OurCards.Shown("ar")).Select(c => c.Shown);
        Shown[] shown = [.. Shown.Everywhere(everything), .. ours];

        Assert.Equal("", await Complaints(shown.Select(s => s.Payload)));
    }

    [NodeTheory(Official.Packages)]
    [InlineData("""{ "blocks": [ { "type": "section", "text": { "type": "plain_text", "text": 5 } } ] }""")]
    [InlineData("""{ "blocks": [ { "type": "header" } ] }""")]
    [InlineData("""{ "blocks": [ { "type": "hologram" } ] }""")]
    [InlineData("""{ "blocks": [ { "type": "divider", "colour": "red" } ] }""")]
    [InlineData("""{ "type": "modal", "blocks": [] }""")]
    [InlineData("""{ "type": "home", "blocks": [ { "type": "rich_text", "elements": [ { "type": "text", "text": "a" } ] } ] }""")]
    public async Task What_is_wrong_is_reported(string payload) =>
        Assert.NotEqual("", await Complaints([JsonNode.Parse(payload)!.AsObject()]));

    private async Task<string> Complaints(IEnumerable<JsonObject> payloads)
    {
        var source = new StringBuilder("import type { HomeView, KnownBlock, ModalView } from \"@slack/types\";\n");
        foreach (var (payload, number) in payloads.Select((p, i) => (p, i)))
        {
            // A view's own type allows any block, so its blocks are checked apart.
            source.Append($"export const blocks{number}: KnownBlock[] = {payload["blocks"]!.ToJsonString()};\n");
            var view = payload["type"]?.ToString() switch { "modal" => "ModalView", "home" => "HomeView", _ => null };
            if (view is not null) source.Append($"export const view{number}: {view} = {payload.ToJsonString()};\n");
        }

        var file = Path.Combine(folder.FullName, "payloads.ts");
        await File.WriteAllTextAsync(file, source.ToString());
        return await NodeProcess.Run("BlockKit/typecheck.mjs", Repository.At("tests/WorkshopBot.Cards.Tests"), file);
    }
}
