using System.Net;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>A wire that notes what goes over it.</summary>
internal class Wire() : DelegatingHandler(new SocketsHttpHandler())
{
    private int requests;

    public int Requests => requests;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref requests);
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Delivers every write and loses the first answer to it: whoever asked tries again.</summary>
internal sealed class LossyWire : Wire
{
    private int toLose;

    public int Lost { get; private set; }

    public void LoseNext() => toLose = 1;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Get || Interlocked.Exchange(ref toLose, 0) == 0) return answer;

        Lost++;
        answer.Dispose();
        throw new HttpRequestException("The answer was lost.");
    }
}

/// <summary>No service at all: answers what it is told, in the time it is given.</summary>
internal sealed class Answers(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public static HttpResponseMessage With(HttpStatusCode status, string body, string type) =>
        new(status) { Content = new StringContent(body, null, type) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        answer(request, cancellationToken);
}
