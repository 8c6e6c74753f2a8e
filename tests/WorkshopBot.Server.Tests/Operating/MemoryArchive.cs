using System.Runtime.CompilerServices;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Tests.Operating;

/// <summary>Pieces in memory, under keys that it makes itself.</summary>
/// <param name="reversed">Reads in another order than it was written in, as another store does.</param>
internal sealed class MemoryArchive(bool reversed = false) : IArchive
{
    private readonly Dictionary<(PieceKind, object), Piece> pieces = [];

    public List<Piece> Written { get; } = [];

    /// <summary>Told before each write; may throw.</summary>
    public Action<int> Writing { get; set; } = _ => { };

    public int Writes { get; private set; }

    public IReadOnlyCollection<Piece> All => pieces.Values;

    public void Put(params Piece[] more)
    {
        foreach (var piece in more) pieces[(piece.Kind, Key(piece))] = piece;
    }

    public void Remove(Piece piece) => pieces.Remove((piece.Kind, Key(piece)));

    public async IAsyncEnumerable<Piece> Read(PieceKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var those = pieces.Values.Where(p => p.Kind == kind).ToList();
        if (reversed && kind != PieceKind.Commit) those.Reverse();
        foreach (var piece in those)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return piece;
        }
    }

    public Task Write(IReadOnlyList<Piece> batch, CancellationToken cancellationToken)
    {
        Assert.Single(batch.Select(p => p.Kind).Distinct());
        Writing(++Writes);
        foreach (var piece in batch)
        {
            if (piece.Kind == PieceKind.Commit && pieces.ContainsKey((piece.Kind, Key(piece)))) continue;

            Put(piece);
            Written.Add(piece);
        }

        return Task.CompletedTask;
    }

    private static object Key(Piece piece) => piece switch
    {
        Piece.SealingKey(var key) => key.Name,
        Piece.TenantAlias(var alias, _) => alias,
        Piece.Installation(var value) => value.Alias,
        Piece.Conversation(var value) => value.Place,
        Piece.Person(var who, _) => who,
        Piece.Door(var who, var identity) => (who.Workshop, identity),
        Piece.StepKey(var id, _) => id,
        Piece.StepAnswer(var ask, var participant) => (ask, participant),
        Piece.Commit(var workshop, var stored) => (workshop, stored.Number),
        Piece.NextWake(var wake) => wake.Workshop,
        Piece.SetAsideWake(var value) => value.Id,
        Piece.FinishedMap(var workshop, _) => workshop,
        Piece.ShareKey(var workshop, _) => workshop,
        _ => throw new ArgumentOutOfRangeException(nameof(piece)),
    };
}
