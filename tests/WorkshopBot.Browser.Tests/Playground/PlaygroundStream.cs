using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>What the Playground tells every page: the cards that the bot posts and edits. Kept by message, the newest last.</summary>
internal sealed class PlaygroundStream : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, PostedCard> cards = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private TaskCompletionSource changed = New();
    private Task listening = Task.CompletedTask;

    public static async Task<PlaygroundStream> Open(Uri playground)
    {
        var stream = new PlaygroundStream();
        var address = new UriBuilder(playground) { Scheme = "ws", Path = "_ws_conversation/v1/conversations/stream" };
        await stream.socket.ConnectAsync(address.Uri, CancellationToken.None);
        stream.listening = stream.Listen();
        return stream;
    }

    /// <summary>The newest card in a conversation that has an action of this name, as soon as there is one.</summary>
    public async Task<PostedCard> Sees(string conversation, string action)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var next = Next();
            var found = cards.Values.Where(c => c.Conversation.StartsWith(conversation, StringComparison.Ordinal) && c.Action(action) is not null)
                .OrderBy(c => c.Message, StringComparer.Ordinal).LastOrDefault();
            if (found is not null) return found;

            if (listening.IsCompleted) await listening;
            await next.WaitAsync(patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
        stopping.Dispose();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task Next()
    {
        lock (gate) return changed.Task;
    }

    private async Task Listen()
    {
        var buffer = new byte[64 * 1024];
        using var text = new MemoryStream();
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), stopping.Token);
            if (read.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("The Playground has ended its stream.");

            text.Write(buffer, 0, read.Count);
            if (!read.EndOfMessage) continue;

            Note(JsonNode.Parse(text.ToArray())!.AsObject());
            text.SetLength(0);
        }
    }

    private void Note(JsonObject told)
    {
        if (told["message"] is not JsonObject message || message["attachments"] is not JsonArray { Count: > 0 } attachments) return;

        var card = new PostedCard((string)told["actionConversationId"]!, (string)message["messageId"]!, attachments[0]!["content"]!.AsObject());
        cards[card.Message] = card;
        lock (gate)
        {
            changed.TrySetResult();
            changed = New();
        }
    }
}
