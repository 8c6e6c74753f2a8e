using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class EventLogContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    [Fact]
    public async Task Commits_are_read_in_the_order_of_their_numbers()
    {
        var commits = Enumerable.Range(1, 600).Select(n => Commit(n)).ToList();
        foreach (var commit in commits) await Append(Workshop, commit);

        await Holds(Workshop, commits);
    }

    [Fact]
    public async Task Only_commits_after_the_given_number_are_read()
    {
        for (var n = 1; n <= 12; n++) await Append(Workshop, Commit(n));

        var read = await Read(Workshop, after: 9);

        Assert.Equal([10, 11, 12], read.Select(c => c.Number));
        Assert.Empty(await Read(Workshop, after: 12));
    }

    [Fact]
    public async Task A_workshop_that_is_not_known_has_no_commits() => Assert.Empty(await Read(Workshop));

    [Fact]
    public async Task A_number_that_is_taken_is_told_and_changes_nothing()
    {
        var first = Commit(1, "mine");
        await Append(Workshop, first);

        var result = await Store.Events.Append(Workshop, Commit(1, "theirs"), None);

        Assert.Equal(AppendResult.NumberTaken, result);
        await Holds(Workshop, [first]);
    }

    [Fact]
    public async Task A_repeated_insert_conflicts_with_itself()
    {
        var commit = Commit(1);
        await Append(Workshop, commit);

        Assert.Equal(AppendResult.NumberTaken, await Store.Events.Append(Workshop, commit, None));
        Assert.Equal(commit.Id, (await Read(Workshop)).Single().Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(256 * 1024 + 1)]
    [InlineData(2 * 1024 * 1024)]
    public async Task A_body_comes_back_byte_for_byte(int length)
    {
        var body = new byte[length];
        new Random(length).NextBytes(body);
        var commit = new StoredCommit(1, Guid.NewGuid(), body);

        await Append(Workshop, commit);

        await Holds(Workshop, [commit]);
    }

    [Fact]
    public async Task A_body_may_be_part_of_a_larger_buffer_that_is_used_again()
    {
        var buffer = "xxbodyxx"u8.ToArray();
        await Append(Workshop, new(1, Guid.NewGuid(), buffer.AsMemory(2, 4)));
        Array.Clear(buffer);

        Assert.Equal("body", Encoding.UTF8.GetString((await Read(Workshop)).Single().Body.Span));
    }

    [Fact]
    public async Task Many_large_commits_are_read_whole()
    {
        var commits = Enumerable.Range(1, 9).Select(n => new StoredCommit(n, Guid.NewGuid(), new byte[700_000 + n])).ToList();
        foreach (var commit in commits) await Append(Workshop, commit);

        await Holds(Workshop, commits);
    }

    [Fact]
    public async Task A_read_may_be_left_before_its_end()
    {
        for (var n = 1; n <= 5; n++) await Append(Workshop, Commit(n));

        await foreach (var commit in Store.Events.Read(Workshop, 0, None))
        {
            if (commit.Number == 2) break;
        }

        await Append(Workshop, Commit(6));
        Assert.Equal(6, (await Read(Workshop)).Count);
    }

    [Fact]
    public async Task One_can_append_while_reading()
    {
        await Append(Workshop, Commit(1));

        await foreach (var _ in Store.Events.Read(Workshop, 0, None)) await Append(OtherWorkshop, Commit(1));

        Assert.Single(await Read(OtherWorkshop));
    }

    [Fact]
    public async Task Of_many_who_race_for_a_number_exactly_one_wins()
    {
        for (var n = 1; n <= 10; n++)
        {
            var commits = Enumerable.Range(0, 24).Select(racer => Commit(n, $"racer {racer}")).ToList();

            var results = await Race(commits.Count, racer => Store.Events.Append(Workshop, commits[racer], None));

            var winner = Assert.Single(commits.Zip(results), r => r.Second == AppendResult.Appended).First;
            Assert.Equal(winner.Id, (await Read(Workshop, after: n - 1)).Single().Id);
        }
    }

    [Fact]
    public async Task Workshops_that_are_written_at_once_keep_everything()
    {
        var workshops = Enumerable.Range(0, 40).Select(n => new WorkshopId(new($"tenant {n % 4}"), $"{n}")).ToList();

        await Race(workshops.Count, async w =>
        {
            for (var n = 1; n <= 10; n++) await Append(workshops[w], Commit(n, workshops[w].ToString()));
            return true;
        });

        foreach (var workshop in workshops)
        {
            var read = await Read(workshop);
            Assert.Equal(Enumerable.Range(1, 10).Select(n => (long)n), read.Select(c => c.Number));
            Assert.All(read, c => Assert.Equal(workshop.ToString(), Encoding.UTF8.GetString(c.Body.Span)));
        }
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Workshops_whose_ids_look_alike_are_different(string one, string other)
    {
        WorkshopId[] workshops =
        [
            new(new(one), "w"), new(new(other), "w"), new(new("t"), one), new(new("t"), other), new(new(one), other),
        ];
        var commits = workshops.Select(w => Commit(1, $"{w.Tenant}|{w.Value}")).ToList();
        for (var i = 0; i < workshops.Length; i++) await Append(workshops[i], commits[i]);

        await Store.Events.Delete(workshops[0], None);

        Assert.True(Assert.Single(await Read(workshops[0])).IsClosing);
        for (var i = 1; i < workshops.Length; i++) await Holds(workshops[i], [commits[i]]);
    }

    [Fact]
    public async Task Deleting_a_workshop_removes_its_log_and_closes_it_and_may_be_repeated()
    {
        for (var n = 1; n <= 3; n++) await Append(Workshop, Commit(n));

        await Store.Events.Delete(Workshop, None);
        await Store.Events.Delete(Workshop, None);

        var closing = Assert.Single(await Read(Workshop));
        Assert.Equal((4, true), (closing.Number, closing.IsClosing));
        Assert.Equal(AppendResult.NumberTaken, await Store.Events.Append(Workshop, Commit(4), None));
        Assert.Null(await Store.Events.Last(Workshop, None));
    }

    [Fact]
    public async Task Deleting_a_workshop_that_nobody_knows_leaves_nothing()
    {
        await Store.Events.Delete(Workshop, None);

        Assert.Empty(await Read(Workshop));
        Assert.Equal(AppendResult.Appended, await Store.Events.Append(Workshop, Commit(1), None));
    }

    [Fact]
    public async Task An_append_that_is_cancelled_before_it_starts_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.Events.Append(Workshop, Commit(1), new CancellationToken(canceled: true)));

        Assert.Empty(await Read(Workshop));
    }

    [Fact]
    public async Task The_last_commit_is_the_one_with_the_highest_number()
    {
        Assert.Null(await Store.Events.Last(Workshop, None));
        for (var n = 1; n <= 21; n++)
        {
            var commit = Commit(n);
            await Append(Workshop, commit);
            Assert.Equal((n, commit.Id), await Store.Events.Last(Workshop, None) is { } last ? ((int)last.Number, last.Id) : default);
        }

        Assert.Null(await Store.Events.Last(OtherWorkshop, None));
    }

    [Fact]
    public async Task Every_workshop_with_a_log_is_listed_once()
    {
        foreach (var workshop in new[] { Workshop, OtherWorkshop, OtherTenantsWorkshop })
        {
            for (var n = 1; n <= 3; n++) await Append(workshop, Commit(n));
        }

        Assert.Equal(3, (await Listed(null)).Count);
        Assert.Equal([OtherTenantsWorkshop], await Listed(OtherTenantsWorkshop.Tenant));

        await Store.Events.Delete(OtherWorkshop, None);
        Assert.Equal([Workshop], await Listed(Workshop.Tenant));
        Assert.Empty(await Listed(new("nobody")));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Tenants_whose_ids_look_alike_have_workshops_of_their_own(string one, string other)
    {
        WorkshopId[] ours = [new(new(one), "w"), new(new(one), other)];
        WorkshopId[] theirs = [new(new(other), "w"), new(new(other), one)];
        foreach (var workshop in (WorkshopId[])[.. ours, .. theirs]) await Append(workshop, Commit(1));

        Assert.Equal(ours.ToHashSet(), [.. await Listed(new(one))]);
        Assert.Equal(theirs.ToHashSet(), [.. await Listed(new(other))]);
        Assert.Equal(4, (await Listed(null)).Distinct().Count());
    }

    private async Task<List<WorkshopId>> Listed(TenantId? tenant)
    {
        List<WorkshopId> listed = [];
        await foreach (var workshop in Store.Events.Workshops(tenant, None)) listed.Add(workshop);
        return listed;
    }

    private static StoredCommit Commit(long number, string body = "[]") =>
        new(number, Guid.NewGuid(), Encoding.UTF8.GetBytes(body));

    private async Task Append(WorkshopId workshop, StoredCommit commit) =>
        Assert.Equal(AppendResult.Appended, await Store.Events.Append(workshop, commit, None));

    private async Task<List<StoredCommit>> Read(WorkshopId workshop, long after = 0)
    {
        var read = new List<StoredCommit>();
        await foreach (var commit in Store.Events.Read(workshop, after, None)) read.Add(commit);
        return read;
    }

    private async Task Holds(WorkshopId workshop, IReadOnlyList<StoredCommit> commits)
    {
        var read = await Read(workshop);

        Assert.Equal(commits.Select(c => (c.Number, c.Id)), read.Select(c => (c.Number, c.Id)));
        Assert.All(commits.Zip(read), pair => Assert.True(pair.First.Body.Span.SequenceEqual(pair.Second.Body.Span)));
    }
}
