using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Receiving;

/// <summary>
/// Something that happened in Teams, as https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md has it. Ids are
/// whatever they are: no GUID and no prefix is to be relied on.
/// </summary>
/// <param name="Type"><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c>, <c>installationUpdate</c> …; others are tolerated.</param>
/// <param name="Id">Null where Teams gives none; the same delivered again has the same.</param>
/// <param name="Name">What an invoke wants; empty for everything else.</param>
/// <param name="ServiceUrl">Where the conversation is answered. A token goes there only if an authenticated activity named it.</param>
/// <param name="ChannelId"><c>msteams</c> for Teams.</param>
/// <param name="Json">All that it says. Not to be changed.</param>
public sealed record Activity(
    string Type, string? Id, string Name, string ServiceUrl, string ChannelId, Conversation Conversation, Account From, Account Recipient,
    JsonObject Json)
{
    /// <summary>The service URL that its token was for; null: it came without one. The only one that our own tokens may go to.</summary>
    internal string? ProvenServiceUrl { get; init; }

    /// <summary>As it was typed, mentions included.</summary>
    public string Text => Json.Text("text") ?? "";

    /// <summary>What was sent along: an action's data with what was filled in, or what an invoke is about.</summary>
    public JsonObject? Value => Json.Member("value");

    /// <summary>The message on which it happened.</summary>
    public string? ReplyToId => Json.Text("replyToId");

    /// <summary>BCP 47, of the client that sent it.</summary>
    public string? Locale => Json.Text("locale") ?? ClientInfo.Text("locale");

    /// <summary>IANA, of the client that sent it.</summary>
    public string? TimeZone => ClientInfo.Text("timezone") ?? Json.Text("localTimezone");

    /// <summary>Null where Teams does not say it.</summary>
    public string? TenantId => Json.Member("channelData").Member("tenant").Text("id") ?? Conversation.TenantId;

    public ImmutableArray<JsonObject> Mentions => [.. Json.Objects("entities").Where(e => e.Text("type") == "mention")];

    private JsonObject? ClientInfo => Json.Objects("entities").FirstOrDefault(e => e.Text("type") == "clientInfo");

    /// <summary>Activities hold names and words.</summary>
    public override string ToString() => Name.Length > 0 ? $"{Type} {Name}" : Type;
}

/// <param name="Id">In a channel with the thread behind it: <c>19:…@thread.tacv2;messageid=…</c>.</param>
/// <param name="Kind"><c>personal</c>, <c>groupChat</c> or <c>channel</c>; empty where Teams does not say it.</param>
public sealed record Conversation(string Id, string Kind, string? TenantId)
{
    public const string Personal = "personal";

    private const string ThreadMark = ";messageid=";

    /// <summary>Without the thread.</summary>
    public string ChannelId => Id.Split(ThreadMark)[0];

    /// <summary>The first message of a channel's thread; null elsewhere.</summary>
    public string? Thread => Id.Split(ThreadMark) is [_, { Length: > 0 } thread, ..] ? thread : null;

    public bool IsPersonal => Kind == Personal;

    public override string ToString() => Kind;
}

/// <param name="Id">Of this bot alone: somebody has another one for another bot.</param>
/// <param name="EntraId">The same for all bots of a tenant; guests and anonymous people have none.</param>
public sealed record Account(string Id, string Name, string? EntraId)
{
    public override string ToString() => "(account)";
}
