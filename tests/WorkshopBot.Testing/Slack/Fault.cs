namespace WorkshopBot.Testing.Slack;

/// <summary>How the fake answers a call otherwise than it should.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>429, and nothing is done.</summary>
    public sealed record TooMany(int RetryAfterSeconds) : Fault;

    /// <summary>A status such as 500.</summary>
    /// <param name="Done">What was asked for has been done all the same.</param>
    public sealed record Status(int Code, bool Done = false) : Fault;

    /// <summary>200 with <c>ok:false</c>, and nothing is done.</summary>
    public sealed record Refuse(string Error) : Fault;

    /// <summary>It is done at once, and answered late, by the fake's clock.</summary>
    public sealed record Slow(TimeSpan For) : Fault;

    /// <summary>Nobody answers.</summary>
    /// <param name="Done">What was asked for has been done all the same.</param>
    public sealed record Never(bool Done = false) : Fault;

    /// <summary>Something that is not JSON.</summary>
    public sealed record Garbage : Fault;

    /// <summary>It is done, and Slack warns.</summary>
    public sealed record Warn(string Warning) : Fault;
}
