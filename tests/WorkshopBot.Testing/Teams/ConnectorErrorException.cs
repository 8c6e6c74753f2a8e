namespace WorkshopBot.Testing.Teams;

/// <summary>Makes a call end with a status and Teams' code.</summary>
internal sealed class ConnectorErrorException(int status, string code) : Exception(code)
{
    public int Status { get; } = status;

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>What answers is not the connector, and knows no JSON.</summary>
    public bool IsHtml { get; init; }
}
