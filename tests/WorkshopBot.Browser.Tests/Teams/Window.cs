using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Teams.Tests.Door;
using WorkshopBot.Teams.Tests.Tab;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Browser.Tests.Teams;

/// <summary>Teams in somebody's browser, in which a tab is open.</summary>
internal sealed class Window : IAsyncDisposable
{
    public const string Packages = "tests/WorkshopBot.Browser.Tests/node_modules/@microsoft/teams-js";

    /// <summary>A slow machine with many tests at once is no reason to fail; nothing waits longer than it has to.</summary>
    public const float Patience = 45_000;

    private readonly ConcurrentQueue<string> complaints = [];
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly Onlooker onlooker;

    private Window(IPlaywright playwright, IBrowser browser, Internet internet, Onlooker onlooker, IPage page)
    {
        (this.playwright, this.browser, Internet, this.onlooker, Page) = (playwright, browser, internet, onlooker, page);
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Enqueue(message.Text);
        };
    }

    public Internet Internet { get; }

    public IPage Page { get; }

    public IFrameLocator Tab => Page.FrameLocator("#tab");

    /// <summary>What the library in the tab has asked of Teams, in order.</summary>
    public ILocator Heard => Page.Locator("#heard");

    /// <summary>Where Teams was told that the tab is.</summary>
    public string? Configured { get; private set; }

    /// <summary>Scripts that failed, what a policy forbade.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public static async Task<Window> Open(Town town, FakePerson person, FakeConversation at, Device? device = null)
    {
        var internet = await Internet.Start(() => town.Address);
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.Launch(playwright, internet.Argument);
        var options = (device ?? Device.Desktop).Options(new("https://teams.microsoft.com"));

        // The certificate was made here.
        options.IgnoreHTTPSErrors = true;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        var window = new Window(playwright, browser, internet, new(town, person), await context.NewPageAsync());
        await window.Answer(at);
        return window;
    }

    /// <param name="from">Whose page frames it.</param>
    public Task Show(string path, string from = "https://teams.microsoft.com") =>
        Page.GotoAsync($"{from}/?tab={Uri.EscapeDataString($"https://{Internet.Program}{path}")}");

    /// <summary>A picture for those who want to look at it.</summary>
    public Task Keep(string name) => Page.ScreenshotAsync(new() { Path = Repository.At($"artifacts/screenshots/teams-tab-{name}.png") });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        onlooker.Dispose();
        await Internet.DisposeAsync();
    }

    /// <summary>What Teams knows, for the page that plays it.</summary>
    private async Task Answer(FakeConversation at)
    {
        await Page.ExposeFunctionAsync("token", () => onlooker.Token.Write());
        await Page.ExposeFunctionAsync("context", () => new { locale = "en-us", channelId = at.Id });
        await Page.ExposeFunctionAsync("configured", (JsonElement settings) =>
        {
            Configured = settings.GetProperty("contentUrl").GetString();
            return true;
        });
    }
}
