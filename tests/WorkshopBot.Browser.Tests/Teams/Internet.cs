using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Tab;
using WorkshopBot.Testing;

namespace WorkshopBot.Browser.Tests.Teams;

/// <summary>
/// Whatever name a browser asks for, by TLS it comes here. Behind one is the program, behind another Microsoft's library, behind all others a
/// page that plays Teams. Nothing leaves this machine, and cookies, frames and policies go by the names that they have outside.
/// </summary>
internal sealed class Internet : IAsyncDisposable
{
    /// <summary>As in a town's settings.</summary>
    public const string Program = "workshop.example";

    /// <summary>Microsoft's library, as it is published.</summary>
    public const string Published = $"{Window.Packages}/dist/umd/MicrosoftTeams.min.js";

    private readonly X509Certificate2 certificate = Certificate();
    private readonly Ingress ingress;
    private readonly WebApplication app;

    private Internet(Func<Uri> program)
    {
        ingress = new(program);
        var builder = Hosts.Create();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>How a browser is started that knows no other.</summary>
    public string Argument => $"--host-resolver-rules=MAP * 127.0.0.1:{new Uri(app.Urls.Single()).Port}";

    /// <summary>Somebody has put something into Microsoft's library.</summary>
    public bool ChangesLibrary { get; set; }

    /// <param name="program">Where it is now.</param>
    public static async Task<Internet> Start(Func<Uri> program)
    {
        var internet = new Internet(program);
        await internet.app.StartAsync();
        return internet;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        ingress.Dispose();
        certificate.Dispose();
    }

    private Task Answer(HttpContext context)
    {
        if (context.Request.Host.Host == Program) return ingress.Forward(context);

        return $"https://{context.Request.Host}{context.Request.Path}" switch
        {
            TabScript.Address => Lend(context.Response),
            TabScript.Origins => Lend(context.Response, "application/json", """{"validOrigins":["teams.microsoft.com"]}"""),
            _ => PlayTeams(context.Response),
        };
    }

    private async Task Lend(HttpResponse response)
    {
        var library = await File.ReadAllTextAsync(Repository.At(Published));
        await Lend(response, "text/javascript", ChangesLibrary ? $"{library}\n//" : library);
    }

    private static Task Lend(HttpResponse response, string type, string text)
    {
        response.ContentType = type;
        response.Headers.AccessControlAllowOrigin = "*";
        return response.WriteAsync(text);
    }

    private static async Task PlayTeams(HttpResponse response)
    {
        response.ContentType = "text/html";
        await response.SendFileAsync(Path.Combine(AppContext.BaseDirectory, "Teams", "teams.html"));
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest($"CN={Program}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
