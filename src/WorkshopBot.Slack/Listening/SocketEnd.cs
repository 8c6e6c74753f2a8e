namespace WorkshopBot.Slack.Listening;

/// <summary>Why a connection is left.</summary>
internal enum SocketEnd
{
    /// <summary>Gone without a word.</summary>
    Lost,

    /// <summary>Slack will close it soon, and wants another one opened first.</summary>
    Refresh,

    /// <summary>Socket Mode was switched off.</summary>
    Disabled,
}
