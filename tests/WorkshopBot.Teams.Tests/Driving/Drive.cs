using System.Collections.Concurrent;
using System.Net;

namespace WorkshopBot.Teams.Tests.Driving;

/// <summary>Where people's files are.</summary>
public sealed class Drive : HttpMessageHandler
{
    /// <summary>By address.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The addresses that were asked for.</summary>
    public ConcurrentQueue<string> Fetched { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Null(request.Headers.Authorization);
        Fetched.Enqueue(request.RequestUri!.OriginalString);
        return Task.FromResult(Files.TryGetValue(request.RequestUri.OriginalString, out var file)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(file) }
            : new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
