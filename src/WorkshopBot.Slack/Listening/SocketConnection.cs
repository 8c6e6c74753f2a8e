using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Listening;

/// <summary>One WebSocket to Slack. Requests are handled side by side, and acknowledged when they are done.</summary>
internal sealed class SocketConnection : IDisposable
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Slack asks for a sign of life, and so do we: https://docs.slack.dev/apis/events-api/using-socket-mode.</summary>
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<Task, bool> underWay = new();
    private readonly TaskCompletionSource hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Mailroom mailroom;
    private readonly TimeProvider clock;
    private Task reading = Task.CompletedTask;
    private volatile bool isLeft;

    private SocketConnection(Mailroom mailroom, TimeProvider clock)
    {
        (this.mailroom, this.clock) = (mailroom, clock);
        (socket.Options.KeepAliveInterval, socket.Options.KeepAliveTimeout) = (SignOfLife, SignOfLife);
    }

    /// <summary>Completes as soon as another connection should take over; this one goes on until it is left.</summary>
    public Task<SocketEnd> Ending => ending.Task;

    /// <summary>Completes when Slack has greeted.</summary>
    /// <exception cref="WebSocketException">It cannot be opened.</exception>
    /// <exception cref="OperationCanceledException">It cannot be opened in time.</exception>
    public static async Task<SocketConnection> Open(
        Uri url, Mailroom mailroom, TimeProvider clock, CancellationToken cancellationToken)
    {
        var connection = new SocketConnection(mailroom, clock);
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            await connection.socket.ConnectAsync(url, either.Token);
            connection.reading = connection.Read();
            await Task.WhenAny(connection.hello.Task, connection.Ending).WaitAsync(either.Token);
            if (!connection.hello.Task.IsCompleted) throw new WebSocketException("Slack has not greeted.");

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Finishes what was begun, and closes.</summary>
    public async Task Leave(CancellationToken cancellationToken)
    {
        while (!underWay.IsEmpty && !cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(underWay.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        isLeft = true;
        try
        {
            using var patience = new CancellationTokenSource(Farewell, clock);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, patience.Token);
            await reading.WaitAsync(patience.Token);
        }
        catch (Exception e) when (
            e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It was gone already.
        }

        Dispose();
    }

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }

    private async Task Read()
    {
        try
        {
            while (await Next() is { } text)
            {
                if (JsonNode.Parse(text, documentOptions: Strict) is JsonObject message) Take(message);
            }
        }
        catch (Exception e) when (
            e is WebSocketException or JsonException or OperationCanceledException or ObjectDisposedException)
        {
            // Lost; whoever has opened it opens another one.
        }

        ending.TrySetResult(SocketEnd.Lost);
    }

    private void Take(JsonObject message)
    {
        switch (message.Text("type"))
        {
            case "hello":
                hello.TrySetResult();
                break;
            case "disconnect":
                ending.TrySetResult(message.Text("reason") switch
                {
                    "link_disabled" => SocketEnd.Disabled,
                    "warning" or "refresh_requested" => SocketEnd.Refresh,
                    _ => SocketEnd.Lost,
                });
                break;
            default:
                // What cannot be acknowledged any more is not begun.
                if (!isLeft && Envelope.Read(message) is { } envelope) Begin(envelope);
                break;
        }
    }

    private void Begin(Envelope envelope)
    {
        // Not on the thread that reads: a handler may take its time before it waits.
        var work = Task.Run(() => Answer(envelope));
        underWay[work] = true;
        _ = work.ContinueWith(done => underWay.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task Answer(Envelope envelope)
    {
        if (await mailroom.Handle(envelope) is not var (said, afterwards)) return;

        try
        {
            await Send(said);
        }
        catch (Exception e) when (
            e is WebSocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // Slack delivers an event again; whoever pressed sees an error, and what they did is done.
        }

        if (afterwards is not null) await afterwards();
    }

    private async Task Send(JsonObject message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                JsonWriting.Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <returns>Null when the other side closes.</returns>
    private async Task<byte[]?> Next()
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close || text.Length + part.Count > MostBytes) return null;

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return text.ToArray();
        }
    }
}
