using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>One partition a workshop; in it a row an instance.</summary>
internal sealed class AzurePresence(Rows rows) : IPresence
{
    private const string Beat = "Beat";
    private const string Here = "Here";
    private const string Writing = "Writing";
    private const string Touched = "Touched";

    public Task Tell(WorkshopId workshop, Attendance attendance, CancellationToken cancellationToken) => rows.Upsert(
        new(Partition(workshop), Key.Of(attendance.Instance))
        {
            [Beat] = attendance.Beat,
            [Here] = Text(attendance.Here),
            [Writing] = Text(attendance.Writing),
            [Touched] = Text(attendance.Touched),
        },
        cancellationToken);

    public async Task<IReadOnlyList<Attendance>> Told(WorkshopId workshop, CancellationToken cancellationToken)
    {
        List<Attendance> told = [];
        await foreach (var row in rows.In(Partition(workshop), null, cancellationToken))
        {
            told.Add(new(
                Key.Parts(row.RowKey)[0], row.GetInt64(Beat)!.Value, Ids(row, Here), Ids(row, Writing), Ids(row, Touched)));
        }

        return told;
    }

    public Task Leave(WorkshopId workshop, string instance, CancellationToken cancellationToken) =>
        rows.Delete(Partition(workshop), Key.Of(instance), ETag.All, cancellationToken);

    private static string Partition(WorkshopId workshop) => Key.Of(workshop.Tenant.Value, workshop.Value);

    private static string Text(ImmutableArray<ParticipantId> ids) => JsonSerializer.Serialize(ids.Select(id => id.Value));

    private static ImmutableArray<ParticipantId> Ids(TableEntity row, string column) =>
        [.. JsonSerializer.Deserialize<string[]>(row.GetString(column))!.Select(id => new ParticipantId(id))];
}
