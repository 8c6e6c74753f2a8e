using Microsoft.Playwright;
using WorkshopBot.Testing;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>Alex Wilber at the Playground's page. He reads cards, presses what stands on them and fills in what he is asked.</summary>
internal sealed class PlaygroundPage(IPage page)
{
    private static readonly string Pictures = Repository.At("artifacts/screenshots");

    /// <summary>Milliseconds after which something that was typed or pressed is taken to be lost.</summary>
    private const float Lost = 7_000;

    /// <summary>Milliseconds. What would be said twice is not given up so soon.</summary>
    private const float Unsent = 25_000;
    private const int MostTries = 6;

    /// <summary>How often the page shows that somebody has said this to the bot, and what stands in a box does not count.</summary>
    private const string Times = """
        said => {
            const words = `Test Bot ${said}`;
            const times = text => text.replace(/\s+/g, ' ').split(words).length - 1;
            const typed = [...document.querySelectorAll('[contenteditable=true]')].map(box => times(box.innerText));
            return times(document.body.innerText) - typed.reduce((a, b) => a + b, 0);
        }
        """;

    private string? post;

    /// <summary>The newest card that says this.</summary>
    public ILocator Card(string words) => page.Locator(".ac-adaptiveCard", new() { HasText = words }).Last;

    /// <summary>The newest card with something to be filled in.</summary>
    public ILocator Form => page.Locator(".ac-adaptiveCard:has(input, textarea)").Last;

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public async Task Open()
    {
        await page.GotoAsync("/");

        // When the bot's welcome has come it enters the personal chat by itself, wherever somebody went meanwhile.
        await Expect(page.Locator(".ac-adaptiveCard")).Not.ToHaveCountAsync(0);
    }

    public Task Enter(string conversation)
    {
        post = null;
        return page.GetByRole(AriaRole.Treeitem, new() { Name = conversation }).ClickAsync();
    }

    /// <summary>Types words to the bot in his own chat with it.</summary>
    public async Task Say(string words)
    {
        await Box.PressSequentiallyAsync(words);
        await Box.PressAsync("Enter");
    }

    /// <summary>Mentions the bot, with words behind it.</summary>
    public Task Mention(string words) => Send(Box, words, PressEnter);

    /// <summary>Mentions the bot in a post of its own, which is the first on the page.</summary>
    public Task Post(string words) => Send(
        page.Locator("[contenteditable=true][role=textbox]").First, words,
        _ => page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync(new() { Timeout = Lost }));

    /// <summary>Mentions the bot below the post that says this.</summary>
    public Task Reply(string post, string words) => Send(PostOf(post).Locator("[contenteditable=true][role=textbox]"), words, PressEnter);

    /// <summary>From now on presses what stands below the post that says this. The newest post is not the last on the page.</summary>
    public void StaysAt(string words) => post = words;

    /// <summary>Presses the newest button that is called so.</summary>
    public Task Press(string button) => Button(button).ClickAsync();

    /// <summary>Presses a button that opens a form.</summary>
    public Task PressForForm(string button) => PressUntil(Button(button), () => Expect(Form).ToBeVisibleAsync(new() { Timeout = Lost }));

    /// <summary>Presses a button that is not offered any more once it has done its work.</summary>
    public Task PressAway(string button) => PressUntil(Button(button), () => Expect(Button(button)).ToHaveCountAsync(0, new() { Timeout = Lost }));

    /// <summary>A message action at the message that says this.</summary>
    public async Task ActOn(string words, string command)
    {
        await PostOf(words).GetByRole(AriaRole.Button, new() { Name = "Show more information" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Action Command" }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Textbox).First.FillAsync(command);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
    }

    public Task Fill(string label, string text, int at = 0) => Form.GetByLabel(label).Nth(at).FillAsync(text);

    /// <summary>Takes what is offered: from a list that opens, or of what stands there.</summary>
    public async Task Choose(string label, string option, int at = 0)
    {
        var list = Form.GetByRole(AriaRole.Combobox, new() { Name = label });
        var group = Form.GetByRole(AriaRole.Radiogroup, new() { Name = label });
        var input = list.Or(group).Nth(at);
        if (await input.GetAttributeAsync("role") == "radiogroup")
        {
            await input.GetByLabel(option).CheckAsync();
            return;
        }

        await input.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option }).ClickAsync();
    }

    public Task Tick(string option, int at = 0) => Form.GetByRole(AriaRole.Checkbox, new() { Name = option }).Nth(at).CheckAsync();

    /// <summary>Presses a button below the form, after which there is no form any more.</summary>
    public Task Send(string button) => PressUntil(
        Form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }),
        () => Expect(page.Locator(".ac-adaptiveCard:has(input, textarea)")).ToHaveCountAsync(0, new() { Timeout = Lost }));

    public Task Sees(string card, params string[] words) => Sees(Card(card), words);

    /// <summary>Sees words that stand in no card.</summary>
    public Task Reads(string words) => Expect(page.GetByText(words).Last).ToBeVisibleAsync();

    public Task SeesNowhere(string words) => Expect(page.Locator(".ac-adaptiveCard", new() { HasText = words })).ToHaveCountAsync(0);

    private static async Task Sees(ILocator card, string[] words)
    {
        await Expect(card).ToBeVisibleAsync();
        foreach (var word in words) await Expect(card).ToContainTextAsync(word);
    }

    /// <summary>A picture for those who want to look at it.</summary>
    public Task Keep(string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"60-playground-{name}.png") });

    private ILocator Box => page.Locator("[contenteditable=true][role=textbox]").Last;

    private ILocator PostOf(string words) => page.GetByRole(AriaRole.Group).Filter(new() { HasText = words }).Last;

    private ILocator Button(string name) =>
        (post is null ? page.Locator("body") : PostOf(post)).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;

    /// <summary>The page draws a card anew when its message is edited, and a press at that moment is lost: then it is pressed again.</summary>
    private static async Task PressUntil(ILocator button, Func<Task> itsWorkIsSeen)
    {
        await button.ClickAsync();
        for (var tried = 1; ; tried++)
        {
            try
            {
                await itsWorkIsSeen();
                return;
            }
            catch (PlaywrightException) when (tried < MostTries)
            {
                if (await button.IsVisibleAsync()) await button.ClickAsync();
            }
        }
    }

    private static Task PressEnter(ILocator box) => box.PressAsync("Enter", new() { Timeout = Lost });

    /// <summary>What is lost between the last letter and the sending is typed once more.</summary>
    private async Task Send(ILocator box, string words, Func<ILocator, Task> send)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            var before = await page.EvaluateAsync<int>($"said => ({Times})(said)", words);
            await Type(box, words);
            await Sent(() => send(box));
            if (await Arrives(words, before)) return;
        }

        throw new InvalidOperationException($"The page does not send “{words}”.");
    }

    /// <summary>A busy page may take a key and not say so in time: whether it was sent, the page shows.</summary>
    private static async Task Sent(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (TimeoutException)
        {
            // Perhaps there was nothing to send any more.
        }
    }

    private async Task<bool> Arrives(string words, int before)
    {
        try
        {
            await page.WaitForFunctionAsync($"([said, before]) => ({Times})(said) > before", new object[] { words, before }, new() { Timeout = Unsent });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The page draws its boxes anew when something arrives, and what is half typed is gone: then it is typed again.</summary>
    private async Task Type(ILocator box, string words)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            if (await TypeOnce(box, words)) return;
        }

        throw new InvalidOperationException($"The page does not keep “{words}” while it is typed.");
    }

    /// <returns>Whether all of it stands in the box.</returns>
    private async Task<bool> TypeOnce(ILocator box, string words)
    {
        await box.FillAsync("");
        await box.PressSequentiallyAsync("@Test");
        try
        {
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "Test Bot" }).ClickAsync(new() { Timeout = Lost });
        }
        catch (TimeoutException)
        {
            await page.Keyboard.PressAsync("Escape");
            return false;
        }

        await box.PressSequentiallyAsync($" {words}");
        return (await box.InnerTextAsync()).Replace('\u00A0', ' ').Contains(words, StringComparison.Ordinal);
    }
}
