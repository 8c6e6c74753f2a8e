namespace WorkshopBot.Testing.Slack;

/// <summary>Makes a call end with <c>ok:false</c>.</summary>
internal sealed class ApiErrorException(string error, params IEnumerable<string> messages) : Exception(error)
{
    public IReadOnlyList<string> Messages { get; } = [.. messages];

    public string? Needed { get; init; }

    /// <summary>Seconds; makes it a 429.</summary>
    public int? RetryAfter { get; init; }
}
