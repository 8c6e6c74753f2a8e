using System.Collections.Immutable;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Maps.Tests.Samples;
using WorkshopBot.Testing;

namespace WorkshopBot.Maps.Tests;

public sealed class MapRowsTests
{
    private static readonly DateTimeOffset FinishedAt = new(2026, 3, 2, 10, 0, 0, 123, TimeSpan.Zero);

    private static void IsTheSameFromItsRows(JourneyMap map)
    {
        var rows = MapRows.Of(map, FinishedAt);

        Assert.Equal(Encoding.UTF8.GetString(MapJson.Write(map)), Encoding.UTF8.GetString(MapJson.Write(MapRows.Map(Shuffled(rows)))));
        KeepsToItsColumns(rows.Map, MapColumns.OfMap);
        Assert.All(rows.Cells, cell => KeepsToItsColumns(cell, MapColumns.OfCell));
    }

    /// <summary>A table client gives rows in any order.</summary>
    private static FinishedMap Shuffled(FinishedMap rows) => rows with { Cells = [.. rows.Cells.Reverse()] };

    private static void KeepsToItsColumns(MapRow row, ImmutableArray<MapColumn> columns) => Assert.All(row.Values, value => Assert.Equal(
        columns.Single(c => c.Name == value.Key).Type switch
        {
            MapColumnType.Text => typeof(string),
            MapColumnType.Whole => typeof(long),
            MapColumnType.Number => typeof(double),
            MapColumnType.Flag => typeof(bool),
            _ => typeof(DateTimeOffset),
        },
        value.Value.GetType()));

    [Fact]
    public void A_map_made_from_its_rows_alone_is_the_same() => Assert.All(
        new[]
        {
            Others.Empty, Others.Tea, Others.Three, BikeShop.Map, Others.Hospital, Others.Arabic, Others.Chinese, Others.Fifteen, Others.Forklift,
            MapJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", "workshop-1.map.json"))),
        },
        IsTheSameFromItsRows);

    [Fact]
    public void Hostile_texts_stand_in_the_rows_as_they_are() =>
        Assert.All(Hostile.Texts.Values, text => IsTheSameFromItsRows(Hostile.Map(text)));

    [Fact]
    public void Lanes_of_their_own_and_what_has_no_place_come_back() => Assert.All(
        new[] { MapKinds.UserJourney, MapKinds.ExperienceMap },
        kind => IsTheSameFromItsRows(BikeShop.Map with
        {
            Kind = kind,
            Version = 3,
            Frame = new(null, "", "Home 🏡", null, "Why?") { Channel = "App" },
            Lanes = [new("function", [["scan 🚲", "pay"], [], ["pay"], [], [], [], [""]]), new("assumption", [[], [], [], [], [], [], []])],
            Unplaced = [new("touchpoint", "Waits"), new("pain-point", "Waits"), new("function", "")],
            Parked = ["Later", "Later"],
            Notes = [new("decision", "Go"), new("note", "e\u0301 ≠ \u00e9"), new("assumption", "👩‍👩‍👧")],
            Withheld = [new("pain-points", 2), new("emotions", 1)],
        }));

    [Fact]
    public void Stages_of_the_same_name_keep_what_is_theirs()
    {
        var map = BikeShop.Map with { Stages = [.. BikeShop.Map.Stages.Select(s => s with { Name = "Same" })] };

        IsTheSameFromItsRows(map with { Opportunities = [.. map.Opportunities.Select(o => o with { Stage = "Same" })] });
    }

    [Fact]
    public void Two_digits_survive_being_doubles()
    {
        for (var hundredths = -100_000; hundredths <= 100_000; hundredths++) Assert.Equal(hundredths / 100m, AsDouble(hundredths / 100m));
        Assert.Equal(49_999_999_999.99m, AsDouble(49_999_999_999.99m));

        static decimal? AsDouble(decimal score) => MapRows.Map(MapRows.Of(
            Others.Empty with { Opportunities = [new("Idea", null, [], null, null, null, score, null)] }, FinishedAt)).Opportunities[0].Score;
    }

    [Fact]
    public void Any_map_is_the_same_from_its_rows()
    {
        for (var seed = 0; seed < 300; seed++) IsTheSameFromItsRows(new RandomMap(seed).Draw());
    }

    [Fact]
    public void The_head_says_what_analysts_count()
    {
        var rows = MapRows.Of(BikeShop.Map, FinishedAt.ToOffset(TimeSpan.FromHours(2)).AddTicks(7));

        Assert.Equal((long)BikeShop.Map.Stages.Length, rows.Map.Values["Stages"]);
        Assert.Equal(BikeShop.Map.Stages.Sum(s => (long)s.PainPoints.Length), rows.Map.Values["PainPoints"]);
        Assert.Equal((double)BikeShop.Map.Stages.Min(s => s.Emotion.Mean)!.Value, rows.Map.Values["LowestMean"]);
        Assert.Equal(FinishedAt, rows.Map.Values["FinishedAt"]);
        Assert.Equal(Enumerable.Range(1, rows.Cells.Length), rows.Cells.Select(c => (int)(long)c.Values["Place"]));
        Assert.All(rows.Cells, c => Assert.Equal((long)BikeShop.Map.Version, c.Values["Version"]));
    }

    [Fact]
    public void The_page_for_analysts_lists_the_columns_as_they_are()
    {
        var listed = File.ReadAllLines(Repository.At("manifests/azure/TABLES.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(MapColumns.OfMap.Concat(MapColumns.OfCell).Select(c => $"| `{c.Name}` | {Said(c.Type)} | {c.Meaning} |"), listed);
    }

    private static string Said(MapColumnType type) => type switch
    {
        MapColumnType.Text => "text",
        MapColumnType.Whole => "whole number (Int64)",
        MapColumnType.Number => "number (Double)",
        MapColumnType.Flag => "true or false",
        _ => "time (UTC)",
    };
}
