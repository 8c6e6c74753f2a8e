using Microsoft.Playwright;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>A server and a browser, for the tests of one class.</summary>
public sealed class House : IAsyncLifetime
{
    /// <summary>A slow machine with many tests at once is no reason to fail; nothing waits longer than it has to.</summary>
    private const float Patience = 45_000;

    private IPlaywright? playwright;
    private IBrowser? browser;
    private ServerProcess? server;

    internal ServerProcess Server => server!;

    public Uri Address => Server.Address;

    public async Task InitializeAsync()
    {
        // Without a browser every test of the class is skipped, or fails by its own words.
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true") return;

        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright);
        server = await ServerProcess.Start();
    }

    /// <summary>Somebody with a browser profile of their own, at no page yet.</summary>
    internal async Task<Guest> Invite(string name, Device device)
    {
        var context = await browser!.NewContextAsync(device.Options(Address));
        context.SetDefaultTimeout(Patience);
        return new(name, context, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
    }
}
