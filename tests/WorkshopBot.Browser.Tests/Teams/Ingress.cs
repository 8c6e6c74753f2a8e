using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WorkshopBot.Browser.Tests.Teams;

/// <summary>Hands on in the clear what came encrypted, as what stands before the program in a cloud does.</summary>
/// <param name="program">Where it is now.</param>
internal sealed class Ingress(Func<Uri> program) : IDisposable
{
    private readonly HttpClient http =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public void Dispose() => http.Dispose();

    public async Task Forward(HttpContext context)
    {
        using var request = Request(context.Request);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers)) context.Response.Headers[name] = values.ToArray();
        context.Response.Headers.Remove("Transfer-Encoding");

        // A stream has to come through as it comes.
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        using var body = await answer.Content.ReadAsStreamAsync(context.RequestAborted);
        await context.Response.StartAsync(context.RequestAborted);
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private HttpRequestMessage Request(HttpRequest came)
    {
        var request = new HttpRequestMessage(new(came.Method), new Uri(program(), came.Path.ToUriComponent() + came.QueryString));
        if (came.ContentLength > 0) request.Content = new StreamContent(came.Body);
        foreach (var (name, value) in came.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, value.AsEnumerable());
        }

        return request;
    }
}
