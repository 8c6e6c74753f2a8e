namespace WorkshopBot.Teams.Calling;

/// <summary>What kind of failure a call ended with: what can be done about it.</summary>
public enum ConnectorFailure
{
    /// <summary>Teams does not take it as it is: a defect of ours, or something new. See <see cref="ConnectorException.Code"/>.</summary>
    Invalid,

    /// <summary>Too often; see <see cref="ConnectorException.RetryAfter"/>. Nothing was done.</summary>
    Throttled,

    /// <summary>Teams did not answer, or could not; see <see cref="ConnectorException.MayHaveHappened"/>.</summary>
    Unavailable,

    /// <summary>The bot cannot write there (any more): it was taken away or blocked, or the conversation is gone.</summary>
    Gone,

    /// <summary>The message is gone.</summary>
    MessageGone,

    /// <summary>Nobody of that id is there.</summary>
    PersonGone,

    TooLarge,

    /// <summary>The bot gets no token, or Teams does not take it, or does not allow this.</summary>
    Refused,
}
