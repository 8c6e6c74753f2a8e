using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>Everything that a store keeps, piece by piece, for moving it to another store while no server runs on either.</summary>
/// <remarks>
/// Presence is not kept. Of wakes only those remembered and those set aside are: from a remembered one the queue is filled again.
/// </remarks>
public interface IArchive
{
    /// <summary>All pieces of a kind in an order that is the same every time; commits of a workshop ascending.</summary>
    IAsyncEnumerable<Piece> Read(PieceKind kind, CancellationToken cancellationToken);

    /// <summary>
    /// Puts pieces of one kind there as they are. One that is there already, and is the same, changes nothing; a commit whose number
    /// holds another commit is left out.
    /// </summary>
    Task Write(IReadOnlyList<Piece> pieces, CancellationToken cancellationToken);
}

public enum PieceKind
{
    SealingKey,
    TenantAlias,
    Installation,
    Conversation,
    Person,
    Door,
    StepKey,
    StepAnswer,
    Commit,
    NextWake,
    SetAsideWake,
    FinishedMap,
    ShareKey,
}

/// <summary>One thing that a store keeps.</summary>
public abstract record Piece(PieceKind Kind)
{
    public sealed record SealingKey(Ports.SealingKey Key) : Piece(PieceKind.SealingKey);

    public sealed record TenantAlias(string Alias, TenantId Tenant) : Piece(PieceKind.TenantAlias);

    /// <param name="Value">Its version is the store's own and does not move.</param>
    public sealed record Installation(Ports.Installation Value) : Piece(PieceKind.Installation);

    public sealed record Conversation(Ports.Conversation Value) : Piece(PieceKind.Conversation);

    public sealed record Person(Membership Who, Profile Profile) : Piece(PieceKind.Person);

    public sealed record Door(Membership Who, Identity Identity) : Piece(PieceKind.Door);

    public sealed record StepKey(StepKeyId Id, ReadOnlyMemory<byte> Key) : Piece(PieceKind.StepKey);

    public sealed record StepAnswer(AskId Ask, ParticipantId Participant) : Piece(PieceKind.StepAnswer);

    public sealed record Commit(WorkshopId Workshop, StoredCommit Stored) : Piece(PieceKind.Commit);

    public sealed record NextWake(Wake Wake) : Piece(PieceKind.NextWake);

    public sealed record SetAsideWake(Ports.SetAsideWake Value) : Piece(PieceKind.SetAsideWake);

    public sealed record FinishedMap(WorkshopId Workshop, Mapping.FinishedMap Map) : Piece(PieceKind.FinishedMap);

    public sealed record ShareKey(WorkshopId Workshop, ReadOnlyMemory<byte> Key) : Piece(PieceKind.ShareKey);
}
