using System.Collections.Immutable;

namespace WorkshopBot.Slack.Receiving;

/// <summary>
/// The events that the bot asks for: https://docs.slack.dev/reference/events. All others are acknowledged and forgotten.
/// </summary>
public abstract record SlackEvent
{
    private SlackEvent()
    {
    }

    /// <summary>Events hold words.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <param name="Tab"><c>home</c> or <c>messages</c>.</param>
    public sealed record AppHomeOpened(SlackPerson Person, string ChannelId, string Tab) : SlackEvent;

    /// <summary>Somebody has written to the bot alone. The bot's own words and edits are left out.</summary>
    public sealed record DirectMessage(
        SlackPerson Person, string ChannelId, string Ts, string? ThreadTs, string Text) : SlackEvent
    {
        public ImmutableArray<SharedFile> Files { get; init; } = [];
    }

    /// <summary>The bot was taken away; its tokens are thrown away already.</summary>
    public sealed record AppUninstalled : SlackEvent;

    /// <param name="BotIsGone">The bot's own token was among them; it is thrown away already.</param>
    public sealed record TokensRevoked(bool BotIsGone) : SlackEvent;

    public sealed record ChannelArchived(string ChannelId) : SlackEvent;

    public sealed record ChannelRenamed(string ChannelId, string Name) : SlackEvent;

    public sealed record ChannelIdChanged(string OldId, string NewId) : SlackEvent;

    /// <summary>Somebody is in a channel now; the bot itself, too.</summary>
    public sealed record MemberJoined(SlackPerson Person, string ChannelId) : SlackEvent;

    public sealed record MemberLeft(SlackPerson Person, string ChannelId) : SlackEvent;
}
