namespace WorkshopBot.Teams.Tests.Driving;

/// <summary>Brings what is for Microsoft to this machine, and says whom it was for.</summary>
internal sealed class Rerouted(Uri to) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Host = request.RequestUri!.Host;
        request.RequestUri = new(to, request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
