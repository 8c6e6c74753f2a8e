using WorkshopBot.Engine.Mapping;
using WorkshopBot.Maps;
using WorkshopBot.Testing;

namespace WorkshopBot.Server.Tests;

public sealed class ReplayTests : IDisposable
{
    private readonly Replaying replaying = new();

    public void Dispose() => replaying.Dispose();

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Repository.At("tests/data"), "*.json").Select(f => Path.GetFileName(f))];

    public static TheoryData<string> WrongFiles =>
        [.. Directory.GetFiles(Repository.At("tests/data/wrong"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_same_file_gives_the_same_bytes(string example)
    {
        using var again = new Replaying();
        Assert.Equal(0, await replaying.Run(Repository.At($"tests/data/{example}")));
        Assert.Equal(0, await again.Run(Repository.At($"tests/data/{example}")));

        Assert.All(new[] { "map.json", "map.svg", "summary.md" }, name => Assert.Equal(replaying.Written(name), again.Written(name)));
        Assert.NotEmpty(MapJson.Read(replaying.Written("map.json")).Stages);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_map_can_be_made_again_from_its_rows_alone(string example)
    {
        Assert.Equal(0, await replaying.Run(Repository.At($"tests/data/{example}")));
        var written = replaying.Written("map.json");

        var rows = MapRows.Of(MapJson.Read(written), DateTimeOffset.UnixEpoch);

        Assert.Equal(written, MapJson.Write(MapRows.Map(rows)));
    }

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public async Task A_wrong_file_is_refused_by_its_path_and_nothing_is_written(string name)
    {
        var expected = File.ReadAllText(Repository.At($"tests/data/wrong/{name}.expected.txt")).Split(':')[0];

        Assert.Equal(1, await replaying.Run(Repository.At($"tests/data/wrong/{name}.json")));

        Assert.Contains($": {expected}: expected ", replaying.Complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(replaying.Out));
    }

    [Fact]
    public async Task Progress_is_shown_step_by_step_and_then_where_the_map_is()
    {
        await replaying.Run(Repository.At("tests/data/express-parcel.json"));

        var lines = replaying.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()).ToList();
        Assert.Equal(["4 people, 5 steps", "stages: 3 answers"], lines.Take(2));
        Assert.Equal(Path.Combine(replaying.Out, "map.svg"), lines[^2]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing()
    {
        Assert.Equal(1, await replaying.Run("no-such-workshop.json"));

        Assert.Contains("no-such-workshop.json", replaying.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_in_the_README_is_the_map_of_its_example()
    {
        await replaying.Run(Repository.At("tests/data/bike-shop.json"));

        Assert.Equal(File.ReadAllBytes(Repository.At("tests/data/maps/bike-shop.svg")), replaying.Written("map.svg"));
    }
}
