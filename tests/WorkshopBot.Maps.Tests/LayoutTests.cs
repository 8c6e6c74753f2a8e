using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

public sealed class LayoutTests
{
    private const double Tolerance = 0.02;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Sheets>> Cache = new();

    public static TheoryData<string> Maps => [.. Drawings.Keys];

    private static Dictionary<string, JourneyMap> Catalogue { get; } = new(
    [
        .. Examples.All,
        .. RandomMap.Several(5, [.. Hostile.Texts.Values]).Select((map, seed) => KeyValuePair.Create($"random {seed}", map)),
        .. Hostile.Texts.Select(t => KeyValuePair.Create(t.Key, Hostile.Map(t.Value))),
        .. Hostile.Texts.Select(t => KeyValuePair.Create($"{t.Key}, mirrored", Hostile.Map(t.Value, "ar"))),
    ])
    {
        ["empty"] = Others.Empty,
        ["three"] = Others.Three,
        ["bike"] = BikeShop.Map,
        ["hospital"] = Others.Hospital,
        ["arabic"] = Others.Arabic,
        ["chinese"] = Others.Chinese,
        ["fifteen"] = Others.Fifteen,
        ["forklift"] = Others.Forklift,
        ["forklift, mirrored"] = Others.Forklift with { Language = "ar" },
        ["one"] = Hostile.Map("word", stages: 1),
        ["eight"] = Hostile.Map("Eight stages of a word or two", stages: 8),
        ["cjk, fifteen"] = Hostile.Map(Hostile.Texts["cjk"], "zh", 15),
        ["emoji, fifteen"] = Hostile.Map(Hostile.Texts["emoji"], stages: 15),
    };

    /// <summary>Each with what became of it, in one picture.</summary>
    private static Dictionary<string, JourneyMap> Compared { get; } = Catalogue
        .Concat(new[] { 4, 8, 14 }.SelectMany(stages => new[] { "en", "de", "ar" }, (stages, language) => KeyValuePair.Create(
            $"{stages} in {language}", Others.Fifteen with { Language = language, Stages = Others.Fifteen.Stages[..stages] })))
        .ToDictionary(m => $"{m.Key}, compared", m => m.Value);

    /// <summary>The pictures of each map, and of what became of it.</summary>
    private static Dictionary<string, Func<IReadOnlyList<Sheets>>> Drawings { get; } =
    new([
        .. from map in Catalogue from layout in Looks.Layouts select Drawing($"{map.Key}, {layout.Key}", () => [Sheets.Draw(map.Value, Looks.Light(layout.Key))]),
        .. Catalogue.Select(map => Drawing($"{map.Key}, printed", () => Sheets.Pages(map.Value, MapLayout.Story))),
        .. Compared.Select(map => Drawing(map.Key, () => [Sheets.Draw(MapComparison.Between(map.Value, Samples.Compared.After(map.Value)))])),
    ]);

    private static KeyValuePair<string, Func<IReadOnlyList<Sheets>>> Drawing(string name, Func<IReadOnlyList<Sheets>> draw) => new(name, draw);

    [Theory]
    [MemberData(nameof(Maps))]
    public void No_two_texts_overlap(string map) => Assert.All(Drawn(map), sheet =>
    {
        var boxes = sheet.Boxes.OrderBy(b => b.Y).ToList();

        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count && boxes[j].Y < boxes[i].Y + boxes[i].Height - Tolerance; j++)
            {
                Assert.False(Overlap(boxes[i], boxes[j]), $"{boxes[i]} overlaps {boxes[j]}");
            }
        }
    });

    [Theory]
    [MemberData(nameof(Maps))]
    public void No_text_leaves_the_sheet(string map) => Assert.All(Drawn(map), sheet => Assert.All(sheet.Boxes, b => Assert.True(
        b.X >= 0 && b.Y >= 0 && b.X + b.Width <= sheet.Width && b.Y + b.Height <= sheet.Height, b.ToString())));

    /// <summary>A text stands on the smallest surface under its middle.</summary>
    [Theory]
    [MemberData(nameof(Maps))]
    public void No_text_leaves_its_surface(string map) => Assert.All(Drawn(map), sheet =>
    {
        var surfaces = sheet.All("rect").Skip(1)
            .Select(r => new TextBox(Number(r, "x"), Number(r, "y"), Number(r, "width"), Number(r, "height"), ""))
            .OrderBy(s => s.Width * s.Height)
            .ToList();

        Assert.All(sheet.Boxes, text => Assert.True(surfaces.Find(s => HoldsMiddle(s, text)) is not { } surface || IsWithin(surface, text), text.ToString()));
    });

    [Theory]
    [MemberData(nameof(Maps))]
    public void No_surface_leaves_the_sheet(string map) => Assert.All(Drawn(map), sheet => Assert.All(sheet.All("rect").Skip(1), r => Assert.True(
        Number(r, "x") >= -Tolerance && Number(r, "x") + Number(r, "width") <= sheet.Width + Tolerance
        && Number(r, "y") + Number(r, "height") <= sheet.Height, r.ToString())));

    [Fact]
    public void A_map_from_right_to_left_is_the_mirror_image()
    {
        var texts = Hostile.Map("word", stages: 5);
        var (straight, mirrored) = (Sheets.Draw(texts with { Language = "xx" }), Sheets.Draw(texts with { Language = "fa" }));

        Assert.Equal(straight.Boxes.Count, mirrored.Boxes.Count);
        Assert.All(straight.Boxes.Zip(mirrored.Boxes), pair => Assert.Equal(
            straight.Width - pair.First.X - pair.First.Width, pair.Second.X, precision: 6));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("UR", "rtl")]
    [InlineData("de", "ltr")]
    [InlineData("art", "ltr")]
    public void The_language_decides_the_direction(string language, string direction) => Assert.Equal(
        direction, Sheets.Draw(Others.Three with { Language = language }).Document.Root!.Attribute("direction")!.Value);

    [Fact]
    public void A_text_reads_in_its_own_direction_on_either_sheet()
    {
        var arabic = Sheets.Draw(Others.Arabic).All("text").ToList();

        Assert.Equal("ltr", arabic.Single(t => t.Value == "Huda").Attribute("direction")!.Value);
        Assert.Equal("rtl", arabic.First(t => t.Value == "الدفع").Attribute("direction")!.Value);
    }

    [Fact]
    public void Stages_are_numbered_by_their_place()
    {
        var texts = Sheets.Draw(Others.Fifteen).Boxes.Select(b => b.Text).ToList();

        Assert.All(Enumerable.Range(1, 15), i => Assert.Contains($"S{i}", texts));
    }

    [Fact]
    public void Few_stages_fill_the_sheet_and_many_make_it_wider()
    {
        Assert.True(Sheets.Draw(Others.Three).Width > 1300);
        Assert.True(Sheets.Draw(Others.Fifteen).Width > 15 * 230);
    }

    [Fact]
    public void What_a_map_does_not_have_is_not_drawn()
    {
        var texts = Sheets.Draw(Map("Bare", "en", [], [Stage("Only")])).Boxes.Select(b => b.Text).ToList();

        Assert.Equal(["Customer journey map", "Bare", "1 stage", "S1", "Only", "Bare · Version 1"], texts);
    }

    [Fact]
    public void Twelve_stages_with_three_hundred_elements_are_drawn()
    {
        var stages = Enumerable.Range(1, 12).Select(i => Stage(
            $"Stage {i}", "goal",
            [.. Enumerable.Range(1, 13).Select(n => Online($"touchpoint {i}.{n}", "App"))],
            Felt(1, -1, 0),
            [.. Enumerable.Range(1, 12).Select(n => Pain($"pain point {i}.{n}", 3))])).ToArray();

        var texts = Sheets.Draw(Map("Large", "en", [], stages)).Boxes.Select(b => b.Text).ToHashSet();

        Assert.Contains("touchpoint 12.13", texts);
        Assert.Contains("pain point 12.12", texts);
    }

    /// <summary>Each map is drawn once for all rules.</summary>
    private static IReadOnlyList<Sheets> Drawn(string map) => Cache.GetOrAdd(map, key => Drawings[key]());

    private static bool Overlap(TextBox a, TextBox b) =>
        a.X + a.Width > b.X + Tolerance && b.X + b.Width > a.X + Tolerance
        && a.Y + a.Height > b.Y + Tolerance && b.Y + b.Height > a.Y + Tolerance;

    private static bool HoldsMiddle(TextBox surface, TextBox text)
    {
        var (x, y) = (text.X + (text.Width / 2), text.Y + (text.Height / 2));
        return surface.X <= x && x <= surface.X + surface.Width && surface.Y <= y && y <= surface.Y + surface.Height;
    }

    private static bool IsWithin(TextBox surface, TextBox text) =>
        text.X >= surface.X - Tolerance && text.X + text.Width <= surface.X + surface.Width + Tolerance;

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
