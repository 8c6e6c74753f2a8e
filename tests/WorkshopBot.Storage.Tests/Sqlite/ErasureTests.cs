using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Testing;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class ErasureTests : SqliteStoreTest
{
    private readonly TestClock clock = new();

    protected override TimeProvider Clock => clock;

    [Fact]
    public async Task A_deleted_key_is_nowhere_in_the_files()
    {
        var step = new StepKeyId(Workshop, 0, 1);
        var key = await Store.StepKeys.GetOrAdd(step, RandomNumberGenerator.GetBytes(32), None);
        await Store.StepKeys.MarkAnswered(new(step, 0, 1), new("participant-who-answered"), answered: true, None);
        await Store.StepKeys.MarkAnswered(new(step, 1, 2), new("participant-who-answered"), answered: true, None);
        Assert.NotEmpty(RawFiles.Containing(Folder, key.ToArray()));

        await Store.StepKeys.Delete(step, None);

        Assert.Empty(RawFiles.Containing(Folder, key.ToArray()));
        Assert.Empty(RawFiles.Containing(Folder, "participant-who-answered"));
    }

    [Fact]
    public async Task Keys_that_were_moved_between_pages_are_erased_too()
    {
        // In an order that splits pages in their middle, over and over.
        var steps = Enumerable.Range(0, 600).Select(n => new StepKeyId(Numbered(n * 7_919 % 600), n % 3, 1)).ToList();
        var keys = new List<byte[]>();
        foreach (var step in steps)
            keys.Add((await Store.StepKeys.GetOrAdd(step, RandomNumberGenerator.GetBytes(32), None)).ToArray());

        for (var n = 0; n < steps.Count; n += 2) await Store.StepKeys.Delete(steps[n], None);

        for (var n = 0; n < steps.Count; n += 2) Assert.Empty(RawFiles.Containing(Folder, keys[n]));
        for (var n = 1; n < steps.Count; n += 2)
            Assert.Equal(keys[n], (await Store.StepKeys.Find(steps[n], None))!.Value.ToArray());
    }

    [Fact]
    public async Task Who_is_forgotten_is_nowhere_in_the_files()
    {
        await Enter("U0400-platform-id", "Ana Formerly");
        await Enter("U0400-platform-id", "Ana Lately");
        Assert.NotEmpty(RawFiles.Containing(Folder, "Ana Lately"));

        await Store.People.Forget(Workshop.Tenant, new("slack", "U0400-platform-id"), None);

        foreach (var trace in new[] { "Ana Lately", "Ana Formerly", "U0400-platform-id" })
            Assert.Empty(RawFiles.Containing(Folder, trace));
    }

    [Fact]
    public async Task Who_was_moved_between_pages_is_forgotten_too()
    {
        // Lengths that differ are what makes SQLite leave copies behind, secure_delete or not.
        var random = new Random(3);
        var names = Enumerable.Range(0, 3_000).Select(n => $"<{n:0000}>" + new string('x', random.Next(300))).ToList();
        await Task.WhenAll(names.Select((name, n) => Enter($"U{n * 7_919 % 3_000:0000}", name)));

        await Task.WhenAll(names.Take(1_500).Select((_, n) => Forget($"U{n * 7_919 % 3_000:0000}")));

        var file = Encoding.UTF8.GetString(RawFiles.Bytes(DatabasePath));
        Assert.DoesNotContain(Enumerable.Range(0, 1_500), n => file.Contains($"<{n:0000}>", StringComparison.Ordinal));
        Assert.Equal(
            names.Skip(1_500), (await Store.People.Profiles(Workshop, None)).Values.Select(p => p.Name).Order());
    }

    [Fact]
    public async Task A_forgotten_workshop_leaves_no_names()
    {
        for (var n = 0; n < 300; n++) await Enter($"U{n * 7_919 % 300:0000}", $"Some Body {n}");

        await Store.People.ForgetWorkshop(Workshop, None);

        Assert.Empty(RawFiles.Containing(Folder, "Some Body"));
    }

    [Fact]
    public async Task A_forgotten_workshop_leaves_no_places()
    {
        for (var n = 0; n < 300; n++)
            await Store.Conversations.GetOrAdd(new(new("web", $"Place {n * 7_919 % 300:000}"), Numbered(n % 2), Facilitates: false), None);

        await Store.Conversations.ForgetWorkshop(Numbered(0), None);
        await Store.Conversations.ForgetWorkshop(Numbered(1), None);

        Assert.Empty(RawFiles.Containing(Folder, "Place "));
    }

    [Fact]
    public async Task A_reader_in_the_way_only_puts_the_erasure_off()
    {
        var step = new StepKeyId(Workshop, 0, 1);
        var key = (await Store.StepKeys.GetOrAdd(step, RandomNumberGenerator.GetBytes(32), None)).ToArray();
        await using (var reader = await HoldSnapshot())
        {
            await Store.StepKeys.Delete(step, None);
            Assert.Null(await Store.StepKeys.Find(step, None));
            Assert.NotEmpty(RawFiles.Containing(Folder, key));
        }

        await clock.Sleeping().WaitAsync(TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(1));
        await Store.Tenants.AddAlias(Workshop.Tenant, "slack/T1", None);

        // The erasure came before this write, or comes right after it and before the next.
        await Store.Tenants.AddAlias(Workshop.Tenant, "slack/T2", None);
        Assert.Empty(RawFiles.Containing(Folder, key));
    }

    private Task<IReadOnlyList<Membership>> Forget(string id) =>
        Store.People.Forget(Workshop.Tenant, new("slack", id), None);

    private Task<ParticipantId> Enter(string id, string name) => Store.People.Enter(
        Workshop, new("slack", id), new(name), new(Guid.NewGuid().ToString("N")), None);

    private async Task<SqliteConnection> HoldSnapshot()
    {
        var reader = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await reader.OpenAsync();
        using var command = reader.CreateCommand();
        command.CommandText = "BEGIN; SELECT count(*) FROM StepKeys";
        await command.ExecuteScalarAsync();
        return reader;
    }
}
