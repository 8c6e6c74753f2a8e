using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>Over all tables, in the order of their keys. What the ports can write as it is goes through them.</summary>
internal sealed class AzureArchive(AzureStore store) : IArchive
{
    public IAsyncEnumerable<Piece> Read(PieceKind kind, CancellationToken cancellationToken) => kind switch
    {
        PieceKind.SealingKey => Rows(TableNames.SealingKeys, row => new Piece.SealingKey(AzureSealingKeys.Read(row)), cancellationToken),
        PieceKind.TenantAlias => Rows(TableNames.TenantAliases, AzureTenants.Piece, cancellationToken),
        PieceKind.Installation => Rows(
            TableNames.Installations,
            row => new Piece.Installation(AzureInstallations.Read(row) with { Version = null }),
            cancellationToken),
        PieceKind.Conversation => Rows(TableNames.Conversations, AzureConversations.Piece, cancellationToken),
        PieceKind.Person => Rows(TableNames.People, PeopleRows.PersonPiece, cancellationToken),
        PieceKind.Door => Rows(TableNames.People, PeopleRows.DoorPiece, cancellationToken),
        PieceKind.StepKey => Rows(TableNames.StepKeys, AzureStepKeys.KeyPiece, cancellationToken),
        PieceKind.StepAnswer => Rows(TableNames.StepKeys, AzureStepKeys.AnswerPiece, cancellationToken),
        PieceKind.Commit => Commits(cancellationToken),
        PieceKind.NextWake => Rows(TableNames.NextWake, row => new Piece.NextWake(AzureWakeQueue.ReadNext(row)), cancellationToken),
        PieceKind.SetAsideWake => Rows(
            TableNames.SetAsideWakes, row => new Piece.SetAsideWake(SetAsideRows.Read(row)), cancellationToken),
        PieceKind.FinishedMap => Maps(cancellationToken),
        PieceKind.ShareKey => Rows(TableNames.ShareKeys, AzureShareKeys.Piece, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public async Task Write(IReadOnlyList<Piece> pieces, CancellationToken cancellationToken)
    {
        foreach (var piece in pieces) await Put(piece, cancellationToken);
    }

    private Task Put(Piece piece, CancellationToken cancellationToken) => piece switch
    {
        Piece.SealingKey { Key: var key } => Upsert(TableNames.SealingKeys, AzureSealingKeys.Row(key), cancellationToken),
        Piece.TenantAlias alias => Upsert(TableNames.TenantAliases, AzureTenants.Row(alias.Alias, alias.Tenant), cancellationToken),
        Piece.Installation { Value: var value } => Upsert(TableNames.Installations, AzureInstallations.Row(value), cancellationToken),
        Piece.Conversation { Value: var value } => PutConversation(value, cancellationToken),
        Piece.Person person => Upsert(
            TableNames.People, PeopleRows.Person(person.Who.Workshop, person.Who.Participant, person.Profile), cancellationToken),
        Piece.Door door => store.Table(TableNames.People).Transact(
            [
                Change.Upsert(PeopleRows.Door(door.Who.Workshop, door.Identity, door.Who.Participant)),
                Change.Upsert(PeopleRows.DoorOfPerson(door.Who.Workshop, door.Identity, door.Who.Participant)),
            ],
            cancellationToken),
        Piece.StepKey key => Upsert(TableNames.StepKeys, AzureStepKeys.Row(key.Id, key.Key), cancellationToken),
        Piece.StepAnswer answer => store.StepKeys.MarkAnswered(answer.Ask, answer.Participant, answered: true, cancellationToken),
        Piece.Commit commit => store.Events.Append(commit.Workshop, commit.Stored, cancellationToken),
        Piece.NextWake { Wake: var wake } => store.Wakes.SetNextWake(wake.Workshop, wake.Due, cancellationToken),
        Piece.SetAsideWake { Value: var value } => Upsert(TableNames.SetAsideWakes, SetAsideRows.From(value), cancellationToken),
        Piece.FinishedMap map => store.Maps.Save(map.Workshop, map.Map, cancellationToken),
        Piece.ShareKey key => Upsert(TableNames.ShareKeys, AzureShareKeys.Row(key.Workshop, key.Key), cancellationToken),
        _ => throw new ArgumentException($"There is no place for a {piece.Kind}.", nameof(piece)),
    };

    private Task Upsert(string table, TableEntity row, CancellationToken cancellationToken) =>
        store.Table(table).Upsert(row, cancellationToken);

    private async Task PutConversation(Conversation conversation, CancellationToken cancellationToken)
    {
        await Upsert(TableNames.Conversations, AzureConversations.Listed(conversation), cancellationToken);
        await Upsert(TableNames.Conversations, AzureConversations.Row(conversation), cancellationToken);
    }

    /// <param name="read">Null for a row that is no such piece.</param>
    private async IAsyncEnumerable<Piece> Rows(
        string table, Func<TableEntity, Piece?> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in store.Table(table).Query(null, null, cancellationToken))
        {
            if (read(row) is { } piece) yield return piece;
        }
    }

    private async IAsyncEnumerable<Piece> Commits([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var workshop in store.Events.Workshops(null, cancellationToken))
        {
            await foreach (var commit in store.Events.Read(workshop, 0, cancellationToken))
                yield return new Piece.Commit(workshop, commit);
        }
    }

    private async IAsyncEnumerable<Piece> Maps([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in store.Table(TableNames.JourneyMaps).Query(null, null, cancellationToken, Azure.Rows.Keys))
        {
            var workshop = MapCellRows.Workshop(row);
            if (await store.Maps.Find(workshop, cancellationToken) is { } map) yield return new Piece.FinishedMap(workshop, map);
        }
    }
}
