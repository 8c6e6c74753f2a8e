using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

/// <summary>From one store of a kind to an empty one of the same kind; that kinds understand one another follows from both.</summary>
public abstract class ArchiveContract(IStoreUnderTest underTest, IStoreUnderTest otherUnderTest) : StoreContract(underTest)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly Identity Ana = new("slack", "U/1");
    private static readonly Identity AnaOnTheWeb = new("web", "w-1");
    private static readonly Conversation Room = new(new("web", "room"), Workshop, Facilitates: true);
    private static readonly StepKeyId Step = new(Workshop, 3, 1);
    private static readonly StoredCommit First = new(1, Guid.NewGuid(), "one"u8.ToArray());
    private static readonly StoredCommit Second = new(2, Guid.NewGuid(), new byte[1_200_000]);

    protected abstract IArchive Archive(IStore store);

    [Fact]
    public async Task Everything_that_was_written_is_there_in_the_other_store()
    {
        await Fill();
        await using var other = await otherUnderTest.Open();

        await Move(other);

        await HoldsEverything(other);
        await otherUnderTest.DisposeAsync();
    }

    [Fact]
    public async Task Moving_it_twice_changes_nothing()
    {
        await Fill();
        await using var other = await otherUnderTest.Open();
        await Move(other);
        var once = await Everything(other);

        await Move(other);

        Assert.Equal(once, await Everything(other));
        Assert.Equal(await Everything(Store), once);
        Assert.Equal(Enum.GetValues<PieceKind>().Length, once.Select(line => line.Split(' ')[0]).Distinct().Count());
        await HoldsEverything(other);
        await otherUnderTest.DisposeAsync();
    }

    [Fact]
    public async Task A_commit_whose_number_holds_another_is_left_out()
    {
        await Store.Events.Append(Workshop, First, None);

        await Archive(Store).Write([new Piece.Commit(Workshop, First with { Id = Guid.NewGuid() }), new Piece.Commit(Workshop, Second)], None);

        Assert.Equal([First.Id, Second.Id], (await Commits(Store)).Select(c => c.Id));
    }

    [Fact]
    public async Task An_empty_store_has_no_pieces() => Assert.Empty(await Everything(Store));

    private async Task Fill()
    {
        await Store.SealingKeys.Add(new("key-1", "<key/>"), None);
        await Store.Tenants.GetOrAdd("slack/T1", Workshop.Tenant, None);
        await Store.Installations.Save(new("slack/T1", Workshop.Tenant, new byte[] { 7 }, Noon), None);
        await Store.Conversations.GetOrAdd(Room, None);
        await Store.People.Enter(Workshop, Ana, new("Ana", "de", null), new("p1"), None);
        await Store.People.Link(Workshop, new("p1"), AnaOnTheWeb, None);
        await Store.StepKeys.GetOrAdd(Step, new byte[] { 9 }, None);
        await Store.StepKeys.MarkAnswered(new(Step, 2, 1), new("p1"), true, None);
        await Store.Events.Append(Workshop, First, None);
        await Store.Events.Append(Workshop, Second, None);
        await Store.Events.Append(OtherTenantsWorkshop, First, None);
        await Store.Wakes.SetNextWake(Workshop, Noon, None);
        await Store.Maps.Save(Workshop, FinishedMapsContract.Map(3, 120), None);
        await Store.ShareKeys.GetOrAdd(Workshop, new byte[] { 5, 6 }, None);
        await Archive(Store).Write([new Piece.SetAsideWake(new("a1", new(Workshop, Noon), "it fails", 9, Noon.AddHours(1)))], None);
    }

    private static async Task HoldsEverything(IStore other)
    {
        Assert.Equal([new("key-1", "<key/>")], await other.SealingKeys.All(None));
        Assert.Equal(Workshop.Tenant, await other.Tenants.Find("slack/T1", None));
        var installation = (await other.Installations.Find("slack/T1", None))!;
        Assert.Equal((Workshop.Tenant, Noon, 7), (installation.Tenant, installation.UninstalledAt!.Value, installation.Tokens.Span[0]));
        Assert.NotNull(await other.Installations.Save(installation, None));
        Assert.Equal(Room, await other.Conversations.Find(Room.Place, None));
        Assert.Equal(new Profile("Ana", "de", null), (await other.People.Profiles(Workshop, None))[new("p1")]);
        Assert.Equal([new(Workshop, new("p1"))], await other.People.Find(Workshop.Tenant, Ana, None));
        Assert.Equal([new(Workshop, new("p1"))], await other.People.Find(Workshop.Tenant, AnaOnTheWeb, None));
        Assert.Equal([9], (await other.StepKeys.Find(Step, None))!.Value.ToArray());
        Assert.Equal([new("p1")], await other.StepKeys.Answered(new(Step, 2, 1), None));
        Assert.Equal([First.Id, Second.Id], (await Commits(other)).Select(c => c.Id));
        Assert.True((await Commits(other))[1].Body.Span.SequenceEqual(Second.Body.Span));
        Assert.Equal([new(Workshop, Noon)], await other.Wakes.NextWakes(Noon, 9, None));
        Assert.Equal([new("a1", new(Workshop, Noon), "it fails", 9, Noon.AddHours(1))], await other.Wakes.WakesSetAside(9, None));
        Assert.Equal(
            FinishedMapsContract.Plain(FinishedMapsContract.Map(3, 120)), FinishedMapsContract.Plain(await other.Maps.Find(Workshop, None)));
        Assert.Equal([5, 6], (await other.ShareKeys.Find(Workshop, None))!.Value.ToArray());
    }

    private async Task Move(IStore other)
    {
        foreach (var kind in Enum.GetValues<PieceKind>())
        {
            List<Piece> pieces = [];
            await foreach (var piece in Archive(Store).Read(kind, None)) pieces.Add(piece);
            await Archive(other).Write(pieces, None);
        }
    }

    /// <summary>In the order of the keys, which are each store's own, and so comparable within one kind of store only.</summary>
    private async Task<List<string>> Everything(IStore store)
    {
        List<string> lines = [];
        foreach (var kind in Enum.GetValues<PieceKind>())
        {
            await foreach (var piece in Archive(store).Read(kind, None)) lines.Add($"{kind} {Said(piece)}");
        }

        return lines;
    }

    private static string Said(Piece piece) => piece switch
    {
        Piece.Installation { Value: var i } => $"{i.Alias} {i.Tenant} {Convert.ToHexString(i.Tokens.Span)} {i.UninstalledAt:O} {i.Version}",
        Piece.StepKey key => $"{key.Id} {Convert.ToHexString(key.Key.Span)}",
        Piece.Commit commit => $"{commit.Workshop} {commit.Stored.Number} {commit.Stored.Id} {commit.Stored.Body.Length}",
        Piece.FinishedMap map => $"{map.Workshop} {string.Join(' ', FinishedMapsContract.Plain(map.Map))}",
        _ => $"{piece}",
    };

    private static async Task<List<StoredCommit>> Commits(IStore store)
    {
        List<StoredCommit> commits = [];
        await foreach (var commit in store.Events.Read(Workshop, 0, None)) commits.Add(commit);
        return commits;
    }
}
