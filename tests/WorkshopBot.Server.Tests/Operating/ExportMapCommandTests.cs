using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Testing;

namespace WorkshopBot.Server.Tests.Operating;

public sealed class ExportMapCommandTests : OperatorTest
{
    private static readonly string Bike = Repository.At("tests/WorkshopBot.Maps.Tests/Golden/workshop-1.map.json");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-export-");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_is_written_in_the_format_that_its_ending_tells()
    {
        Assert.Equal(0, await Run("export", "--map", Bike, "--out", At("map.md")));

        Assert.StartsWith("# ", await File.ReadAllTextAsync(At("map.md")), StringComparison.Ordinal);
        Assert.StartsWith("markdown, ", Said, StringComparison.Ordinal);
        Assert.Equal(["map.md"], Files());
    }

    [Fact]
    public async Task What_was_exported_is_read_again()
    {
        Assert.Equal(0, await Run("export", "--map", Bike, "--out", At("map.csv")));
        Assert.Equal(0, await Run("export", "--map", At("map.csv"), "--out", At("map.json")));

        Assert.Equal(await File.ReadAllBytesAsync(Bike), await File.ReadAllBytesAsync(At("map.json")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("cjml")]
    public async Task A_map_is_piped_in_and_on_whatever_it_is_written_in(string format)
    {
        var map = MapJson.Read(await File.ReadAllBytesAsync(Bike));
        using var piped = new MemoryStream();
        MapExports.Find(format)!.Write(map, piped, new());
        Piped = piped.ToArray();

        Assert.Equal(0, await Run("export", "--map", "-", "--format", "json", "--out", "-"));

        Assert.Equal(map.Title, (string?)JsonNode.Parse(PipedOn)!["title"]);
        Assert.Equal("", Said);
    }

    [Fact]
    public async Task A_workshop_is_exported_as_it_is_now_and_once_finished_as_it_was_then()
    {
        var session = Session.WithStages(["Look"], ScriptStep.Of("touchpoints"));
        await Keep(session, Workshop);
        Assert.Equal(["Look"], await Stages("w1"));

        Add("Buy");
        await Keep(session, new(Acme, "going-on"));
        Assert.Equal(["Look", "Buy"], await Stages("going-on"));

        session.Do(Session.Ana, new Command.Finish());
        session.Do(Session.Ana, new Command.Resume());
        Add("Late");
        await Keep(session, new(Acme, "reopened"));
        Assert.Equal(["Look", "Buy"], await Stages("reopened"));

        void Add(string stage)
        {
            session.Do(Session.Ana, new Command.Reopen(session.Position, 0));
            session.Add(Session.Ana, "stage", ("name", stage));
            session.Settle();
        }
    }

    [Fact]
    public async Task Which_customer_is_meant_has_to_be_said_where_two_have_the_id()
    {
        await Keep(Session.WithStages(["Look"], ScriptStep.Of("touchpoints")), Workshop);
        await Keep(Session.WithStages(["Buy"], ScriptStep.Of("touchpoints")), new(new("beta"), "w1"));

        Assert.Equal(1, await Run("export", "--map", "w1", "--out", At("map.json")));
        Assert.StartsWith("Several customers have a workshop w1. Add --tenant", Complained, StringComparison.Ordinal);
        Assert.Empty(Files());

        Assert.Equal(0, await Run("export", "--map", "w1", "--tenant", "beta", "--out", At("map.json")));
    }

    [Theory]
    [InlineData("There is no format \"docx\". --format is one of: json, svg, ", "--format", "docx", "--out", "map.json")]
    [InlineData("--out \"map\" does not tell the format. --format is one of: json, ", "--out", "map")]
    [InlineData(".mmd is the ending of several formats. --format is one of: mermaid-journey, mermaid-curve, mermaid-quadrant.", "--out", "map.mmd")]
    public async Task A_format_that_is_not_clear_is_asked_for(string complaint, params string[] options)
    {
        Assert.Equal(1, await Run(["export", "--map", Bike, .. options]));

        Assert.StartsWith(complaint, Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\":", ".json", "This is not JSON. Please look at line 1.")]
    [InlineData("a,b", ".csv", "At 1: ")]
    public async Task A_file_that_is_no_map_is_said_and_nothing_is_replaced(string content, string ending, string problem)
    {
        await File.WriteAllTextAsync(At("wrong" + ending), content);
        await File.WriteAllTextAsync(At("map.svg"), "before");

        Assert.Equal(1, await Run("export", "--map", At("wrong" + ending), "--out", At("map.svg")));

        Assert.Contains($"wrong{ending}: {problem}", Complained, StringComparison.Ordinal);
        Assert.Equal("before", await File.ReadAllTextAsync(At("map.svg")));
    }

    [Fact]
    public async Task Neither_a_file_nor_a_workshop_is_said()
    {
        Assert.Equal(1, await Run("export", "--map", "w9", "--out", At("map.svg")));

        Assert.StartsWith("There is neither a map file nor a workshop w9.", Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_format_could_not_hold_is_said_beside_the_file()
    {
        var map = MapJson.Read(await File.ReadAllBytesAsync(Bike));
        await File.WriteAllBytesAsync(At("in.json"), MapJson.Write(map with { Title = "=1+1" }));

        Assert.Equal(0, await Run("export", "--map", At("in.json"), "--format", "csv", "--out", "-"));

        Assert.Equal(Phrases.For("en").Format("export.note.formulas", ("count", "1")), Complained.Trim());
    }

    private string At(string file) => Path.Combine(folder.FullName, file);

    private string[] Files() => [.. folder.GetFiles().Select(f => f.Name)];

    private async Task<string[]> Stages(string workshop)
    {
        Assert.Equal(0, await Run("export", "--map", workshop, "--format", "json", "--out", "-"));
        return [.. JsonNode.Parse(PipedOn)!["stages"]!.AsArray().Select(s => (string)s!["name"]!)];
    }
}
