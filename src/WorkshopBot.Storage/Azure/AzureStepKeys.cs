using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>
/// One partition a workshop; in it a row for every step's key, and behind it one for everybody who has answered, by part and round.
/// </summary>
/// <remarks>
/// Whoever marks an answer makes the key another version, so that the key dies together with the last answers or not yet: an answer
/// without a key cannot be. Participants are named in transactions only, because addresses of rows may stand in the account's own logs.
/// </remarks>
internal sealed class AzureStepKeys(Rows rows, AzurePeople people) : IStepKeys
{
    private const string KeyBytes = "Key";

    public async Task<ReadOnlyMemory<byte>> GetOrAdd(
        StepKeyId id, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken)
    {
        var row = Row(id, candidate);
        while (true)
        {
            if (await Find(id, cancellationToken) is { } key) return key;
            if (await rows.Insert(row, cancellationToken)) return candidate.ToArray();
        }
    }

    public async Task<ReadOnlyMemory<byte>?> Find(StepKeyId id, CancellationToken cancellationToken)
    {
        var row = await rows.Find(Partition(id), RowKey(id), cancellationToken);
        return row?.GetBinary(KeyBytes) is { } key ? key : default(ReadOnlyMemory<byte>?);
    }

    public async Task MarkAnswered(AskId ask, ParticipantId participant, bool answered, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition(ask.Key), Key.Of([.. Parts(ask), participant.Value]));
        var conflict = await rows.Transact(
            answered
                ? [Change.Touch(Partition(ask.Key), RowKey(ask.Key)), Change.Upsert(row)]
                : [Change.Delete(row, ETag.All)],
            cancellationToken);

        // Gone: the key has died, and the mark leaves no trace; or it was not marked.
        if (conflict is { Status: not 404 }) throw new UnreachableException($"Marking an answer conflicts: {conflict}");
    }

    public async Task<IReadOnlySet<ParticipantId>> Answered(AskId ask, CancellationToken cancellationToken)
    {
        var answered = new HashSet<ParticipantId>();
        await foreach (var row in rows.In(Partition(ask.Key), Key.Behind(Parts(ask)), cancellationToken, Rows.Keys))
            answered.Add(new(Key.Parts(row.RowKey)[^1]));
        return answered;
    }

    public async Task Delete(StepKeyId id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var key = await rows.Find(Partition(id), RowKey(id), cancellationToken);
            List<TableEntity> answers = [];
            await foreach (var row in rows.In(Partition(id), Key.Behind(Parts(id)), cancellationToken, Rows.Keys)) answers.Add(row);
            if (key is null && answers is []) return;
            if (key is not null) await people.Mingle(id.Workshop, cancellationToken);

            // The last ones go with the key; if somebody marks an answer meanwhile, the key is another version and all starts again.
            var most = StorageLimits.Operations - 1;
            await rows.DeleteAll(answers.Skip(most), cancellationToken);
            TableTransactionAction[] last = [.. answers.Take(most).Select(row => Change.Delete(row, ETag.All))];
            await rows.Transact(key is null ? last : [Change.Delete(key, key.ETag), .. last], cancellationToken);
        }
    }

    public async Task DeleteAll(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var steps = new HashSet<StepKeyId>();
        await foreach (var row in rows.In(Partition(workshop), null, cancellationToken, Rows.Keys)) steps.Add(Step(workshop, row));
        foreach (var step in steps) await Delete(step, cancellationToken);
    }

    internal static TableEntity Row(StepKeyId id, ReadOnlyMemory<byte> key) =>
        new(Partition(id), RowKey(id)) { [KeyBytes] = key.ToArray() };

    /// <summary>Null for an answer.</summary>
    internal static Piece? KeyPiece(TableEntity row) =>
        row.GetBinary(KeyBytes) is { } key ? new Piece.StepKey(Step(Workshop(row), row), key) : null;

    /// <summary>Null for a key.</summary>
    internal static Piece? AnswerPiece(TableEntity row) => Key.Parts(row.RowKey) is [_, _, var part, var round, var participant]
        ? new Piece.StepAnswer(new(Step(Workshop(row), row), int.Parse(part), int.Parse(round)), new(participant))
        : null;

    private static WorkshopId Workshop(TableEntity row) =>
        Key.Parts(row.PartitionKey) is [var tenant, var workshop]
            ? new(new(tenant), workshop)
            : throw new StoreFailedException($"{Failure.Tables} holds a key that belongs to no workshop.");

    private static string Partition(StepKeyId id) => Partition(id.Workshop);

    private static string Partition(WorkshopId workshop) => Key.Of(workshop.Tenant.Value, workshop.Value);

    private static string RowKey(StepKeyId id) => Key.Of(Parts(id));

    private static string[] Parts(StepKeyId id) => [Key.Number(id.Step), Key.Number(id.Generation)];

    private static string[] Parts(AskId ask) => [.. Parts(ask.Key), Key.Number(ask.Part), Key.Number(ask.Round)];

    private static StepKeyId Step(WorkshopId workshop, TableEntity row)
    {
        var parts = Key.Parts(row.RowKey);
        return new(workshop, int.Parse(parts[0]), int.Parse(parts[1]));
    }
}
