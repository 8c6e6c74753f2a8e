using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Testing;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>The program with the Agents Playground before it and a browser before that, for the tests of one class.</summary>
public sealed class PlaygroundHouse : IAsyncLifetime
{
    /// <summary>A slow machine with many tests at once is no reason to fail; nothing waits longer than it has to.</summary>
    private const float Patience = 15_000;

    // The Playground's page asks for decoration elsewhere: nothing leaves this machine.
    private static readonly string[] Here = ["127.0.0.1", "localhost"];

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Teams__AllowUnauthenticatedLoopback"] = "true",
    };

    private IPlaywright? playwright;
    private IBrowser? browser;
    private ServerProcess? server;
    private PlaygroundProcess? playground;

    internal PlaygroundPage Alex { get; private set; } = null!;

    internal PlaygroundProcess Process => playground!;

    public async Task InitializeAsync()
    {
        var isHere = Chromium.Path is not null && Directory.Exists(Repository.At(PlaygroundProcess.Package));
        if (!isHere && Environment.GetEnvironmentVariable("CI") != "true") return;

        Assertions.SetDefaultExpectTimeout(Patience);
        server = await ServerProcess.Start(Settings);
        playground = await PlaygroundProcess.Start(new(server.Address, "api/messages"));
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright);
        var context = await browser.NewContextAsync(Device.Desktop.Options(playground.Address));
        context.SetDefaultTimeout(Patience);
        await context.RouteAsync("**/*", route => Here.Contains(new Uri(route.Request.Url).Host) ? route.ContinueAsync() : route.AbortAsync());
        Alex = new(await context.NewPageAsync());
        await Alex.Open();
    }

    public async Task DisposeAsync()
    {
        if (Alex is not null) await Alex.Keep("99-last");
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (playground is not null) await playground.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }
}
