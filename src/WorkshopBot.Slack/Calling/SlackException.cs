using System.Collections.Immutable;

namespace WorkshopBot.Slack.Calling;

/// <summary>A call to Slack has failed. The message holds no token and nothing that somebody said.</summary>
/// <param name="error">Slack's own code.</param>
public sealed class SlackException(string method, string error, SlackFailure failure, Exception? inner = null)
    : Exception($"Slack did not do {method}: {error}.", inner)
{
    public string Method { get; } = method;

    public string Error { get; } = error;

    public SlackFailure Failure { get; } = failure;

    /// <summary>The scope that is missing.</summary>
    public string? Needed { get; init; }

    /// <summary>For the log.</summary>
    public string Reason => Needed is null ? Error : $"{Error}, needs {Needed}";

    /// <summary>The scopes that the token has.</summary>
    public string? Provided { get; init; }

    /// <summary>When it may be tried again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Nobody knows whether Slack has done it.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>What Slack says is wrong where in blocks; for tests and developers, not for logs.</summary>
    public ImmutableArray<string> Details { get; init; } = [];
}
