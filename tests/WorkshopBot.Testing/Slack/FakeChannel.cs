using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>A channel, or the conversation of one person with the bot.</summary>
public sealed class FakeChannel(string id, string name)
{
    public string Id { get; set; } = id;

    public string Name { get; set; } = name;

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; set; }

    public bool IsShared { get; set; }

    public bool IsDirect { get; init; }

    /// <summary>User ids; the bot's among them when it is in the channel.</summary>
    public HashSet<string> Members { get; } = [];

    /// <summary>What everybody sees, in its order.</summary>
    public Messages Messages { get; } = new();
}

/// <summary>A message as it is now.</summary>
/// <param name="content">Text and blocks.</param>
public sealed class FakeMessage(FakeChannel channel, string ts, JsonObject content)
{
    public FakeChannel Channel { get; } = channel;

    public string Ts { get; } = ts;

    public JsonObject Content { get; set; } = content;

    /// <summary>Who wrote it.</summary>
    public required string UserId { get; init; }

    /// <summary>Only this person sees it; null: everybody.</summary>
    public string? ForUser { get; init; }

    public int Edits { get; set; }

    public string Text => (string?)Content["text"] ?? "";

    public JsonArray Blocks => Content["blocks"] as JsonArray ?? [];
}
