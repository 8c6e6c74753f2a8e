using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteStepKeys(Writer writer, Readers readers) : IStepKeys
{
    private const string OfStep = "WHERE Tenant = $1 AND Workshop = $2 AND Step = $3 AND Generation = $4";
    private const string OfAsk = $"{OfStep} AND Part = $5 AND Round = $6";
    private const string OfWorkshop = "WHERE Tenant = $1 AND Workshop = $2";

    public async Task<ReadOnlyMemory<byte>> GetOrAdd(
        StepKeyId id, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken) =>
        await Find(id, cancellationToken) ?? await writer.Run(
            session =>
            {
                session.Execute(
                    "INSERT INTO StepKeys VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                    id.Workshop.Tenant.Value, id.Workshop.Value, id.Step, id.Generation, candidate.ToArray());
                return Key(session, id)!.Value;
            },
            cancellationToken);

    public Task<ReadOnlyMemory<byte>?> Find(StepKeyId id, CancellationToken cancellationToken) =>
        readers.Run(session => Key(session, id), cancellationToken);

    // A mark that comes after the key has died must not leave a trace that nothing would delete.
    public Task MarkAnswered(
        AskId ask, ParticipantId participant, bool answered, CancellationToken cancellationToken) => writer.Run(
        session => session.Execute(
            answered
                ? $"INSERT INTO StepAnswers SELECT $1, $2, $3, $4, $5, $6, $7 FROM StepKeys {OfStep} ON CONFLICT DO NOTHING"
                : $"DELETE FROM StepAnswers {OfAsk} AND Participant = $7",
            [.. Values(ask), participant.Value]),
        cancellationToken);

    public async Task<IReadOnlySet<ParticipantId>> Answered(AskId ask, CancellationToken cancellationToken)
    {
        var answered = await readers.Run(
            session => session.Query(
                $"SELECT Participant FROM StepAnswers {OfAsk}",
                row => new ParticipantId(row.GetString(0)),
                Values(ask)),
            cancellationToken);
        return answered.ToHashSet();
    }

    public Task Delete(StepKeyId id, CancellationToken cancellationToken) =>
        Erase(OfStep, cancellationToken, id.Workshop.Tenant.Value, id.Workshop.Value, id.Step, id.Generation);

    public Task DeleteAll(WorkshopId workshop, CancellationToken cancellationToken) =>
        Erase(OfWorkshop, cancellationToken, workshop.Tenant.Value, workshop.Value);

    private Task<int> Erase(string which, CancellationToken cancellationToken, params object?[] values) => writer.Run(
        session =>
        {
            var keys = session.Erasure.Delete(session, Schema.StepKeys, which, values);
            if (keys > 0) Mingle(session, values);
            return keys + session.Erasure.Delete(session, Schema.StepAnswers, which, values);
        },
        cancellationToken,
        erases: true);

    /// <summary>Whoever came in by answering would lie among people in the order of the answers.</summary>
    private static void Mingle(Session session, object?[] values)
    {
        foreach (var table in (string[])[Schema.People, Schema.Doors])
            Erasure.Rewrite(session, table, OfWorkshop, values.AsSpan(..2));
    }

    private static object?[] Values(AskId ask) =>
    [
        ask.Key.Workshop.Tenant.Value, ask.Key.Workshop.Value, ask.Key.Step, ask.Key.Generation, ask.Part, ask.Round,
    ];

    private static ReadOnlyMemory<byte>? Key(Session session, StepKeyId id)
    {
        var keys = session.Query(
            $"SELECT Key FROM StepKeys {OfStep}",
            row => row.GetFieldValue<byte[]>(0),
            id.Workshop.Tenant.Value, id.Workshop.Value, id.Step, id.Generation);
        return keys is [var key] ? key : default(ReadOnlyMemory<byte>?);
    }
}
