using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>One WebSocket.</summary>
internal sealed class SocketLink(WebSocket socket) : IDisposable
{
    private readonly SemaphoreSlim sending = new(1);

    public async Task Send(JsonObject message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, default);
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
