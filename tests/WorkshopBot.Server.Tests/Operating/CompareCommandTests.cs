using System.Text.Json.Nodes;
using System.Xml.Linq;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Maps;

using WorkshopBot.Testing;

namespace WorkshopBot.Server.Tests.Operating;

public sealed class CompareCommandTests : OperatorTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-compare-");

    private static JourneyMap Before { get; } = Map(1, Stage("Search", 0), Stage("Buy", -1, new PainPoint("Slow", 2, "customer", "assumed", 1)));

    private static JourneyMap After { get; } = Map(2, Stage("Search", 1), Stage("Purchase", -1, new PainPoint("Slow", 4, "customer", "assumed", 1)), Stage("Ride", 2));

    private static JourneyMap Map(int version, params Stage[] stages) =>
        new("customer-journey", "Bike", version, "en", [], [.. stages.Select((s, i) => s with { Handle = $"S{i + 1}" })], []);

    private static Stage Stage(string name, decimal mean, params PainPoint[] pains) =>
        new(name, null, [], new(mean, mean, 0, 3, false), null, null, [.. pains], []);

    public override void Dispose()
    {
        GC.SuppressFinalize(this);
        folder.Delete(recursive: true);
        base.Dispose();
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private async Task<string> Written(string name, JourneyMap map)
    {
        await File.WriteAllBytesAsync(At(name), MapJson.Write(map));
        return At(name);
    }

    [Fact]
    public async Task What_changed_between_two_files_is_printed()
    {
        Assert.Equal(0, await Run("compare", await Written("old.json", Before), await Written("new.json", After)));

        Assert.StartsWith("# What has changed: Bike", Said, StringComparison.Ordinal);
        Assert.Contains("- **S1 Search**: Mean 0, now +1 · Better by 1", Said);
        Assert.Contains("- **Purchase**: Was: Buy", Said);
        Assert.Contains("- **Slow**: Severity 2, now 4", Said);
    }

    [Fact]
    public async Task It_is_drawn_and_written_by_the_ending_of_the_file()
    {
        var (old, now) = (await Written("old.json", Before), await Written("new.json", After));
        foreach (var name in new[] { "out.svg", "out.md", "out.JSON" }) Assert.Equal(0, await Run("compare", old, now, "--out", At(name), "--language", "de"));

        Assert.Equal("svg", XDocument.Load(At("out.svg")).Root!.Name.LocalName);
        Assert.Contains("Was sich geändert hat: Bike", await File.ReadAllTextAsync(At("out.md")));

        var json = JsonNode.Parse(await File.ReadAllTextAsync(At("out.JSON")))!;
        Assert.Equal("Ride", (string?)json["stages"]!["added"]![0]!["name"]);
        Assert.Equal(["renamed"], json["stages"]!["changed"]!.AsArray().Single(c => (string?)c!["after"]!["name"] == "Purchase")!["changes"]!.AsArray().Select(c => (string?)c));
        Assert.Equal(("Purchase", 4), ((string?)json["painPoints"]!["changed"]![0]!["after"]!["stage"], (int?)json["painPoints"]!["changed"]![0]!["after"]!["severity"]));
    }

    [Fact]
    public async Task An_id_is_the_map_of_a_workshop()
    {
        await Keep(Session.WithStages(["Ride"], ScriptStep.Of("touchpoints")), Workshop);

        Assert.Equal(0, await Run("compare", await Written("old.json", Before), "w1"));

        Assert.Contains("- **New:** Ride", Said);
    }

    [Fact]
    public async Task Handles_tell_nothing_between_two_workshops_unless_the_operator_says_so()
    {
        var (old, now) = (await Written("old.json", Before), await Written("new.json", After with { Title = "Bikes" }));

        Assert.Equal(0, await Run("compare", old, now));
        Assert.Contains("- **Gone:** Buy", Said);

        Assert.Equal(0, await Run("compare", old, now, "--same-workshop"));
        Assert.Contains("- **Purchase**: Was: Buy", Said);
    }

    [Theory]
    [InlineData("There is neither a map file nor a workshop w1. workshops list shows which workshops there are.")]
    [InlineData("--out should end with .svg, .md, .json, not \".png\".", "--out", "x.png")]
    public async Task What_cannot_be_compared_is_said(string expected, params string[] more)
    {
        Assert.Equal(1, await Run(["compare", "w1", "w1", .. more]));

        Assert.Equal(expected, Complained.Trim());
    }

    [Fact]
    public async Task A_file_that_is_no_map_is_named_with_what_is_wrong()
    {
        var wrong = At("wrong.json");
        await File.WriteAllTextAsync(wrong, "{}");

        Assert.Equal(1, await Run("compare", wrong, wrong));
        Assert.Equal($"{wrong}: “kind” is missing.", Complained.Trim());

        Assert.Equal(1, await Run("compare", At("nowhere.json"), wrong));
        Assert.Contains("nowhere.json", Complained);
    }
}
