using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class FinishedMapsContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, 123, TimeSpan.Zero);

    private IFinishedMaps Maps => Store.Maps;

    [Fact]
    public async Task A_workshop_without_a_finished_map_has_none()
    {
        Assert.Null(await Maps.Find(Workshop, None));
        Assert.Equal(0, await Maps.Version(Workshop, None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(257)]
    public async Task A_map_comes_back_as_it_was(int cells)
    {
        var map = Map(1, cells);

        Assert.True(await Maps.Save(Workshop, map, None));

        Assert.Equal(Plain(map), Plain(await Maps.Find(Workshop, None)));
        Assert.Equal(1, await Maps.Version(Workshop, None));
        Assert.Null(await Maps.Find(OtherWorkshop, None));
    }

    [Fact]
    public async Task A_newer_map_takes_the_place_of_the_older_one_and_an_older_one_changes_nothing()
    {
        await Maps.Save(Workshop, Map(1, 130), None);
        var newer = Map(2, 3);

        Assert.True(await Maps.Save(Workshop, newer, None));
        Assert.False(await Maps.Save(Workshop, Map(1, 130), None));

        Assert.Equal(Plain(newer), Plain(await Maps.Find(Workshop, None)));
        Assert.Equal(2, await Maps.Version(Workshop, None));
    }

    [Fact]
    public async Task The_same_version_again_replaces_what_it_said()
    {
        await Maps.Save(Workshop, Map(1, 5, "before"), None);
        var again = Map(1, 2, "after");

        Assert.True(await Maps.Save(Workshop, again, None));

        Assert.Equal(Plain(again), Plain(await Maps.Find(Workshop, None)));
    }

    [Fact]
    public async Task A_deleted_map_is_gone_may_be_deleted_again_and_may_come_back()
    {
        await Maps.Save(Workshop, Map(4, 9), None);
        await Maps.Save(OtherWorkshop, Map(1, 1), None);

        await Maps.Delete(Workshop, None);
        await Maps.Delete(Workshop, None);

        Assert.Null(await Maps.Find(Workshop, None));
        Assert.Equal(0, await Maps.Version(Workshop, None));
        Assert.Equal(1, await Maps.Version(OtherWorkshop, None));
        Assert.True(await Maps.Save(Workshop, Map(1, 9), None));
    }

    [Fact]
    public async Task Of_maps_that_are_saved_at_once_the_highest_stays_and_nobody_ever_reads_half_of_one()
    {
        await Maps.Save(Workshop, Map(1, 8), None);

        await Race(8, async racer =>
        {
            if (racer < 5) await Maps.Save(Workshop, Map(racer + 2, (racer + 2) * 8), None);
            for (var read = 0; read < 5; read++)
            {
                var seen = (await Maps.Find(Workshop, None))!;
                Assert.Equal(Plain(Map(seen.Version, seen.Version * 8)), Plain(seen));
            }

            return true;
        });

        Assert.Equal(Plain(Map(6, 48)), Plain(await Maps.Find(Workshop, None)));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Workshops_whose_ids_look_alike_have_maps_of_their_own(string one, string other)
    {
        await Maps.Save(new(new("t"), one), Map(1, 1), None);
        await Maps.Save(new(new("t"), other), Map(2, 2), None);
        await Maps.Save(new(new(one), other), Map(3, 3), None);

        await Maps.Delete(new(new("t"), one), None);

        Assert.Equal(0, await Maps.Version(new(new("t"), one), None));
        Assert.Equal(Plain(Map(2, 2)), Plain(await Maps.Find(new(new("t"), other), None)));
        Assert.Equal(Plain(Map(3, 3)), Plain(await Maps.Find(new(new(one), other), None)));
    }

    internal static FinishedMap Map(int version, int cells, string text = "It's \"<ä>\" 🙂") => new(
        version,
        Row(("Title", text), ("FinishedAt", Noon), ("Stages", 7L), ("LowestMean", -2d), ("HasFrame", false), ("View", "")),
        [.. Enumerable.Range(1, cells).Select(place => Row(
            ("Version", (long)version), ("Place", (long)place), ("Element", "stage"), ("Text", text), ("Mean", place / 4d),
            ("Disagreement", place % 2 == 0)))]);

    internal static List<string> Plain(FinishedMap? map) => map is null
        ? []
        : [$"{map.Version}", .. map.Cells.Prepend(map.Map).Select(Plain)];

    private static string Plain(MapRow row) =>
        string.Join('|', row.Values.Select(v => $"{v.Key}={v.Value.GetType().Name}:{(v.Value is DateTimeOffset t ? $"{t:O}" : v.Value)}"));

    private static MapRow Row(params (string Column, object Value)[] values) =>
        MapRow.Of(values.Select(v => KeyValuePair.Create(v.Column, v.Value)));
}
