using WorkshopBot.Domain;
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

    [Fact]
    public async Task A_library_tells_a_tenants_maps_the_newest_first_page_by_page()
    {
        foreach (var day in new[] { 3, 1, 5, 2, 4 })
            await Maps.Save(Numbered(day), Map(1, 3) with { Map = Head($"day {day}", Noon.AddDays(day)) }, None);
        await Maps.Save(new(new("other"), "theirs"), Map(1, 3), None);

        var first = await Maps.Latest(Tenant, 2, null, None);
        var second = await Maps.Latest(Tenant, 2, first[^1], None);
        var third = await Maps.Latest(Tenant, 2, second[^1], None);

        Assert.Equal(["day 5", "day 4", "day 3", "day 2", "day 1"], first.Concat(second).Concat(third).Select(m => m.Title));
        Assert.Empty(await Maps.Latest(Tenant, 2, third[^1], None));
        Assert.Equal(new(Numbered(5), "day 5", "experience-map", null, Noon.AddDays(5)), first[0]);
    }

    [Fact]
    public async Task A_library_tells_whose_journey_each_map_is()
    {
        var cells = Map(1, 3).Cells;
        await Maps.Save(Workshop, Map(1, 3) with { Cells = [Persona(1, "Ben", false), Persona(2, "Ana", true), .. cells.Skip(2)] }, None);

        Assert.Equal("Ana", Assert.Single(await Maps.Latest(Workshop.Tenant, 20, null, None)).Persona);
    }

    [Fact]
    public async Task Maps_that_were_finished_at_the_same_time_are_each_told_once()
    {
        foreach (var number in Enumerable.Range(1, 5)) await Maps.Save(Numbered(number), Map(1, 1, $"{number}"), None);

        List<LibraryMap> told = [];
        while (await Maps.Latest(Tenant, 2, told.LastOrDefault(), None) is [_, ..] page) told.AddRange(page);

        Assert.Equal(["1", "2", "3", "4", "5"], told.Select(m => m.Title));
    }

    [Fact]
    public async Task A_library_tells_a_map_once_as_it_was_last_finished_and_forgets_one_that_is_deleted()
    {
        await Maps.Save(Numbered(1), Map(1, 3, "former"), None);
        await Maps.Save(Numbered(2), Map(1, 3, "deleted"), None);

        await Maps.Save(Numbered(1), Map(2, 3) with { Map = Head("now", Noon.AddDays(9)) }, None);
        await Maps.Save(Numbered(1), Map(1, 3, "too late"), None);
        await Maps.Delete(Numbered(2), None);

        Assert.Equal("now", Assert.Single(await Maps.Latest(Tenant, 20, null, None)).Title);
    }

    [Fact]
    public async Task A_library_of_maps_that_are_saved_again_and_again_tells_each_at_most_once()
    {
        await Race(6, async racer =>
        {
            await Maps.Save(Workshop, Map(racer + 1, 3) with { Map = Head($"{racer}", Noon.AddDays(racer)) }, None);
            Assert.InRange((await Maps.Latest(Workshop.Tenant, 20, null, None)).Count, 0, 1);
            return true;
        });

        Assert.Equal("5", Assert.Single(await Maps.Latest(Workshop.Tenant, 20, null, None)).Title);
    }

    [Fact]
    public async Task A_library_tells_what_each_map_is_searched_by_the_newest_first()
    {
        await Maps.Save(Numbered(1), Searched, None);
        await Maps.Save(Numbered(2), Map(1, 0) with { Map = Head("no stages", Noon.AddDays(-1)) }, None);
        await Maps.Save(new(new("other"), "theirs"), Map(1, 3), None);

        var library = await Maps.Library(Tenant, None);

        Assert.Equal(["searched", "no stages"], library.Select(e => e.Map.Title));
        Same(LibraryEntry.Of(Numbered(1), Searched), library[0]);
        Assert.Equal("Ana \"🙂\"", library[0].Map.Persona);
        Assert.Equal(["Wait:-1.5:app|app:4,0", "سلّم::phone:", "Wait:0::"], library[0].Stages.Select(Plain));
        Assert.Empty(library[1].Stages);
    }

    [Fact]
    public async Task A_part_of_a_library_is_what_stands_there_in_the_whole()
    {
        for (var i = 0; i < 5; i++) await Maps.Save(Numbered(i), Map(1, 3) with { Map = Head($"{i}", Noon.AddDays(-(i / 2))) }, None);
        await Maps.Save(new(new("other"), "theirs"), Map(1, 3), None);
        var library = await Maps.Library(Tenant, None);

        foreach (var (skip, most) in ((int, int)[])[(0, 5), (0, 2), (1, 3), (4, 9), (5, 1)])
        {
            var part = await Maps.Part(Tenant, skip, most, None);
            Assert.Equal(5, part.Total);
            Assert.Equal(library.Skip(skip).Take(most).Select(e => e.Map), part.Entries.Select(e => e.Map));
        }
    }

    [Fact]
    public async Task The_library_of_all_tenants_tells_every_map_once()
    {
        await Maps.Save(Numbered(1), Map(1, 3), None);
        await Maps.Save(Numbered(1), Map(2, 3), None);
        await Maps.Save(new(new("other"), "theirs"), Map(1, 3), None);

        var told = (await Maps.Library(null, None)).Select(e => e.Map.Workshop);

        Assert.Equal([Numbered(1), new(new("other"), "theirs")], told.OrderBy(w => w.Tenant.Value));
    }

    [Fact]
    public async Task A_map_that_is_saved_again_is_searched_by_what_it_says_now_and_a_deleted_one_by_nothing()
    {
        await Maps.Save(Numbered(1), Searched, None);
        await Maps.Save(Numbered(2), Searched, None);

        await Maps.Save(Numbered(1), Map(2, 1, "now"), None);
        await Maps.Delete(Numbered(2), None);

        Assert.Equal("now", Assert.Single(Assert.Single(await Maps.Library(Tenant, None)).Stages).Name);
    }

    [Fact]
    public async Task A_library_that_is_searched_while_a_map_is_saved_again_and_again_tells_it_at_most_once()
    {
        await Race(6, async racer =>
        {
            await Maps.Save(Workshop, Map(racer + 1, 3) with { Map = Head($"{racer}", Noon.AddDays(racer)) }, None);
            Assert.InRange((await Maps.Library(Workshop.Tenant, None)).Count, 0, 1);
            return true;
        });

        Assert.Equal("5", Assert.Single(await Maps.Library(Workshop.Tenant, None)).Map.Title);
    }

    /// <summary>One whose library entry has something of everything.</summary>
    internal static FinishedMap Searched => new(
        1,
        Head("searched", Noon),
        [
            Cell(1, "persona", ("Text", "Ben"), ("InFocus", false)),
            Cell(2, "persona", ("Text", "Ana \"🙂\""), ("InFocus", true)),
            Cell(3, "stage", ("StageNumber", 1L), ("Text", "Wait"), ("Mean", -1.5)),
            Cell(4, "touchpoint", ("StageNumber", 1L), ("Text", "looks"), ("Channel", "app")),
            Cell(5, "touchpoint", ("StageNumber", 1L), ("Text", "wonders")),
            Cell(6, "touchpoint", ("StageNumber", 1L), ("Text", "looks again"), ("Channel", "app")),
            Cell(7, "pain-point", ("StageNumber", 1L), ("Text", "long"), ("Severity", 4L)),
            Cell(8, "pain-point", ("StageNumber", 1L), ("Text", "dull")),
            Cell(9, "stage", ("StageNumber", 2L), ("Text", "سلّم")),
            Cell(10, "touchpoint", ("StageNumber", 2L), ("Text", "calls"), ("Channel", "phone")),
            Cell(11, "stage", ("StageNumber", 3L), ("Text", "Wait"), ("Mean", 0d)),
            Cell(12, "opportunity", ("StageNumber", 3L), ("Text", "faster"), ("Channel", "none")),
        ]);

    internal static void Same(LibraryEntry expected, LibraryEntry told)
    {
        Assert.Equal((expected.Map, expected.Language), (told.Map, told.Language));
        Assert.Equal(expected.Stages.Select(Plain), told.Stages.Select(Plain));
    }

    private static string Plain(LibraryStage stage) => FormattableString.Invariant(
        $"{stage.Name}:{stage.Mean}:{string.Join('|', stage.Channels)}:{string.Join(',', stage.Severities)}");

    private static MapRow Cell(int place, string element, params (string Column, object Value)[] values) =>
        Row([("Version", 1L), ("Place", (long)place), ("Element", element), .. values]);

    private static TenantId Tenant => new("many maps");

    private static WorkshopId Numbered(int number) => new(Tenant, $"workshop {number}");

    internal static FinishedMap Map(int version, int cells, string text = "It's \"<ä>\" 🙂") => new(
        version,
        Head(text, Noon),
        [.. Enumerable.Range(1, cells).Select(place => Row(
            ("Version", (long)version), ("Place", (long)place), ("Element", "stage"), ("Text", text), ("Mean", place / 4d),
            ("Disagreement", place % 2 == 0)))]);

    private static MapRow Head(string title, DateTimeOffset finishedAt) => Row(
        ("Title", title), ("Kind", "experience-map"), ("FinishedAt", finishedAt), ("Stages", 7L), ("LowestMean", -2d),
        ("HasFrame", false), ("View", ""));

    private static MapRow Persona(int place, string name, bool inFocus) => Row(
        ("Version", 1L), ("Place", (long)place), ("Element", "persona"), ("Text", name), ("InFocus", inFocus));

    internal static List<string> Plain(FinishedMap? map) => map is null
        ? []
        : [$"{map.Version}", .. map.Cells.Prepend(map.Map).Select(Plain)];

    private static string Plain(MapRow row) =>
        string.Join('|', row.Values.Select(v => $"{v.Key}={v.Value.GetType().Name}:{(v.Value is DateTimeOffset t ? $"{t:O}" : v.Value)}"));

    private static MapRow Row(params (string Column, object Value)[] values) =>
        MapRow.Of(values.Select(v => KeyValuePair.Create(v.Column, v.Value)));
}
