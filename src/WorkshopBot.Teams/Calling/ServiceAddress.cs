namespace WorkshopBot.Teams.Calling;

/// <summary>
/// Where conversations are answered. Only <see cref="ServiceAddresses"/> makes one, from what an activity's token was for, so that the
/// bot's own tokens go nowhere else: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.
/// </summary>
public sealed record ServiceAddress
{
    internal const string OpenMark = "open ";

    internal ServiceAddress(Uri url, bool takesToken) => (Root, TakesToken) = (url.AbsoluteUri.TrimEnd('/'), takesToken);

    /// <summary>To be kept, for <see cref="ServiceAddresses.Restore"/>.</summary>
    public string Stored => TakesToken ? Root : OpenMark + Root;

    /// <summary>With the path that it may have, without a slash behind.</summary>
    internal string Root { get; }

    /// <summary>False where nobody has proven anything: on this machine, in development.</summary>
    internal bool TakesToken { get; }

    internal Uri Of(string path) => new($"{Root}/v3/{path}");

    /// <summary>Whether a request goes there, and nowhere that only begins alike.</summary>
    internal bool Covers(Uri request) => request.AbsoluteUri.StartsWith($"{Root}/v3/", StringComparison.Ordinal);

    public override string ToString() => Stored;
}
