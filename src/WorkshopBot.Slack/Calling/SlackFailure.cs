namespace WorkshopBot.Slack.Calling;

/// <summary>What kind of failure a call ended with: what can be done about it.</summary>
public enum SlackFailure
{
    /// <summary>None of the others; <see cref="SlackException.Error"/> says more.</summary>
    Other,

    /// <summary>Too often; see <see cref="SlackException.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>Slack did not answer, or could not; see <see cref="SlackException.MayHaveHappened"/>.</summary>
    Unavailable,

    /// <summary>The bot was taken away, or its token was.</summary>
    TokenGone,

    /// <summary>A rotating token has run out.</summary>
    TokenExpired,

    /// <summary>The app lacks a scope; see <see cref="SlackException.Needed"/>.</summary>
    MissingScope,

    NotInChannel,

    /// <summary>Gone, or private and without the bot.</summary>
    ChannelNotFound,

    ChannelArchived,

    /// <summary>An administrator does not let the bot post there.</summary>
    Restricted,

    /// <summary>The message is gone, or cannot be edited any more.</summary>
    MessageNotFound,

    PersonNotFound,

    /// <summary>Three seconds have passed since somebody pressed, or a modal was opened already.</summary>
    TriggerExpired,

    /// <summary>Three modals lie on one another already.</summary>
    StackFull,

    /// <summary>The view has changed since.</summary>
    HashConflict,

    /// <summary>The modal was closed.</summary>
    ViewNotFound,

    TooLarge,

    /// <summary>Blocks or arguments that Slack does not take: a defect of ours.</summary>
    Invalid,

    /// <summary>The app's Home tab is switched off.</summary>
    HomeIsOff,
}
