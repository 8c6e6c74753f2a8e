using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class InstallationsContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    private static readonly TenantId Ours = new("ours");
    private static readonly TenantId Theirs = new("theirs");
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, 123, TimeSpan.Zero);

    private IInstallations Installations => Store.Installations;

    [Fact]
    public async Task An_installation_is_found_as_it_was_stored_with_its_version()
    {
        Assert.Null(await Installations.Find("slack/T1", None));

        var tokens = new byte[32 * 1024];
        new Random(1).NextBytes(tokens);
        var stored = (await Installations.Save(new("slack/T1", Ours, tokens, Noon.AddTicks(9)), None))!;

        var found = (await Installations.Find("slack/T1", None))!;
        Assert.NotNull(stored.Version);
        Assert.Equal(("slack/T1", Ours, Noon, stored.Version), (found.Alias, found.Tenant, found.UninstalledAt, found.Version));
        Assert.True(found.Tokens.Span.SequenceEqual(tokens));
        Assert.Equal(Noon, stored.UninstalledAt);
    }

    [Fact]
    public async Task Only_who_knows_the_version_that_is_stored_replaces_it()
    {
        var first = (await Save("slack/T1", 1))!;

        Assert.Null(await Save("slack/T1", 2));
        var second = await Installations.Save(first with { Tokens = new byte[] { 3 } }, None);
        Assert.Null(await Installations.Save(first with { Tokens = new byte[] { 4 } }, None));
        Assert.Null(await Installations.Save(new("slack/T2", Ours, default, null) { Version = first.Version }, None));

        Assert.NotEqual(first.Version, second!.Version);
        Assert.Equal([3], (await Installations.Find("slack/T1", None))!.Tokens.ToArray());
        Assert.Null(await Installations.Find("slack/T2", None));
    }

    [Fact]
    public async Task Of_many_who_save_with_one_version_exactly_one_wins()
    {
        string? version = null;
        for (var round = 0; round < 4; round++)
        {
            var saved = await Race(16, racer => Installations.Save(
                new("slack/T1", Ours, new[] { (byte)racer }, null) { Version = version }, None));

            var winner = Assert.Single(saved, s => s is not null)!;
            var found = (await Installations.Find("slack/T1", None))!;
            Assert.Equal(winner.Tokens.ToArray(), found.Tokens.ToArray());
            Assert.Equal(winner.Version, found.Version);
            version = found.Version;
        }
    }

    [Fact]
    public async Task All_are_listed_or_those_of_a_tenant()
    {
        await Save("slack/T1", 1);
        await Save("teams/a", 2);
        await Installations.Save(new("slack/T9", Theirs, default, null), None);

        Assert.Equal(["slack/T1", "teams/a"], await Aliases(Ours));
        Assert.Equal(["slack/T9"], await Aliases(Theirs));
        Assert.Equal(["slack/T1", "slack/T9", "teams/a"], await Aliases(null));
        Assert.Empty(await Aliases(new("nobody")));
    }

    [Fact]
    public async Task A_deleted_installation_is_gone_and_its_version_is_good_for_nothing()
    {
        var old = (await Save("slack/T1", 1))!;
        await Save("slack/T2", 2);

        await Installations.Delete("slack/T1", None);
        await Installations.Delete("slack/T1", None);

        Assert.Null(await Installations.Save(old, None));
        Assert.Equal(["slack/T2"], await Aliases(null));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Aliases_that_look_alike_are_different(string one, string other)
    {
        await Save($"slack/{one}", 1);
        await Save($"slack/{other}", 2);

        await Installations.Delete($"slack/{one}", None);

        Assert.Null(await Installations.Find($"slack/{one}", None));
        Assert.Equal([2], (await Installations.Find($"slack/{other}", None))!.Tokens.ToArray());
    }

    private Task<Installation?> Save(string alias, byte token) => Installations.Save(new(alias, Ours, new[] { token }, null), None);

    private async Task<List<string>> Aliases(TenantId? tenant)
    {
        List<string> aliases = [];
        await foreach (var installation in Installations.All(tenant, None)) aliases.Add(installation.Alias);
        return [.. aliases.Order(StringComparer.Ordinal)];
    }
}
