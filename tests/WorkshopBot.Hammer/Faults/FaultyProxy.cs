using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Hammer.Faults;

/// <summary>
/// Stands between a store and its services on this machine, passes requests on as they are, and lets some of them go wrong by dice.
/// </summary>
/// <remarks>
/// The signatures of Azure storage cover a request's path and not its host, so that the service takes what was signed for here:
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
/// </remarks>
public sealed class FaultyProxy : IAsyncDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    /// <summary>Longer than any client waits for one answer.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(60);

    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Transfer-Encoding", "Content-Length", "Keep-Alive", "Date", "Server" };

    private readonly HttpMessageInvoker line = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    private readonly ConcurrentDictionary<Fault, int> happened = new();
    private readonly Dictionary<int, Uri> services = [];
    private readonly Lock gate = new();
    private readonly Random dice;
    private WebApplication app = null!;

    private FaultyProxy(int seed) => dice = new(seed);

    /// <summary>From now on.</summary>
    public Weather Weather { get; set; } = Weather.Fine;

    /// <summary>Where the services are to be found through here, in the order in which they were given.</summary>
    public IReadOnlyList<Uri> Addresses { get; private set; } = [];

    /// <summary>How often each fault has happened.</summary>
    public IReadOnlyDictionary<Fault, int> Happened => happened;

    /// <param name="services">Addresses with whatever path belongs to them.</param>
    public static async Task<FaultyProxy> Start(int seed, params IReadOnlyList<Uri> services)
    {
        var proxy = new FaultyProxy(seed);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls([.. services.Select(_ => "http://127.0.0.1:0")]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        proxy.app = builder.Build();
        proxy.app.Run(proxy.Pass);
        await proxy.app.StartAsync();
        proxy.Addresses = [.. proxy.app.Urls.Zip(services).Select(pair => proxy.Join(new(pair.First), pair.Second))];
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        line.Dispose();
    }

    private Uri Join(Uri here, Uri service)
    {
        services[here.Port] = service;
        return new(here, service.AbsolutePath);
    }

    private async Task Pass(HttpContext context)
    {
        switch (Roll(context.Request))
        {
            case Fault.Busy:
                await Refuse(context, StatusCodes.Status503ServiceUnavailable, "ServerBusy");
                break;
            case Fault.TooMany:
                await Refuse(context, StatusCodes.Status429TooManyRequests, "TooManyRequests");
                break;
            case Fault.FailedBefore:
                await Refuse(context, StatusCodes.Status500InternalServerError, "InternalError");
                break;
            case Fault.CutBefore:
                context.Abort();
                break;
            case var fault:
                await PassOn(context, fault);
                break;
        }
    }

    private Fault? Roll(HttpRequest request)
    {
        Fault? fault;
        lock (gate) fault = Weather.At(dice.NextDouble());

        // What was only read has not gone through.
        if (fault == Fault.FailedAfter && HttpMethods.IsGet(request.Method)) fault = Fault.FailedBefore;
        if (fault is { } happens) happened.AddOrUpdate(happens, 1, (_, times) => times + 1);
        return fault;
    }

    private async Task PassOn(HttpContext context, Fault? fault)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var service = services[context.Connection.LocalPort];
        var body = await Read(context.Request.Body);
        using var request = new HttpRequestMessage(new(context.Request.Method), new Uri($"{service.GetLeftPart(UriPartial.Authority)}{target}", AsItIs));
        request.Content = body.Length > 0 || context.Request.ContentLength is not null ? new ByteArrayContent(body) : null;
        foreach (var (name, values) in context.Request.Headers)
        {
            if (Own.Contains(name) && name != "Date") continue;
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable())) request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        // Whoever has sent it may have gone: then it is on its way all the same.
        HttpResponseMessage response;
        try
        {
            response = await line.SendAsync(request, CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            context.Abort();
            return;
        }

        using (response) await Answer(context, response, fault);
    }

    private static async Task Answer(HttpContext context, HttpResponseMessage response, Fault? fault)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        switch (fault)
        {
            case Fault.FailedAfter:
                await Refuse(context, StatusCodes.Status500InternalServerError, "InternalError");
                return;
            case Fault.CutAfter:
                context.Abort();
                return;
            case Fault.Late:
                await Task.Delay(TooLong, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.Abort();
                return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (!Own.Contains(name)) context.Response.Headers[name] = values.ToArray();
        }

        if (body.Length == 0) return;

        context.Response.ContentLength = body.Length;
        if (fault == Fault.Slow) await Drip(context, body);
        else await context.Response.Body.WriteAsync(body);
    }

    private static async Task Drip(HttpContext context, byte[] body)
    {
        foreach (var some in body.Chunk(1 + (body.Length / 20)))
        {
            await context.Response.Body.WriteAsync(some);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Breath, TimeProvider.System);
        }
    }

    private static async Task<byte[]> Read(Stream body)
    {
        using var whole = new MemoryStream();
        await body.CopyToAsync(whole);
        return whole.ToArray();
    }

    /// <summary>As the services say it, though not in the form that was asked for.</summary>
    private static Task Refuse(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"""<?xml version="1.0" encoding="utf-8"?><Error><Code>{code}</Code><Message>Not now.</Message></Error>""");
    }
}
