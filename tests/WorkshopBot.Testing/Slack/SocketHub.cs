using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Testing.Slack;

/// <summary>Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode. Each envelope goes to one of the connections.</summary>
public sealed class SocketHub : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly FakeSlack slack;
    private readonly List<SocketLink> links = [];
    private readonly HashSet<string> tickets = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> watchers = [];
    private readonly CancellationTokenSource over = new();
    private int turn;
    private int greeted;

    internal SocketHub(FakeSlack slack) => this.slack = slack;

    public bool IsOpen => Count > 0;

    public int Count
    {
        get
        {
            lock (slack.Gate) return links.Count;
        }
    }

    /// <summary>Completes when so many connections have been greeted since the start.</summary>
    public Task Greeted(int count)
    {
        lock (slack.Gate)
        {
            if (greeted >= count) return Task.CompletedTask;

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((count, reached));
            return reached.Task;
        }
    }

    /// <summary>Tells the oldest connection to go, as <c>warning</c> or <c>refresh_requested</c>; it still takes envelopes.</summary>
    public Task Disconnect(string reason)
    {
        SocketLink oldest;
        lock (slack.Gate) oldest = links[0];
        return oldest.Send(new() { ["type"] = "disconnect", ["reason"] = reason });
    }

    /// <summary>Breaks the oldest connection.</summary>
    public void Break()
    {
        SocketLink oldest;
        lock (slack.Gate) oldest = links[0];
        oldest.Break();
    }

    public void Dispose()
    {
        over.Cancel();
        over.Dispose();
    }

    internal Uri NewTicket()
    {
        var ticket = Guid.NewGuid().ToString("N");
        tickets.Add(ticket);
        return new($"ws://{slack.Address.Authority}/link/?ticket={ticket}");
    }

    internal async Task Accept(HttpContext context)
    {
        bool isExpected;
        lock (slack.Gate) isExpected = tickets.Remove(context.Request.Query["ticket"].ToString());
        if (!isExpected || !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var link = new SocketLink(socket);
        await link.Send(new() { ["type"] = "hello", ["num_connections"] = Count + 1, ["connection_info"] = new JsonObject { ["app_id"] = slack.App.Id } });
        lock (slack.Gate)
        {
            links.Add(link);
            greeted++;
            watchers.RemoveAll(w => greeted >= w.Count && w.Reached.TrySetResult());
        }

        try
        {
            await link.Read(Take, over.Token);
        }
        finally
        {
            lock (slack.Gate) links.Remove(link);
        }
    }

    internal async Task<Heard> Send(string type, JsonObject payload, int retry)
    {
        var id = Guid.NewGuid().ToString();
        var heard = waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        SocketLink link;
        lock (slack.Gate) link = links[turn++ % links.Count];
        await link.Send(new()
        {
            ["envelope_id"] = id,
            ["type"] = type,
            ["payload"] = payload.DeepClone(),
            ["accepts_response_payload"] = type != "events_api",
            ["retry_attempt"] = retry,
        });
        try
        {
            var said = await heard.Task.WaitAsync(Patience, slack.Clock);
            return new(200, (said["payload"] as JsonObject)?.ToJsonString() ?? "");
        }
        catch (TimeoutException)
        {
            return Heard.Nothing;
        }
    }

    private void Take(JsonObject said)
    {
        if (said.Text("envelope_id") is { } id && waiting.TryRemove(id, out var heard)) heard.TrySetResult(said);
    }

    /// <summary>One WebSocket.</summary>
    private sealed class SocketLink(WebSocket socket) : IDisposable
    {
        private readonly SemaphoreSlim sending = new(1);

        public async Task Send(JsonObject message)
        {
            await sending.WaitAsync();
            try
            {
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, default);
            }
            finally
            {
                sending.Release();
            }
        }

        public async Task Read(Action<JsonObject> take, CancellationToken cancellationToken)
        {
            var buffer = new byte[64 * 1024];
            using var text = new MemoryStream();
            try
            {
                while (true)
                {
                    var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                    if (part.MessageType == WebSocketMessageType.Close) break;

                    text.Write(buffer, 0, part.Count);
                    if (!part.EndOfMessage) continue;

                    if (JsonNode.Parse(text.ToArray()) is JsonObject json) take(json);
                    text.SetLength(0);
                }

                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException)
            {
                // It is gone.
            }
        }

        public void Break() => socket.Abort();

        public void Dispose() => sending.Dispose();
    }
}
