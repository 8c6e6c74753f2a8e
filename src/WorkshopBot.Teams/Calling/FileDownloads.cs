namespace WorkshopBot.Teams.Calling;

/// <summary>
/// Files that people send: where they are says the message, for a few minutes and without a token.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
/// </summary>
/// <remarks>Only from the hosts at which Microsoft keeps people's files: what a message says may lead anywhere.</remarks>
/// <param name="transport">How they are asked for; null: as always.</param>
internal sealed class FileDownloads(TeamsSettings settings, TimeProvider clock, HttpMessageHandler? transport = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(transport ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        // Time is our clock's.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => http.Dispose();

    /// <returns>At most so many bytes; null with the reason where there is nothing.</returns>
    public async Task<(byte[]? Bytes, string Reason)> Fetch(string address, int mostBytes, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var from) || !IsOfFiles(from)) return (null, "it is nowhere where Microsoft keeps files");

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await http.GetAsync(from, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode) return (null, $"status {(int)response.StatusCode}");

            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            var bytes = new byte[mostBytes];
            return (bytes[..await body.ReadAtLeastAsync(bytes, mostBytes, throwOnEndOfStream: false, either.Token)], "");
        }
        catch (Exception e) when (e is HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, e.GetType().Name);
        }
    }

    private bool IsOfFiles(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0
        && settings.Cloud.FileHosts.Any(ending => address.Host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
