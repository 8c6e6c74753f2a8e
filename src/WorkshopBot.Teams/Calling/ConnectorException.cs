namespace WorkshopBot.Teams.Calling;

/// <summary>A call to Teams has failed. The message holds no token and nothing that somebody said.</summary>
/// <param name="code">Teams' own, or ours: letters and digits.</param>
public sealed class ConnectorException(string operation, string code, ConnectorFailure failure, Exception? inner = null)
    : Exception($"Teams did not do {operation}: {code}.", inner)
{
    public string Operation { get; } = operation;

    public string Code { get; } = code;

    public ConnectorFailure Failure { get; } = failure;

    /// <summary>Null where nobody answered.</summary>
    public int? Status { get; init; }

    /// <summary>When it may be tried again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Nobody knows whether Teams has done it, so it must not be repeated where doing it twice is wrong.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>An earlier try of the same call may have happened.</summary>
    internal ConnectorException AfterAnother() =>
        new(Operation, Code, Failure, InnerException) { Status = Status, RetryAfter = RetryAfter, MayHaveHappened = true };
}
