using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Testing.Slack;

/// <summary>
/// Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode. Each envelope goes to one of the connections.
/// </summary>
public sealed class SocketHub : IDisposable
{
    private readonly FakeSlack slack;
    private readonly List<SocketLink> links = [];
    private readonly HashSet<string> tickets = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly List<(Func<bool> IsSo, TaskCompletionSource Reached)> watchers = [];
    private readonly CancellationTokenSource over = new();
    private int turn;
    private int greeted;
    private int gone;

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
    public Task Greeted(int count) => When(() => greeted >= count);

    /// <summary>Completes when so many connections have been closed or lost since the start.</summary>
    public Task Gone(int count) => When(() => gone >= count);

    /// <summary>
    /// Tells the oldest connection to go, as <c>warning</c> or <c>refresh_requested</c>; it still takes envelopes.
    /// </summary>
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
        await link.Send(new()
        {
            ["type"] = "hello",
            ["num_connections"] = Count + 1,
            ["connection_info"] = new JsonObject { ["app_id"] = slack.App.Id },
        });
        lock (slack.Gate)
        {
            links.Add(link);
            greeted++;
            TellWatchers();
        }

        try
        {
            await link.Read(Take, over.Token);
        }
        finally
        {
            lock (slack.Gate)
            {
                links.Remove(link);
                gone++;
                TellWatchers();
            }
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
            var said = await heard.Task.WaitAsync(slack.Patience, slack.Clock);
            return new(200, (said["payload"] as JsonObject)?.ToJsonString() ?? "");
        }
        catch (TimeoutException)
        {
            return Heard.Nothing;
        }
    }

    private Task When(Func<bool> isSo)
    {
        lock (slack.Gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((isSo, reached));
            TellWatchers();
            return reached.Task;
        }
    }

    private void TellWatchers() => watchers.RemoveAll(w => w.IsSo() && w.Reached.TrySetResult());

    private void Take(JsonObject said)
    {
        if (said.Text("envelope_id") is { } id && waiting.TryRemove(id, out var heard)) heard.TrySetResult(said);
    }
}
