using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class ShareKeysContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)(n * 8))];

    [Fact]
    public async Task The_first_key_of_a_workshop_stays_its_key()
    {
        Assert.Null(await Store.ShareKeys.Find(Workshop, None));

        Assert.Equal(Key, (await Store.ShareKeys.GetOrAdd(Workshop, Key, None)).ToArray());
        Assert.Equal(Key, (await Store.ShareKeys.GetOrAdd(Workshop, new byte[] { 1 }, None)).ToArray());

        Assert.Equal(Key, (await Store.ShareKeys.Find(Workshop, None))!.Value.ToArray());
    }

    [Fact]
    public async Task All_who_come_at_once_get_the_same()
    {
        var keys = await Race(16, async racer => (await Store.ShareKeys.GetOrAdd(Workshop, new[] { (byte)racer }, None)).Span[0]);

        Assert.Single(keys.Distinct());
    }

    [Fact]
    public async Task Workshops_and_tenants_have_keys_of_their_own()
    {
        await Store.ShareKeys.GetOrAdd(Workshop, new byte[] { 1 }, None);
        await Store.ShareKeys.GetOrAdd(OtherTenantsWorkshop, new byte[] { 2 }, None);

        Assert.Equal([1], (await Store.ShareKeys.Find(Workshop, None))!.Value.ToArray());
        Assert.Equal([2], (await Store.ShareKeys.Find(OtherTenantsWorkshop, None))!.Value.ToArray());
        Assert.Null(await Store.ShareKeys.Find(OtherWorkshop, None));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Names_that_look_alike_are_different_workshops(string one, string other)
    {
        await Store.ShareKeys.GetOrAdd(new(new TenantId("t"), one), Key, None);

        Assert.Null(await Store.ShareKeys.Find(new(new TenantId("t"), other), None));
    }

    [Fact]
    public async Task A_deleted_key_is_gone_and_another_takes_its_place()
    {
        await Store.ShareKeys.GetOrAdd(Workshop, Key, None);
        await Store.ShareKeys.GetOrAdd(OtherWorkshop, Key, None);

        for (var twice = 0; twice < 2; twice++) await Store.ShareKeys.Delete(Workshop, None);

        Assert.Null(await Store.ShareKeys.Find(Workshop, None));
        Assert.NotNull(await Store.ShareKeys.Find(OtherWorkshop, None));
        Assert.Equal([7], (await Store.ShareKeys.GetOrAdd(Workshop, new byte[] { 7 }, None)).ToArray());
    }
}
