using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Teams;

/// <summary>How the fake answers a call otherwise than it should.</summary>
public abstract record ConnectorFault
{
    private ConnectorFault()
    {
    }

    /// <summary>429, and nothing is done.</summary>
    /// <param name="RetryAfterSeconds">Null: Teams does not say how long.</param>
    public sealed record TooMany(int? RetryAfterSeconds) : ConnectorFault;

    /// <summary>A status such as 412, 500, 502 or 503.</summary>
    /// <param name="Code">Null: the body is empty.</param>
    /// <param name="Done">What was asked for has been done all the same.</param>
    public sealed record Status(int Number, string? Code = null, bool Done = false, bool IsHtml = false) : ConnectorFault
    {
        public int? RetryAfterSeconds { get; init; }
    }

    /// <summary>It is done, and answered with 202 and without an id.</summary>
    public sealed record NoId : ConnectorFault;

    /// <summary>It is done at once, and answered late, by the fake's clock.</summary>
    public sealed record Slow(TimeSpan For) : ConnectorFault;

    /// <summary>Nobody answers.</summary>
    /// <param name="Done">What was asked for has been done all the same.</param>
    public sealed record Never(bool Done = false) : ConnectorFault;

    /// <summary>The line is cut before the answer.</summary>
    /// <param name="Done">What was asked for has been done all the same.</param>
    public sealed record Cut(bool Done = false) : ConnectorFault;

    /// <summary>It is to be found elsewhere.</summary>
    public sealed record Moved(Uri To, int Number = 307) : ConnectorFault;

    /// <summary>It is done, and the answer says this besides.</summary>
    public sealed record Adds(string Member, JsonNode Value) : ConnectorFault;
}
