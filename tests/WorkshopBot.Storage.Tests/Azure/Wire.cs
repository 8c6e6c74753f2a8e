using System.Net;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>A wire to the emulator that counts what goes over it, and lets one transaction through at a time.</summary>
/// <remarks>
/// Azurite keeps what a failed transaction must undo in one place for all: two at once undo one another's. Azure itself isolates them:
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
/// </remarks>
internal class Wire() : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly SemaphoreSlim Transaction = new(1);

    private int requests;

    public int Requests => requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref requests);
        if (!IsTransaction(request)) return await base.SendAsync(request, cancellationToken);

        await Transaction.WaitAsync(cancellationToken);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Transaction.Release();
        }
    }

    protected static bool IsTransaction(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
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

/// <summary>Lets something happen just before the first transaction; what is asked after that never arrives: the process has died.</summary>
internal sealed class DyingWire(Func<Task> justBefore) : Wire
{
    private bool dead;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (dead) throw new HttpRequestException("The process has died.");

        dead = IsTransaction(request);
        if (dead) await justBefore();
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Lets so many requests through; then the process has died, before the next or right after it has arrived.</summary>
internal sealed class StoppingWire(int after, bool arrives) : Wire
{
    private int sent;

    public bool HasStopped { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!HasStopped && sent++ < after) return await base.SendAsync(request, cancellationToken);

        if (!HasStopped && arrives) (await base.SendAsync(request, cancellationToken)).Dispose();
        HasStopped = true;

        // Nothing that a client tries again.
        throw new InvalidOperationException("The process has died.");
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
