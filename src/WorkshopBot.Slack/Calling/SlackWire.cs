using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Slack.Calling;

/// <summary>Sends calls to Slack, and reads what it says: https://docs.slack.dev/apis/web-api/.</summary>
/// <remarks>Its own client: the framework's would log addresses, some of which are secrets.</remarks>
internal sealed class SlackWire(SlackSettings settings, TimeProvider clock, ILogger<SlackWire> log) : IDisposable
{
    /// <summary>Slack answers within some hundred milliseconds; a picture may take longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int MostTries = 3;

    private const string FilesHost = "files.slack.com";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
    {
        // Time is our clock's.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 8 * 1024 * 1024,
    };

    private readonly Warnings warnings = new(log);

    /// <exception cref="SlackException">It was not done, or nobody knows.</exception>
    public async Task<JsonObject> Call(
        SlackMethod method, JsonObject arguments, Credentials by, CancellationToken cancellationToken)
    {
        for (var @try = 1; ; @try++)
        {
            try
            {
                return await CallOnce(method, arguments, by, cancellationToken);
            }
            catch (SlackException e) when (
                e.Failure == SlackFailure.Unavailable && @try < MostTries && (method.IsRepeatable || !e.MayHaveHappened))
            {
                log.CallRepeated(method.Name, e.Error, @try);
                await Task.Delay(FirstPause * (1 << (@try - 1)), clock, cancellationToken);
            }
        }
    }

    /// <summary>Bytes to an address that Slack has given, without a token.</summary>
    public async Task Send(string what, Uri address, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        var (status, _, body) = await Exchange(what, request, cancellationToken);
        if (status == HttpStatusCode.OK) return;

        var code = Answer.ErrorIn(body) ?? $"http_{(int)status}";
        throw new SlackException(what, code, Answer.IsServerFailure(status) ? SlackFailure.Unavailable : SlackErrors.Kind(code))
        {
            MayHaveHappened = Answer.IsServerFailure(status),
        };
    }

    /// <summary>Bytes that Slack keeps. Where the app may not have them, Slack leads to a page for people.</summary>
    public async Task<byte[]> Fetch(string what, Uri address, Credentials by, int mostBytes, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = by.Header;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.Content.Headers.ContentType?.MediaType == "text/html" || response.Headers.Location is not null)
                throw new SlackException(what, "missing_scope", SlackFailure.MissingScope);

            if (response.StatusCode != HttpStatusCode.OK)
                throw new SlackException(what, $"http_{(int)response.StatusCode}", Answer.IsServerFailure(response.StatusCode) ? SlackFailure.Unavailable : SlackFailure.Other);

            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            var bytes = new byte[mostBytes];
            return bytes[..await body.ReadAtLeastAsync(bytes, mostBytes, throwOnEndOfStream: false, either.Token)];
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SlackException(what, "timeout", SlackFailure.Unavailable, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new SlackException(what, "unreachable", SlackFailure.Unavailable, e);
        }
    }

    /// <summary>Where Slack keeps files; never in the clear.</summary>
    public bool IsOfFiles(Uri address) => address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.Host.Equals(FilesHost, StringComparison.OrdinalIgnoreCase))
            || (settings.ApiBaseUrl != SlackSettings.SlackApi && address.Authority == settings.ApiBaseUrl.Authority));

    /// <summary>Slack names where a file goes; never in the clear.</summary>
    public bool MaySendTo(Uri address) =>
        address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || address.Authority == settings.ApiBaseUrl.Authority);

    public static ByteArrayContent Json(JsonObject arguments)
    {
        var content = new ByteArrayContent(JsonWriting.Bytes(arguments));

        // Without a character set Slack answers with a warning.
        content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        return content;
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonObject> CallOnce(
        SlackMethod method, JsonObject arguments, Credentials by, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.ApiBaseUrl, method.Name))
        {
            Content = method.TakesJson ? Json(arguments) : Form(arguments),
        };
        request.Headers.Authorization = by.Header;
        var (status, retryAfter, body) = await Exchange(method.Name, request, cancellationToken);
        var answer = Answer.Read(method.Name, status, retryAfter, body);
        warnings.Note(method.Name, answer);
        return answer;
    }

    private async Task<(HttpStatusCode Status, TimeSpan? RetryAfter, byte[] Body)> Exchange(
        string what, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return (response.StatusCode, After(response.Headers.RetryAfter), body);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SlackException(what, "timeout", SlackFailure.Unavailable, e) { MayHaveHappened = true };
        }
        catch (HttpRequestException e)
        {
            var isUnsent = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError;
            throw new SlackException(what, "unreachable", SlackFailure.Unavailable, e) { MayHaveHappened = !isUnsent };
        }
    }

    private TimeSpan? After(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);

    private static FormUrlEncodedContent Form(JsonObject arguments) => new(arguments
        .Where(a => a.Value is not null)
        .Select(a => KeyValuePair.Create(a.Key, arguments.Text(a.Key) ?? a.Value!.ToJsonString())));
}
