using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;

namespace WorkshopBot.Engine.Tests;

/// <summary>Maps from files, which no workshop stands behind.</summary>
public sealed class BroughtMapsTests
{
    private static readonly TenantId Tenant = new("local");
    private static readonly JourneyMap Map = new("customer-journey", "From elsewhere", 3, "en", [], [], []);

    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    private BroughtMaps Brought => new(store, clock);

    [Fact]
    public async Task A_form_that_is_sent_twice_brings_one_map_and_another_file_another()
    {
        var one = await Bring("form", "file");

        Assert.Equal(one, await Bring("form", "file"));
        Assert.NotEqual(one, await Bring("form", "other file"));
        Assert.NotEqual(one, await Bring("other form", "file"));
        Assert.Equal(3, (await store.Maps.Library(Tenant, default)).Count);
        Assert.All(await store.Maps.Library(Tenant, default), e => Assert.True(e.Map.IsBrought));
    }

    [Fact]
    public async Task It_can_be_removed_again_but_the_map_of_a_workshop_cannot()
    {
        var map = await Bring("form", "file");

        await Brought.Remove(map, default);
        await Brought.Remove(map, default);

        Assert.Empty(await store.Maps.Library(Tenant, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Brought.Remove(new(Tenant, "workshop"), default));
    }

    [Fact]
    public async Task An_operator_finds_it_by_its_id()
    {
        var map = await Bring("form", "file");

        Assert.Equal("From elsewhere", (await new StoredMaps(store, StepCatalog.Standard).Find(map, default))!.Title);
    }

    [Fact]
    public async Task It_goes_when_it_was_kept_long_enough_and_with_its_tenant()
    {
        await using var engine = Room.Open(store, clock);
        var forgetting = new Forgetting(engine, store);
        await Bring("form", "file");
        clock.Advance(TimeSpan.FromDays(10));
        await Bring("form", "other file");

        var retention = new Retention(forgetting, store);
        Assert.Equal(new Forgotten(Workshops: 1), await retention.Apply(clock.GetUtcNow(), 5, null, default));
        Assert.Single(await store.Maps.Library(Tenant, default));

        await forgetting.Tenant(Tenant, default);
        Assert.Empty(await store.Maps.Library(Tenant, default));
    }

    private Task<WorkshopId> Bring(string form, string file) =>
        Brought.Bring(Tenant, form, Encoding.UTF8.GetBytes(file), Map, default);
}
