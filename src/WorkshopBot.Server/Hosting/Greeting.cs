using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Server.Hosting;

internal static class Greeting
{
    /// <summary>The address to open, as one that a browser takes.</summary>
    /// <param name="path">Of the page to open.</param>
    public static void Say(WebApplication app, string path, TextWriter say)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        var address = settings.Web.PublicUrl?.ToString() ?? app.Urls.First().Replace("0.0.0.0", "localhost").Replace("[::]", "localhost");
        if (settings.Telemetry.AsJson && path.Length == 0)
        {
            // Whoever reads the lines as JSON gets nothing else.
            app.Services.GetRequiredService<ILogger<Readiness>>().Listening(address.TrimEnd('/'));
            return;
        }

        say.WriteLine($"WorkshopBot is here: open {address.TrimEnd('/')}{path} in a browser. Ctrl+C stops it.");
        if (settings.Storage.Provider == StorageProvider.Sqlite) say.WriteLine($"Workshops are kept in {settings.DataFolder}");
    }
}
