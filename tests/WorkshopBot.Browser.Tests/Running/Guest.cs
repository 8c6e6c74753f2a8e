using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>Somebody at a browser. They press what they see and fill in what they are asked.</summary>
internal sealed class Guest : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> mishaps = [];

    public Guest(string name, IBrowserContext context, IPage page)
    {
        (Name, this.context, Page) = (name, context, page);
        page.PageError += (_, error) => mishaps.Add($"{Name}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error") mishaps.Add($"{Name}: {message.Text}");
        };
    }

    public string Name { get; }

    public IPage Page { get; }

    /// <summary>What the browser complained about: scripts that failed, what the security policy forbade.</summary>
    public IReadOnlyList<string> Mishaps => mishaps;

    public ILocator Step => Page.Locator("#region-step");

    public ILocator Cockpit => Page.Locator("#region-cockpit");

    public ILocator Dialog => Page.Locator("#dialog");

    /// <summary>The private line: what became of what they did.</summary>
    public ILocator Said => Page.Locator("#say");

    /// <param name="data">Words that stand in the data of the button that is meant, where there are several.</param>
    public ILocator Button(string verb, string data = "data") =>
        Page.Locator($"button[name=action][value*='\"verb\":\"{verb}\"'][value*='{data}']:not([aria-hidden=true])");

    public ILocator Input(string name) => Page.Locator($"[name=\"{name}\"]:not([type=hidden])");

    /// <returns>The link for everybody.</returns>
    public async Task<string> Start(params (string Input, string Value)[] filled)
    {
        await Page.GotoAsync("/");
        await Fill([("person-name", Name), .. filled]);
        await Button("start").ClickAsync();
        await Expect(Cockpit).ToBeVisibleAsync();
        return await Page.Locator("#link-people").InputValueAsync();
    }

    public async Task Join(string link)
    {
        await Knock(link);
        await Expect(Page.Locator("body.room")).ToBeVisibleAsync();
    }

    /// <summary>Says who they are; whether they are let in remains to be seen.</summary>
    public async Task Knock(string link)
    {
        await Page.GotoAsync(link);
        await Input("person-name").FillAsync(Name);
        await Page.Locator("form[action*='/join'] button[type=submit]").ClickAsync();
    }

    /// <summary>Presses a button that opens a form or a page of text.</summary>
    public async Task Open(string verb, string data = "data")
    {
        await Button(verb, data).First.ClickAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    public async Task Fill(params (string Input, string Value)[] filled)
    {
        foreach (var (input, value) in filled) await Fill(Input(input), value);
    }

    /// <summary>Presses a button in the form, after which the form is gone.</summary>
    public async Task Send(string verb)
    {
        await Dialog.Locator(Button(verb)).First.ClickAsync();
        await Expect(Dialog).ToBeHiddenAsync();
    }

    /// <summary>Opens the form of the step, fills it in and saves it.</summary>
    public Task Answer(params (string Input, string Value)[] filled) => this.Of(clicks: 2, filled.Length, async () =>
    {
        await Open("answer.open");
        await Fill(filled);
        await Send("answer.save");
    });

    /// <summary>Presses the button that leads on, and sees the workshop move.</summary>
    public async Task Next()
    {
        var at = await At();
        await Button("next").First.ClickAsync();
        await Expect(Page.Locator($"body[data-at='{at}']")).ToHaveCountAsync(0);
    }

    /// <summary>Where the page says that the workshop is: step and phase, as a mark.</summary>
    public async Task<string> At() => (await Page.Locator("body").GetAttributeAsync("data-at"))!;

    /// <summary>Sees what is meant by the mark.</summary>
    public Task Sees(string at) => Expect(Page.Locator("body")).ToHaveAttributeAsync("data-at", at);

    /// <summary>Takes the map away, from the page that offers it.</summary>
    /// <param name="format">How the address ends.</param>
    /// <returns>What is in the file.</returns>
    public async Task<string> Download(string format)
    {
        if (!Page.Url.EndsWith("/map", StringComparison.Ordinal)) await Page.Locator("a[href$='/map']").First.ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator($"a[download][href$='/{format}']").ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private static async Task Fill(ILocator input, string value)
    {
        var first = input.First;
        if (!await first.IsVisibleAsync()) await Unfold(first);
        switch (await first.EvaluateAsync<string>("input => input.type"))
        {
            case "select-one":
                await first.SelectOptionAsync(value);
                break;
            case "radio":
                await input.And(first.Page.Locator($"[value=\"{value}\"]")).CheckAsync();
                break;
            case "checkbox":
                await Tick(input, value.Split(',', StringSplitOptions.RemoveEmptyEntries));
                break;
            default:
                await first.FillAsync(value);
                break;
        }
    }

    /// <summary>Presses what shows the part of the card that the input is in.</summary>
    private static async Task Unfold(ILocator input)
    {
        var folded = await input.EvaluateAsync<string>("input => input.closest('[hidden]').id");
        await input.Page.Locator($"[data-toggle~='{folded}'], [data-show~='{folded}']").First.ClickAsync();
    }

    private static async Task Tick(ILocator boxes, string[] values)
    {
        foreach (var box in await boxes.AllAsync())
        {
            var value = await box.GetAttributeAsync("value");
            await box.SetCheckedAsync(values.Any(v => v == value));
        }
    }
}
