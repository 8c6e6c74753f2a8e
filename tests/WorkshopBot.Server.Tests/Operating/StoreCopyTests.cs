using WorkshopBot.Engine.Moving;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Server.Tests.Operating.Pieces;

namespace WorkshopBot.Server.Tests.Operating;

public sealed class StoreCopyTests
{
    private readonly MemoryArchive source = new();
    private readonly MemoryArchive target = new(reversed: true);
    private readonly MemoryStore queue = new();
    private readonly TestClock clock = new(At);

    public StoreCopyTests() => source.Put([.. Everything]);

    [Fact]
    public void Every_kind_of_piece_is_in_the_order_and_in_the_example_once()
    {
        Assert.Equal(Enum.GetValues<PieceKind>().Order(), StoreCopy.Order.Order());
        Assert.Equal(Enum.GetValues<PieceKind>().Order(), Everything.Select(p => p.Kind).Distinct().Order());
    }

    [Fact]
    public async Task Everything_is_the_same_afterwards_though_stores_read_in_orders_of_their_own()
    {
        var report = await Copy();

        Assert.True(report.IsWhole);
        Assert.Equal(Everything.Length, report.Written);
        Assert.Equal(Everything.Length, report.Kinds.Sum(k => k.Target.Count));
        Assert.Equal(Everything.ToHashSet(), target.All.ToHashSet());
        Assert.All(report.Kinds, k => Assert.Equal(64, k.Source.Sha256.Length));
    }

    [Fact]
    public async Task Nothing_is_there_before_what_it_needs()
    {
        await Copy();

        var order = target.Written.Select(p => p.Kind).Distinct().ToList();
        Assert.True(order.IndexOf(PieceKind.StepKey) < order.IndexOf(PieceKind.Commit));
        Assert.True(order.IndexOf(PieceKind.Person) < order.IndexOf(PieceKind.Commit));
        Assert.True(order.IndexOf(PieceKind.Commit) < order.IndexOf(PieceKind.Conversation));
        Assert.Equal(PieceKind.NextWake, order[^1]);
        Assert.Equal(
            Enumerable.Range(1, 250).Select(n => (long)n),
            target.Written.OfType<Piece.Commit>().Where(c => c.Workshop == One).Select(c => c.Stored.Number));
    }

    [Fact]
    public async Task What_is_remembered_is_in_the_queue_and_a_workshop_with_step_keys_is_woken_at_once()
    {
        var report = await Copy();

        Assert.Equal(2, report.Wakes);
        Assert.Equal([new Wake(Two, At)], await Due(At));
        Assert.Contains(new Wake(One, At.AddDays(2)), await Due(At.AddDays(2)));
    }

    [Fact]
    public async Task Interrupted_at_any_write_it_goes_on_when_run_again()
    {
        var writes = await WritesOfAll();
        Assert.True(writes > 10);
        for (var n = 1; n <= writes; n++)
        {
            var half = new MemoryArchive { Writing = w => { if (w == n) throw new IOException("gone"); } };
            await Assert.ThrowsAsync<IOException>(() => Copy(to: half));
            Assert.DoesNotContain(half.All, p => p.Kind == PieceKind.NextWake);

            var before = half.All.Count;
            half.Writing = _ => { };
            var report = await Copy(to: half);

            Assert.True(report.IsWhole);
            Assert.Equal(Everything.Length - before, report.Written);
        }
    }

    [Fact]
    public async Task Run_again_it_writes_nothing()
    {
        await Copy();

        Assert.Equal((0, true), await Copy() is { } again ? (again.Written, again.IsWhole) : default);
    }

    [Fact]
    public async Task What_the_source_has_changed_since_an_interruption_replaces_what_was_written()
    {
        await Copy();
        source.Put(Person(One, "ana", "Anna"), Commit(One, 251), NextWake(One, At.AddDays(3)));

        var report = await Copy();

        Assert.True(report.IsWhole);
        Assert.Equal(3, report.Written);
        Assert.Contains(Person(One, "ana", "Anna"), target.All);
    }

    public static TheoryData<string, string> Foreign => new()
    {
        { "number", "commit 3 of workshop acme/one that is another in the source" },
        { "workshop", "commit 1 of workshop other/three that the source does not have" },
        { "longer", "commit 251 of workshop acme/one that the source does not have" },
        { "step key", "a step key of workshop acme/two that is another in the source" },
        { "alias", "an alias of tenant other that is another in the source" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_target_that_holds_something_else_is_refused_and_not_changed(string what, string expected)
    {
        target.Put(what switch
        {
            "number" => Commit(One, 3, "another"),
            "workshop" => Commit(new(new("other"), "three"), 1),
            "longer" => Commit(One, 251),
            "step key" => StepKey(Two, key: 9),
            _ => new Piece.TenantAlias("slack/T1", new("other")),
        });

        var refused = await Assert.ThrowsAsync<CopyRefusedException>(() => Copy());

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, target.Writes);
        Assert.Single(target.All);
    }

    [Fact]
    public async Task A_refusal_names_nobody_and_no_secret()
    {
        target.Put(new Piece.Door(new(new(new("acme"), "x"), new("ana")), new("web", "cookie-9")));

        var refused = await Assert.ThrowsAsync<CopyRefusedException>(() => Copy());

        Assert.DoesNotContain("cookie-9", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_changes_meanwhile_is_found_out_and_nothing_is_woken()
    {
        target.Writing = n => { if (n == 5) source.Put(Commit(Two, 2)); };

        var report = await Copy();

        Assert.True(report.SourceChanged);
        Assert.False(report.IsWhole);
        Assert.Equal(0, report.Wakes);
        Assert.Empty(await Due(At.AddYears(1)));
    }

    [Fact]
    public async Task A_target_that_loses_something_is_found_out_by_count_and_one_that_changes_something_by_sum()
    {
        // At the last write, so that everything else is there.
        var last = await WritesOfAll();
        target.Writing = n =>
        {
            if (n != last) return;
            target.Remove(Person(One, "ben", "Ben"));
            target.Put(StepKey(Two, key: 2));
        };

        var report = await Copy();

        Assert.False(report.IsWhole);
        Assert.False(report.SourceChanged);
        Assert.Equal([PieceKind.Person, PieceKind.StepKey], report.Kinds.Where(k => !k.IsSame).Select(k => k.Kind).Order());
        var keys = report.Kinds.Single(k => k.Kind == PieceKind.StepKey);
        Assert.Equal(keys.Source.Count, keys.Target.Count);
    }

    [Theory]
    [InlineData("a", "bc", "ab", "c")]
    [InlineData("a", "b", "b", "a")]
    public async Task Texts_do_not_run_into_each_other(string door, string id, string otherDoor, string otherId)
    {
        source.Put(new Piece.Door(new(One, new("p")), new(door, id)));
        target.Put(new Piece.Door(new(One, new("p")), new(otherDoor, otherId)));

        await Assert.ThrowsAsync<CopyRefusedException>(() => Copy());
    }

    private Task<CopyReport> Copy(MemoryArchive? to = null) =>
        new StoreCopy(source, to ?? target, queue.Wakes, clock, _ => { }).Run(CancellationToken.None);

    private async Task<int> WritesOfAll()
    {
        var whole = new MemoryArchive();
        await new StoreCopy(source, whole, new MemoryStore().Wakes, clock, _ => { }).Run(CancellationToken.None);
        return whole.Writes;
    }

    private async Task<Wake[]> Due(DateTimeOffset at) =>
        [.. (await queue.Wakes.Receive(at, 100, TimeSpan.Zero, CancellationToken.None)).Select(w => w.Wake)];
}
