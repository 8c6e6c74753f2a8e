using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class TenantsContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    private static readonly TenantId Ours = new("ours");
    private static readonly TenantId Theirs = new("theirs");

    [Fact]
    public async Task An_organisation_that_is_met_at_many_places_at_once_is_one_tenant()
    {
        var tenants = await Race(24, racer => Store.Tenants.GetOrAdd("slack/T1", new($"racer {racer}"), None));

        Assert.Single(tenants.Distinct());
        Assert.Equal(tenants[0], await Store.Tenants.Find("slack/T1", None));
    }

    [Fact]
    public async Task An_alias_that_nobody_has_is_not_found() => Assert.Null(await Store.Tenants.Find("slack/T1", None));

    [Fact]
    public async Task A_tenant_may_have_several_aliases()
    {
        await Store.Tenants.GetOrAdd("slack/T1", Ours, None);

        Assert.True(await Store.Tenants.AddAlias(Ours, "slack/E1", None));
        Assert.True(await Store.Tenants.AddAlias(Ours, "slack/E1", None));

        Assert.Equal(Ours, await Store.Tenants.GetOrAdd("slack/E1", Theirs, None));
    }

    [Fact]
    public async Task An_alias_of_another_tenant_stays_with_it()
    {
        await Store.Tenants.GetOrAdd("slack/T1", Ours, None);

        Assert.False(await Store.Tenants.AddAlias(Theirs, "slack/T1", None));

        Assert.Equal(Ours, await Store.Tenants.Find("slack/T1", None));
    }

    [Fact]
    public async Task Of_many_tenants_that_want_an_alias_one_gets_it()
    {
        var added = await Race(16, racer => Store.Tenants.AddAlias(new($"{racer}"), "slack/E1", None));

        var owner = await Store.Tenants.Find("slack/E1", None);
        Assert.Equal([owner!.Value.Value], Enumerable.Range(0, 16).Where(r => added[r]).Select(r => $"{r}"));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Aliases_are_compared_ordinally(string one, string other)
    {
        await Store.Tenants.GetOrAdd($"slack/{one}", Ours, None);

        Assert.Null(await Store.Tenants.Find($"slack/{other}", None));
        Assert.Equal(Theirs, await Store.Tenants.GetOrAdd($"slack/{other}", Theirs, None));
        Assert.Equal(Ours, await Store.Tenants.Find($"slack/{one}", None));
    }

    [Fact]
    public async Task A_tenant_that_is_forgotten_loses_all_its_aliases_and_nobody_else_does()
    {
        await Store.Tenants.GetOrAdd("slack/T1", Ours, None);
        await Store.Tenants.AddAlias(Ours, "slack/E1", None);
        await Store.Tenants.GetOrAdd("slack/T2", Theirs, None);

        await Store.Tenants.Forget(Ours, None);
        await Store.Tenants.Forget(Ours, None);

        Assert.Null(await Store.Tenants.Find("slack/T1", None));
        Assert.Null(await Store.Tenants.Find("slack/E1", None));
        Assert.Equal(Theirs, await Store.Tenants.Find("slack/T2", None));
    }
}
