using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>A message as the bot has sent it.</summary>
internal sealed record Post(string Id, bool IsEdit, JsonObject Activity)
{
    /// <summary>Null for words alone.</summary>
    public JsonObject? Card => Activity["attachments"] is JsonArray and [JsonObject attachment, ..] ? attachment["content"] as JsonObject : null;
}

/// <summary>Messages of conversations in which something is being prepared.</summary>
internal sealed class Posts
{
    private readonly ConcurrentDictionary<string, Channel<Post>> watched = new(StringComparer.Ordinal);

    public Watch Watch(string conversation)
    {
        var channel = Channel.CreateUnbounded<Post>();
        watched[conversation] = channel;
        return new(channel.Reader, () => watched.TryRemove(conversation, out _));
    }

    public bool IsWatched(string conversation) => watched.ContainsKey(conversation);

    public void Take(string conversation, Post post)
    {
        if (watched.TryGetValue(conversation, out var channel)) channel.Writer.TryWrite(post);
    }
}

/// <summary>Whoever waits for a conversation's messages.</summary>
internal sealed class Watch(ChannelReader<Post> posts, Action end) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The next one that is it; those before are gone.</summary>
    public async Task<Post> Next(Func<Post, bool> isIt)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var post = await posts.ReadAsync(patience.Token);
            if (isIt(post)) return post;
        }
    }

    public void Dispose() => end();
}
