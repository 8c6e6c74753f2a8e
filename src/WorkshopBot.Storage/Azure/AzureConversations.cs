using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>
/// A row for each place says what is held there, in a partition of its own; and a partition for each workshop lists its places.
/// </summary>
/// <remarks>The list is written first, so that nothing is held where a forgotten workshop would not be looked for.</remarks>
internal sealed class AzureConversations(Rows rows) : IConversations
{
    private const string At = "at";
    private const string Held = "held";
    private const string Tenant = "Tenant";
    private const string Workshop = "Workshop";
    private const string Facilitates = "Facilitates";

    public async Task<Conversation> GetOrAdd(Conversation candidate, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await Find(candidate.Place, cancellationToken) is { } held) return held;

            await rows.Upsert(Listed(candidate), cancellationToken);
            var added = await rows.Insert(Row(candidate), cancellationToken);

            // Whoever forgot the workshop in between has emptied the list.
            if (added) await rows.Upsert(Listed(candidate), cancellationToken);
            if (added) return candidate;
        }
    }

    public async Task<Conversation> Replace(Conversation former, Conversation next, CancellationToken cancellationToken)
    {
        if (await rows.Find(Partition(former.Place), Held, cancellationToken) is { } held && Read(former.Place, held).Workshop == former.Workshop)
        {
            await rows.Upsert(Listed(next), cancellationToken);
            if (await rows.Replace(Row(next), held.ETag, cancellationToken) is not null)
            {
                await rows.Upsert(Listed(next), cancellationToken);
                return next;
            }
        }

        return await GetOrAdd(next, cancellationToken);
    }

    public async Task<Conversation?> Find(Place place, CancellationToken cancellationToken) =>
        await rows.Find(Partition(place), Held, cancellationToken) is { } row ? Read(place, row) : null;

    public async Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken)
    {
        List<TableEntity> listed = [];
        await foreach (var row in rows.In(Partition(workshop), null, cancellationToken, Rows.Keys)) listed.Add(row);
        foreach (var row in listed)
        {
            var parts = Key.Parts(row.RowKey);
            var place = new Place(parts[0], parts[1]);

            // Another workshop may have been quicker there.
            if (await rows.Find(Partition(place), Held, cancellationToken) is { } held && Read(place, held).Workshop == workshop)
                await rows.Delete(held.PartitionKey, held.RowKey, held.ETag, cancellationToken);
        }

        await rows.DeleteAll(listed, cancellationToken);
    }

    private static string Partition(Place place) => Key.Of(At, place.Door, place.Key);

    private static string Partition(WorkshopId workshop) => Key.Of("of", workshop.Tenant.Value, workshop.Value);

    internal static TableEntity Row(Conversation conversation) => new(Partition(conversation.Place), Held)
    {
        [Tenant] = conversation.Workshop.Tenant.Value,
        [Workshop] = conversation.Workshop.Value,
        [Facilitates] = conversation.Facilitates,
    };

    internal static TableEntity Listed(Conversation conversation) =>
        new(Partition(conversation.Workshop), Key.Of(conversation.Place.Door, conversation.Place.Key));

    /// <summary>Null for the list of a workshop's places.</summary>
    internal static Piece? Piece(TableEntity row) => Key.Parts(row.PartitionKey) is [At, var door, var key]
        ? new Piece.Conversation(Read(new(door, key), row))
        : null;

    private static Conversation Read(Place place, TableEntity row) =>
        new(place, new(new(row.GetString(Tenant)), row.GetString(Workshop)), row.GetBoolean(Facilitates) == true);
}
