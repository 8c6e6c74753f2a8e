using System.Text;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Sqlite;

/// <summary>What was deleted is in no byte of the files once the store is scrubbed, whatever SQLite moved between pages before.</summary>
public sealed class ScrubTests : SqliteStoreTest
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Words_of_a_deleted_log_are_in_no_byte_of_the_files()
    {
        // Lengths that differ are what makes SQLite leave copies behind, secure_delete or not.
        var random = new Random(5);
        for (var n = 1; n <= 60; n++)
        {
            for (var of = 0; of < 20; of++) await Store.Events.Append(Numbered(of), Commit(n, $"<word {of}>" + Some(random)), None);
        }

        for (var of = 0; of < 20; of += 2) await Store.Events.Delete(Numbered(of), None);
        await Store.Scrub(None);

        for (var of = 0; of < 20; of += 2) Assert.Empty(RawFiles.Containing(Folder, $"<word {of}>"));
        for (var of = 1; of < 20; of += 2) Assert.Equal(60, (await Read(Store, Numbered(of))).Count);
    }

    [Fact]
    public async Task A_name_that_was_taken_out_of_a_map_is_in_no_byte_of_the_files()
    {
        var random = new Random(6);
        foreach (var of in Enumerable.Range(0, 300)) await Store.Maps.Save(Numbered(of * 7_919 % 300), Map($"<owner {of * 7_919 % 300}>" + Some(random)), None);

        foreach (var of in Enumerable.Range(0, 150)) await Store.Maps.Save(Numbered(of), Map("nobody"), None);
        foreach (var of in Enumerable.Range(150, 75)) await Store.Maps.Delete(Numbered(of), None);
        await Store.Scrub(None);

        var file = Encoding.UTF8.GetString(RawFiles.Bytes(DatabasePath));
        Assert.DoesNotContain(Enumerable.Range(0, 225), of => file.Contains($"<owner {of}>", StringComparison.Ordinal));
        Assert.NotNull(await Store.Maps.Find(Numbered(299), None));
    }

    [Fact]
    public async Task Why_a_wake_of_a_forgotten_workshop_failed_is_in_no_byte_of_the_files()
    {
        await Store.Wakes.Schedule(new(Workshop, Noon), None);
        var leased = Assert.Single(await Store.Wakes.Receive(Noon, 1, TimeSpan.FromMinutes(1), None));
        await Store.Wakes.SetAside(leased, "reason-of-a-failure", Noon, None);

        await Store.Wakes.ForgetWorkshop(Workshop, None);
        await Store.Scrub(None);

        Assert.Empty(RawFiles.Containing(Folder, "reason-of-a-failure"));
    }

    [Fact]
    public async Task Tokens_that_were_replaced_or_taken_away_are_in_no_byte_of_the_files_at_once()
    {
        var first = await Store.Installations.Save(Installed("token-the-first"), None);
        var second = await Store.Installations.Save(first! with { Tokens = "token-the-second"u8.ToArray() }, None);
        Assert.Empty(RawFiles.Containing(Folder, "token-the-first"));

        await Store.Installations.Save(second! with { Tokens = default, UninstalledAt = Noon }, None);

        Assert.Empty(RawFiles.Containing(Folder, "token-the-second"));
    }

    [Fact]
    public async Task Ids_by_which_a_forgotten_tenant_was_found_are_in_no_byte_of_the_files()
    {
        foreach (var n in Enumerable.Range(0, 300)) await Store.Tenants.AddAlias(new($"tenant {n % 2}"), $"slack/T{n * 7_919 % 300:000}", None);

        await Store.Tenants.Forget(new("tenant 0"), None);
        await Store.Tenants.Forget(new("tenant 1"), None);
        await Store.Scrub(None);

        Assert.Empty(RawFiles.Containing(Folder, "slack/T"));
    }

    [Fact]
    public async Task What_is_written_while_it_is_scrubbed_is_there_afterwards()
    {
        foreach (var of in Enumerable.Range(0, 40)) await Store.Events.Append(Numbered(of), Commit(1, new string('x', 50_000)), None);

        var scrubbing = Enumerable.Range(0, 3).Select(_ => Store.Scrub(None));
        var writing = Enumerable.Range(0, 40).Select(of => Store.Events.Append(Numbered(of), Commit(2), None));
        await Task.WhenAll([.. scrubbing, .. writing]);

        foreach (var of in Enumerable.Range(0, 40)) Assert.Equal([1, 2], (await Read(Store, Numbered(of))).Select(c => c.Number));
    }

    private static Installation Installed(string tokens) => new("slack/T1", Workshop.Tenant, Encoding.UTF8.GetBytes(tokens), null);

    private static FinishedMap Map(string text) => Contracts.FinishedMapsContract.Map(1, 12, text);

    private static string Some(Random random) => new('x', random.Next(700));
}
