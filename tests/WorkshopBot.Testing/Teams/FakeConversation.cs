using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Teams;

/// <summary>A conversation; a channel has its threads in it.</summary>
/// <param name="kind"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
public sealed class FakeConversation(string id, string kind, string tenantId, params IEnumerable<FakePerson> members)
{
    private ImmutableList<FakePost> posts = [];

    public string Id { get; } = id;

    public string Kind { get; } = kind;

    public string TenantId { get; } = tenantId;

    public string Name { get; init; } = "";

    /// <summary>Of a channel.</summary>
    public string? TeamId { get; init; }

    public List<FakePerson> Members { get; } = [.. members];

    /// <summary>What everybody sees, in its order, as it is now: more may come while somebody reads.</summary>
    public ImmutableList<FakePost> Posts => Volatile.Read(ref posts);

    public bool HasBot { get; set; } = true;

    /// <summary>The code that the bot's calls are refused with, such as <c>ConversationBlockedByUser</c>; null: they are not.</summary>
    public string? RefusedWith { get; set; }

    public void Add(FakePost post) => ImmutableInterlocked.Update(ref posts, all => all.Add(post));

    public void Remove(FakePost post) => ImmutableInterlocked.Update(ref posts, all => all.Remove(post));

    public IEnumerable<FakePost> Thread(string rootId) => Posts.Where(p => p.ThreadId == rootId);
}

/// <summary>A message, as it is now.</summary>
public sealed class FakePost(FakeConversation conversation, string id, string? threadId, JsonObject activity)
{
    public FakeConversation Conversation { get; } = conversation;

    public string Id { get; } = id;

    /// <summary>The first message of its thread, in a channel.</summary>
    public string? ThreadId { get; } = threadId;

    public string? ReplyToId { get; init; }

    /// <summary>Somebody wrote it, and not the bot, which cannot edit it.</summary>
    public bool IsOfPerson { get; init; }

    public JsonObject Activity { get; set; } = activity;

    public int Edits { get; set; }

    public string Text => (string?)Activity["text"] ?? "";

    public JsonObject? Card => Activity["attachments"]?[0]?["content"] as JsonObject;
}
