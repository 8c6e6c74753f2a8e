using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Storage.Azure;

/// <summary>The queue. Everything that is put or taken goes through here.</summary>
internal sealed class WakeMessages(QueueClient queue, ILogger logger)
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    public Task Put((WakeMessage Message, TimeSpan Hidden) wake, CancellationToken cancellationToken) => Explain(
        () => queue.SendMessageAsync(wake.Message.Write(), wake.Hidden, ForEver, cancellationToken), cancellationToken);

    /// <summary>Up to so many that are visible, hidden from now on. What cannot be read is deleted.</summary>
    /// <returns>How many there were, and those that could be read. None: the queue has nothing to take.</returns>
    public async Task<(int Taken, IReadOnlyList<(WakeMessage Message, Receipt Receipt, int Tries)> Read)> Take(
        int most, TimeSpan hidden, CancellationToken cancellationToken)
    {
        var taken = await Explain(
            async () => (await queue.ReceiveMessagesAsync(Math.Min(most, MostAtOnce), hidden, cancellationToken)).Value, cancellationToken);
        List<(WakeMessage, Receipt, int)> read = [];
        foreach (var message in taken)
        {
            if (WakeMessage.Read(message.MessageText) is { } wake)
            {
                read.Add((wake, new(message.MessageId, message.PopReceipt), (int)Math.Min(message.DequeueCount, int.MaxValue)));
                continue;
            }

            logger.WakeUnreadable(message.MessageId);
            await Delete(new(message.MessageId, message.PopReceipt), cancellationToken);
        }

        return (taken.Length, read);
    }

    /// <returns>The receipt that counts from now on; null when the message is gone, or somebody else's by now.</returns>
    public async Task<Receipt?> Hide(Receipt receipt, WakeMessage message, TimeSpan hidden, CancellationToken cancellationToken)
    {
        UpdateReceipt? updated = null;
        await UnlessStale(
            async () => updated = (await queue.UpdateMessageAsync(
                receipt.Message, receipt.Pop, message.Write(), hidden, cancellationToken)).Value,
            cancellationToken);
        return updated is null ? null : receipt with { Pop = updated.PopReceipt };
    }

    /// <returns>False when the message is gone, or somebody else's by now; then nothing changes.</returns>
    public Task<bool> Delete(Receipt receipt, CancellationToken cancellationToken) => UnlessStale(
        () => queue.DeleteMessageAsync(receipt.Message, receipt.Pop, cancellationToken), cancellationToken);

    private static Task<bool> UnlessStale<T>(Func<Task<T>> call, CancellationToken cancellationToken) => Explain(
        async () =>
        {
            try
            {
                await call();
                return true;
            }
            catch (RequestFailedException e) when (Failure.Code(e) is "MessageNotFound" or "PopReceiptMismatch")
            {
                return false;
            }
        },
        cancellationToken);

    private static Task<T> Explain<T>(Func<Task<T>> call, CancellationToken cancellationToken) =>
        Failure.Explain(Failure.Queues, call, cancellationToken);
}

/// <summary>Proves a lease: another one with each time that the message is received or hidden.</summary>
internal sealed record Receipt(string Message, string Pop)
{
    private const char Between = ' ';

    public static Receipt Of(string text)
    {
        var between = text.IndexOf(Between);
        return new(text[..between], text[(between + 1)..]);
    }

    public override string ToString() => $"{Message}{Between}{Pop}";
}
