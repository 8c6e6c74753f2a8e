using System.Collections.Immutable;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Moving;

/// <summary>
/// Copies everything that a store keeps to another one while no server runs on either. Interrupted, it goes on when it is run again.
/// </summary>
/// <param name="wakes">The target's queue. What else waits in the source's is not needed: the state decides what a wake does.</param>
public sealed class StoreCopy(IArchive from, IArchive to, IWakeQueue wakes, TimeProvider clock, Action<CopyProgress> progress)
{
    private const int MostPieces = 100;
    private const long MostBytes = 1 << 20;

    /// <summary>
    /// What others need comes first: no commit without the key and the people it needs, no place that leads to a missing workshop, and
    /// no wake for what is not there.
    /// </summary>
    public static ImmutableArray<PieceKind> Order { get; } =
    [
        PieceKind.SealingKey,
        PieceKind.TenantAlias,
        PieceKind.Installation,
        PieceKind.Person,
        PieceKind.Door,
        PieceKind.StepKey,
        PieceKind.StepAnswer,
        PieceKind.Commit,
        PieceKind.FinishedMap,
        PieceKind.ShareKey,
        PieceKind.Conversation,
        PieceKind.SetAsideWake,
        PieceKind.NextWake,
    ];

    /// <exception cref="CopyRefusedException">The target holds something else; it was not changed.</exception>
    public async Task<CopyReport> Run(CancellationToken cancellationToken)
    {
        var sources = new Dictionary<PieceKind, Inventory>();
        var targets = new Dictionary<PieceKind, Inventory>();
        foreach (var kind in Order)
        {
            sources[kind] = await Inventory.Take(from, kind, cancellationToken);
            targets[kind] = await Examine(kind, sources[kind], cancellationToken);
        }

        var written = 0L;
        foreach (var kind in Order) written += await Write(kind, targets[kind], cancellationToken);

        var changed = false;
        var rows = ImmutableArray.CreateBuilder<CopyReport.Row>();
        foreach (var kind in Order)
        {
            var source = await Holding(from, kind, cancellationToken);
            changed |= source.Sha256 != sources[kind].Digest();
            rows.Add(new(kind, source, await Holding(to, kind, cancellationToken)));
        }

        // Only for what is whole: a wake for a part of a workshop would make it worse.
        var report = new CopyReport(rows.ToImmutable(), written, Wakes: 0, changed);
        return report.IsWhole ? report with { Wakes = await Schedule(cancellationToken) } : report;
    }

    private Task<Inventory> Examine(PieceKind kind, Inventory source, CancellationToken cancellationToken) =>
        Inventory.Take(to, kind, cancellationToken, (piece, key, whole) =>
        {
            if (source.Find(key) is not { } same) throw new CopyRefusedException(Sentence("that the source does not have", piece));
            if (same != whole && !MayChange(kind)) throw new CopyRefusedException(Sentence("that is another in the source", piece));
        });

    /// <summary>What a store replaces in its life; all else is written once, so that another one there is another store's.</summary>
    private static bool MayChange(PieceKind kind) =>
        kind is PieceKind.Installation or PieceKind.Person or PieceKind.FinishedMap or PieceKind.SetAsideWake or PieceKind.NextWake
            or PieceKind.ShareKey;

    private static string Sentence(string what, Piece piece) =>
        $"The target holds {Name(piece)} {what}. Nothing was changed; copy to an empty store, or to the one that this copy was begun with.";

    /// <summary>Without anything that is secret, or that somebody typed.</summary>
    private static string Name(Piece piece) => piece switch
    {
        Piece.SealingKey => "a key that seals cookies",
        Piece.TenantAlias(_, var tenant) => $"an alias of tenant {tenant}",
        Piece.Installation(var value) => $"an installation of tenant {value.Tenant}",
        Piece.Conversation(var value) => $"a place of workshop {value.Workshop}",
        Piece.Person(var who, _) => $"a person of workshop {who.Workshop}",
        Piece.Door(var who, _) => $"a door of a person of workshop {who.Workshop}",
        Piece.StepKey(var id, _) => $"a step key of workshop {id.Workshop}",
        Piece.StepAnswer(var ask, _) => $"a mark beside a step key of workshop {ask.Key.Workshop}",
        Piece.Commit(var workshop, var stored) => $"commit {stored.Number} of workshop {workshop}",
        Piece.NextWake(var wake) => $"a remembered wake of workshop {wake.Workshop}",
        Piece.SetAsideWake(var value) => $"a wake that was set aside of workshop {value.Wake.Workshop}",
        Piece.FinishedMap(var workshop, _) => $"a finished map of workshop {workshop}",
        Piece.ShareKey(var workshop, _) => $"a key of what workshop {workshop} shares",
        _ => "something",
    };

    private async Task<long> Write(PieceKind kind, Inventory there, CancellationToken cancellationToken)
    {
        using var hash = new PieceHash();
        var (batch, bytes, written) = (new List<Piece>(), 0L, 0L);
        await foreach (var piece in from.Read(kind, cancellationToken))
        {
            if (there.Find(hash.Key(piece)) == hash.Whole(piece)) continue;

            var size = piece is Piece.Commit(_, var stored) ? stored.Body.Length : 0;
            if (batch.Count == MostPieces || (batch.Count > 0 && bytes + size > MostBytes)) await Flush();
            batch.Add(piece);
            bytes += size;
        }

        if (batch.Count > 0) await Flush();
        return written;

        async Task Flush()
        {
            await to.Write(batch, cancellationToken);
            written += batch.Count;
            progress(new(kind, written));
            (batch, bytes) = ([], 0);
        }
    }

    private static async Task<CopyReport.Holding> Holding(IArchive archive, PieceKind kind, CancellationToken cancellationToken)
    {
        var inventory = await Inventory.Take(archive, kind, cancellationToken);
        return new(inventory.Count, inventory.Digest());
    }

    /// <summary>
    /// A wake for everything that the old queue would have brought: what is remembered, and for workshops with step keys one at once, by
    /// which keys die that were about to. One too many does no harm.
    /// </summary>
    private async Task<int> Schedule(CancellationToken cancellationToken)
    {
        var due = new HashSet<Wake>();
        await foreach (var piece in to.Read(PieceKind.NextWake, cancellationToken))
        {
            if (piece is Piece.NextWake(var wake)) due.Add(wake);
        }

        var now = clock.GetUtcNow();
        await foreach (var piece in to.Read(PieceKind.StepKey, cancellationToken))
        {
            if (piece is Piece.StepKey(var id, _)) due.Add(new(id.Workshop, now));
        }

        foreach (var wake in due) await wakes.Schedule(wake, cancellationToken);
        return due.Count;
    }
}
