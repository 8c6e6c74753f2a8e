using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Testing;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>The program with the Agents Playground before it and a browser before that: one for all, because a page takes long to load.</summary>
[CollectionDefinition(nameof(PlaygroundHouse))]
public sealed class PlaygroundHouse : IAsyncLifetime, ICollectionFixture<PlaygroundHouse>
{
    /// <summary>A slow machine with many tests at once is no reason to fail; nothing waits longer than it has to.</summary>
    private const float Patience = 45_000;

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
    private PlaygroundStream? stream;
    private HttpClient? http;

    internal PlaygroundPage Alex { get; private set; } = null!;

    /// <summary>Another one of the five people whom the Playground knows.</summary>
    /// <param name="conversation">As the page calls it.</param>
    internal async Task<Colleague> Colleague(PlaygroundUser user, string conversation)
    {
        var config = await http!.GetFromJsonAsync<JsonObject>("_internal/v1/config");
        var chat = config!["config"]!["groupChats"]!.AsArray().Single(c => (string?)c!["name"] == conversation)!;
        return new(user, (string)chat["id"]!, http!, stream!);
    }

    public async Task InitializeAsync()
    {
        var isHere = Chromium.Path is not null && Directory.Exists(Repository.At(PlaygroundProcess.Package));
        if (!isHere && Environment.GetEnvironmentVariable("CI") != "true") return;

        Assertions.SetDefaultExpectTimeout(Patience);
        server = await ServerProcess.Start(Settings);
        playground = await PlaygroundProcess.Start(new(server.Address, "api/messages"));
        stream = await PlaygroundStream.Open(playground.Address);
        http = new() { BaseAddress = playground.Address };
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
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        http?.Dispose();
        if (stream is not null) await stream.DisposeAsync();
        if (playground is not null) await playground.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }
}
