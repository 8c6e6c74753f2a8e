using Azure;
using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>A wake is a message that is hidden until it is due; beside the queue a table remembers and another keeps what is set aside.</summary>
/// <remarks>
/// The queue promises no order, so wakes are sorted among those that came together. It hides by its own clock and for whole seconds: one
/// that appears before it is due by <c>now</c> is put there anew before it is deleted, so it may come twice but is not lost.
/// </remarks>
internal sealed class AzureWakeQueue(WakeMessages messages, Rows next, Rows aside, TimeProvider clock) : IWakeQueue
{
    /// <summary>Long enough for writing one row, however often it is tried.</summary>
    private static readonly TimeSpan SettingAside = TimeSpan.FromMinutes(1);

    private const string Due = "Due";

    public Task Schedule(Wake wake, CancellationToken cancellationToken) =>
        messages.Put(WakeMessage.Of(wake, clock.GetUtcNow()), cancellationToken);

    public async Task<IReadOnlyList<LeasedWake>> Receive(
        DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        List<LeasedWake> due = [];
        List<(WakeMessage Message, Receipt Receipt)> early = [];
        var hidden = TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(lease.TotalSeconds)));
        while (due.Count < most)
        {
            var (taken, read) = await messages.Take(most - due.Count, hidden, cancellationToken);
            foreach (var (message, receipt, tries) in read)
            {
                if (message.Wake.Due <= now) due.Add(new(message.Wake, receipt.ToString(), tries));
                else early.Add((message, receipt));
            }

            if (taken == 0) break;
        }

        // Only now: what is visible again at once would come again at once.
        foreach (var (message, receipt) in early)
        {
            await messages.Put(message.Again(now), cancellationToken);
            await messages.Delete(receipt, cancellationToken);
        }

        return [.. due.OrderBy(w => w.Wake.Due)];
    }

    public Task Complete(LeasedWake wake, CancellationToken cancellationToken) =>
        messages.Delete(Receipt.Of(wake.Receipt), cancellationToken);

    public async Task SetAside(LeasedWake wake, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // Whose lease has passed on to another receiver decides nothing any more.
        var message = WakeMessage.Of(wake.Wake, at).Message;
        if (await messages.Hide(Receipt.Of(wake.Receipt), message, SettingAside, cancellationToken) is not { } receipt) return;

        var id = string.Concat(receipt.Message.Where(char.IsAsciiLetterOrDigit));
        await aside.Upsert(
            SetAsideRows.From(new(id, wake.Wake, reason, wake.Tries, Milliseconds.Whole(at))), cancellationToken);
        await messages.Delete(receipt, cancellationToken);
    }

    public async Task<IReadOnlyList<SetAsideWake>> WakesSetAside(int most, CancellationToken cancellationToken)
    {
        List<SetAsideWake> wakes = [];
        await foreach (var row in aside.Query(null, null, cancellationToken)) wakes.Add(SetAsideRows.Read(row));
        return [.. wakes.OrderBy(w => w.At).Take(most)];
    }

    public async Task<bool> Retry(string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await aside.Find(SetAsideRows.Partition, Key.Of(id), cancellationToken) is not { } row) return false;

        await messages.Put(
            WakeMessage.Of(SetAsideRows.Read(row).Wake with { Due = Milliseconds.Whole(now) }, now), cancellationToken);
        await aside.Delete(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        return true;
    }

    public async Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken)
    {
        await foreach (var row in aside.Query(SetAsideRows.Of(workshop), null, cancellationToken))
            await aside.Delete(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        await SetNextWake(workshop, null, cancellationToken);
    }

    public Task SetNextWake(WorkshopId workshop, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Key.Of(workshop.Tenant.Value), Key.Of(workshop.Value));
        if (due is not { } at) return next.Delete(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);

        row[Due] = Milliseconds.Of(at);
        return next.Upsert(row, cancellationToken);
    }

    /// <summary>Reads the whole table: it has a row for each workshop that waits for something, and none for those that are over.</summary>
    public async Task<IReadOnlyList<Wake>> NextWakes(DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        List<Wake> wakes = [];
        var filter = TableClient.CreateQueryFilter($"Due le {Milliseconds.Of(until)}");
        await foreach (var row in next.Query(filter, null, cancellationToken)) wakes.Add(ReadNext(row));
        return [.. wakes.OrderBy(w => w.Due).Take(most)];
    }

    internal static Wake ReadNext(TableEntity row) =>
        new(new(new(Key.Parts(row.PartitionKey)[0]), Key.Parts(row.RowKey)[0]), Milliseconds.From(row.GetInt64(Due)!.Value));
}
