using System.Globalization;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Teams.Calling;

/// <summary>Sends one call, and reads what comes back.</summary>
internal sealed class ConnectorWire : IDisposable
{
    /// <summary>Teams itself gives up after ten to fifteen seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A conversation that is not paged tells all its members at once.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        // Whoever could redirect could have the token.
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly HttpPipeline pipeline;
    private readonly TimeProvider clock;

    public ConnectorWire(ConnectorTokens tokens, TimeProvider clock)
    {
        this.clock = clock;
        pipeline = HttpPipelineBuilder.Build(new ConnectorOptions(http), new TokenPolicy(tokens));
    }

    public void Dispose() => http.Dispose();

    /// <returns>Null where Teams says nothing that can be understood: it is done all the same.</returns>
    /// <exception cref="ConnectorException">It was not done, or nobody knows.</exception>
    public async Task<JsonObject?> Send(
        Operation operation, ServiceAddress service, string path, byte[]? body, CancellationToken cancellationToken)
    {
        var (status, retryAfter, answer) = await Exchange(operation, service, path, body, cancellationToken);
        return status is >= 200 and < 300
            ? ConnectorErrors.Parse(answer)
            : throw ConnectorErrors.Read(operation.Name, status, retryAfter, answer);
    }

    private async Task<(int Status, TimeSpan? RetryAfter, byte[] Body)> Exchange(
        Operation operation, ServiceAddress service, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var message = Message(operation, service, path, body);
        try
        {
            await pipeline.SendAsync(message, either.Token);
            return (message.Response.Status, After(message.Response), await Body(message.Response, either.Token));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable(operation, "Timeout", TokenPolicy.HasLeft(message), e);
        }
        catch (RequestFailedException e)
        {
            throw Unavailable(operation, "Unreachable", TokenPolicy.HasLeft(message) && !IsUnsent(e.InnerException), e.InnerException);
        }
        catch (IOException e)
        {
            throw Unavailable(operation, "CutOff", mayHaveHappened: true, e);
        }
    }

    private HttpMessage Message(Operation operation, ServiceAddress service, string path, byte[]? body)
    {
        var message = pipeline.CreateMessage();
        TokenPolicy.SetAddress(message, service);

        // Read by us, and only so much.
        message.BufferResponse = false;
        message.Request.Method = operation.Method;
        message.Request.Uri.Reset(service.Of(path));
        message.Request.Headers.SetValue(HttpHeader.Names.Accept, "application/json");
        if (body is not null)
        {
            message.Request.Content = RequestContent.Create(body);
            message.Request.Headers.SetValue(HttpHeader.Names.ContentType, "application/json; charset=utf-8");
        }

        return message;
    }

    private static async Task<byte[]> Body(Response response, CancellationToken cancellationToken)
    {
        if (response.ContentStream is not { } stream) return [];

        using var all = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(part, cancellationToken)) > 0;)
        {
            if (all.Length + read > MostBytes) throw new IOException("An answer of Teams is too large.");

            all.Write(part, 0, read);
        }

        return all.ToArray();
    }

    private static ConnectorException Unavailable(Operation operation, string code, bool mayHaveHappened, Exception? inner) =>
        new(operation.Name, code, ConnectorFailure.Unavailable, inner) { MayHaveHappened = mayHaveHappened };

    private static bool IsUnsent(Exception? e) => e is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
    };

    private TimeSpan? After(Response response)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var said)) return null;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);

        return DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at - clock.GetUtcNow()
            : null;
    }
}
