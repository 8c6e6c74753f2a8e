using System.Text.Json.Nodes;

namespace WorkshopBot.Server.Tests.Cards;

public sealed class ExpandCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-expand-");
    private readonly StringWriter said = new();
    private readonly StringWriter complained = new();

    public void Dispose()
    {
        folder.Delete(recursive: true);
        said.Dispose();
        complained.Dispose();
    }

    [Fact]
    public async Task A_card_is_printed_in_the_language_asked_for()
    {
        var exit = await Run("""{ "text": "${name}: ${$host['map.lane.parked']}" }""", """{ "name": "<Ä>" }""", "--language", "de-AT");

        Assert.Equal((0, ""), (exit, complained.ToString()));
        Assert.Equal("{\n  \"text\": \"<Ä>: Geparkt\"\n}\n", said.ToString());
    }

    [Fact]
    public async Task Without_a_language_it_is_English()
    {
        await Run("""{ "text": "${$host['map.lane.parked']}" }""", "{}", "--to", "adaptive");

        Assert.Equal("Parked", (string?)JsonNode.Parse(said.ToString())!["text"]);
    }

    [Fact]
    public async Task Several_samples_are_several_cards()
    {
        await Run("""{ "text": "${name}" }""", """[{ "name": "a" }, { "name": "b" }]""");

        Assert.Equal(["a", "b"], JsonNode.Parse(said.ToString())!.AsArray().Select(c => (string?)c!["text"]));
    }

    [Fact]
    public async Task A_card_can_be_seen_as_the_browser_shows_it_with_its_warnings_apart()
    {
        await Run(
            """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "${name}" }, { "type": "Hologram" } ] }""",
            """{ "name": "<b>" }""", "--to", "html");

        Assert.Contains("&lt;b&gt;</p>", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("Hologram", complained.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message", "blocks")]
    [InlineData("modal", "title")]
    [InlineData("home", "private_metadata")]
    public async Task A_card_can_be_seen_as_Slack_takes_it_with_its_warnings_apart(string surface, string property)
    {
        await Run(
            """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "${name}" }, { "type": "Hologram" } ] }""",
            """{ "name": "<b>" }""", "--to", "slack", "--surface", surface);
        var payload = JsonNode.Parse(said.ToString())!;

        Assert.NotNull(payload[property]);
        Assert.Equal("<b>", (string?)payload["blocks"]![0]!["elements"]![0]!["elements"]![0]!["text"]);
        Assert.Contains("Hologram", complained.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"a\": \"${1 +}\"\n}", "{}", "card.json(2): ${1 +}: the expression ends too early")]
    [InlineData("{\n\n  \"a\": \"${items[5]}\"\n}", """{ "items": [1] }""", "card.json(3): ${items[5]}: 5 is out of range")]
    [InlineData("{ \"a\": \"${utcNow()}\" }", "{}", "card.json(1): ${utcNow()}: the function utcNow is not supported")]
    [InlineData("{\n  \"a\": }", "{}", "card.json(2): it is not JSON: ")]
    [InlineData("{}", "{\n  a }", "data.json(2): it is not JSON: ")]
    [InlineData("{}", "{ \"a\": 1,\n \"a\": 2 }", "data.json(")]
    public async Task An_error_is_one_line_with_its_place(string template, string data, string expected)
    {
        Assert.Equal(1, await Run(template, data));

        Assert.StartsWith(expected, complained.ToString(), StringComparison.Ordinal);
        Assert.Single(complained.ToString().TrimEnd().Split('\n'));
        Assert.Equal("", said.ToString());
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        Assert.Equal(1, await Invoke("cards", "expand", "--template", At("no.json"), "--data", At("data.json")));

        Assert.Contains("no.json", complained.ToString(), StringComparison.Ordinal);
    }

    private async Task<int> Run(string template, string data, params string[] more)
    {
        await File.WriteAllTextAsync(At("card.json"), template);
        await File.WriteAllTextAsync(At("data.json"), data);
        return await Invoke(["cards", "expand", "--template", At("card.json"), "--data", At("data.json"), .. more]);
    }

    private Task<int> Invoke(params string[] arguments) =>
        CommandLine.Create().Parse(arguments).InvokeAsync(new() { Output = said, Error = complained }, CancellationToken.None);

    private string At(string name) => Path.Combine(folder.FullName, name);
}
