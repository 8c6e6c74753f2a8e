using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace WorkshopBot.Server.Hosting;

internal static class Greeting
{
    /// <summary>The address to open, as one that a browser takes.</summary>
    public static void Say(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        var address = settings.Web.PublicUrl?.ToString() ?? app.Urls.First().Replace("0.0.0.0", "localhost").Replace("[::]", "localhost");
        Console.WriteLine($"WorkshopBot is here: open {address.TrimEnd('/')} in a browser. Ctrl+C stops it.");
        if (settings.Storage.Provider == StorageProvider.Sqlite) Console.WriteLine($"Workshops are kept in {settings.DataFolder}");
    }
}
