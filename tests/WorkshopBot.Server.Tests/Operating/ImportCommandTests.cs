using System.Text.Json.Nodes;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Imports;
using WorkshopBot.Testing;

namespace WorkshopBot.Server.Tests.Operating;

public sealed class ImportCommandTests : OperatorTest
{
    private static readonly string Bike = Repository.At("tests/WorkshopBot.Maps.Tests/Golden/workshop-1.map.json");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-import-");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("json", "map.json")]
    [InlineData("csv", "map.csv")]
    [InlineData("cjml", "map.xml")]
    [InlineData("csv", "map")]
    public async Task A_map_that_was_taken_away_comes_into_the_library_whatever_the_file_is_called(string format, string name)
    {
        await File.WriteAllBytesAsync(At(name), Exported(format));

        Assert.Equal(0, await Run("import", "--from", At(name)));

        var shelved = Assert.Single(await Store.Maps.Latest(new("local"), 10, null, default));
        Assert.Equal(MapJson.Read(await File.ReadAllBytesAsync(Bike)).Title, shelved.Title);
        Assert.True(BroughtMaps.Brought(shelved.Workshop));
        Assert.Matches($@"^""{shelved.Title}"" \(\d+ stages?, .*\) is in the library of local as {shelved.Workshop.Value}\.", Said);
    }

    [Fact]
    public async Task The_same_file_again_brings_nothing_new()
    {
        await Run("import", "--from", Bike);
        await Run("import", "--from", Bike);

        Assert.Single(await Store.Maps.Latest(new("local"), 10, null, default));
    }

    [Fact]
    public async Task It_is_piped_in_and_the_format_may_be_said()
    {
        Piped = Exported("csv");

        Assert.Equal(0, await Run("import", "--from", "-", "--format", "CSV", "--json"));

        Assert.Equal("local", (string?)JsonNode.Parse(Said)!["tenant"]);
    }

    [Fact]
    public async Task Into_a_customers_library_it_comes_where_there_is_such_a_customer()
    {
        Assert.Equal(1, await Run("import", "--from", Bike, "--tenant", "acme"));
        Assert.Contains("There is no customer acme.", Complained);

        await Keep(Workshop);
        Assert.Equal(0, await Run("import", "--from", Bike, "--tenant", "acme"));
        Assert.Single(await Store.Maps.Latest(Acme, 10, null, default));
    }

    [Fact]
    public async Task What_is_no_map_says_in_which_line_and_nothing_is_saved()
    {
        await File.WriteAllTextAsync(At("map.json"), (await File.ReadAllTextAsync(Bike)).Replace("\"severity\": 5", "\"severity\": 55", StringComparison.Ordinal));
        Assert.Equal(1, await Run("import", "--from", At("map.json")));
        Assert.Contains("You find it in line", Complained);

        await File.WriteAllBytesAsync(At("map.json"), new byte[MapBounds.MostBytes + 1]);
        Assert.Equal(1, await Run("import", "--from", At("map.json")));
        Assert.Contains("Nothing was saved.", Complained);

        Assert.Equal(1, await Run("import", "--from", Bike, "--format", "xlsx"));
        Assert.Contains("json, csv, cjml", Complained);

        Assert.Equal(1, await Run("import", "--from", At("missing.json")));
        Assert.Empty(await Store.Maps.Latest(new("local"), 10, null, default));
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static byte[] Exported(string format)
    {
        using var written = new MemoryStream();
        MapExports.Find(format)!.Write(MapJson.Read(File.ReadAllBytes(Bike)), written, new());
        return written.ToArray();
    }
}
