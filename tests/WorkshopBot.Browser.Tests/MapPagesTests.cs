using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Testing;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

/// <summary>The pages of a room's map: to take it away, to see how it came about, and what changed.</summary>
public sealed class MapPagesTests(House house) : IClassFixture<House>
{
    private const int MostStops = 60;

    private static readonly string[] Pages = ["map", "history", "compare?from=1&to=now"];

    [ChromiumFact(Axe.Packages)]
    public async Task They_break_no_rule_of_WCAG_2_AA_in_English_and_Arabic_on_a_desk_and_a_phone_in_light_and_dark()
    {
        var found = new List<string>();
        foreach (var device in new[] { Device.Desktop, Device.Phone with { Width = 390 }, Device.Phone with { Language = "ar" } })
        {
            await using var ana = await house.Invite("Ana", device with { Motion = ReducedMotion.Reduce });
            var room = await Mapped(ana);
            foreach (var page in Pages)
            {
                await ana.Page.GotoAsync($"{room}/{page}");
                foreach (var violation in await Axe.Find(ana.Page.MainFrame, Axe.Everything)) found.Add($"{page}, {device}: {violation}");
                await Fits(ana);
                await ana.KeepWhole($"60-{page.Split('?')[0]}-{device.Language}-{device.Width}");

                await ana.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                foreach (var violation in await Axe.Find(ana.Page.MainFrame, Axe.Contrast)) found.Add($"{page}, {device}, dark: {violation}");
                await ana.KeepWhole($"60-{page.Split('?')[0]}-{device.Language}-{device.Width}-dark");
                await ana.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            }

            Assert.Empty(ana.Mishaps);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [ChromiumFact]
    public async Task The_keyboard_alone_is_enough_to_take_a_file_and_to_compare_two_maps()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        var room = await Mapped(ana);
        await ana.Page.GotoAsync(room);

        await TabTo(ana, ana.Page.Locator("a[href$='/map']").First);
        await ana.Page.Keyboard.PressAsync("Enter");
        await TabTo(ana, ana.Page.Locator("a[href$='/map/csv']"));
        var download = await ana.Page.RunAndWaitForDownloadAsync(() => ana.Page.Keyboard.PressAsync("Enter"));
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        Assert.Contains("Test ride", await file.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal("Buying-a-bike.csv", download.SuggestedFilename);

        await TabTo(ana, ana.Page.Locator("a[href$='/history']").First);
        await ana.Page.Keyboard.PressAsync("Enter");
        await TabTo(ana, ana.Page.Locator("#from"));
        await ana.Page.Keyboard.TypeAsync("Persona");
        await TabTo(ana, ana.Page.Locator(".compare button"));
        await ana.Page.Keyboard.PressAsync("Enter");

        await Expect(ana.Page.Locator("#from")).ToHaveValueAsync("2");
        await Expect(ana.Page.Locator(".changes").First).ToContainTextAsync("Test ride");
        await Expect(ana.Page.Locator("figure img")).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await ana.Page.Locator("figure img").EvaluateAsync<int>("image => image.naturalWidth") > 0);
    }

    [ChromiumFact]
    public async Task On_paper_there_is_the_map_alone()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await ana.Page.GotoAsync($"{await Mapped(ana)}/map");
        await Expect(ana.Page.Locator("main")).ToBeVisibleAsync();

        await ana.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(ana.Page.Locator("main")).ToBeHiddenAsync();
        await Expect(ana.Page.Locator(".printed svg").First).ToBeInViewportAsync();
        Assert.True(await ana.Page.Locator(".printed svg").First.EvaluateAsync<bool>("page => page.getBoundingClientRect().width > 900"));
        await ana.Page.PdfAsync(new() { Path = Repository.At("artifacts/screenshots/61-map.pdf"), PreferCSSPageSize = true });
        await ana.Page.GotoAsync(ana.Page.Url[..^"/map".Length]);
        await Expect(ana.Page.Locator("#map-image")).ToBeVisibleAsync();
        await Expect(ana.Page.Locator(".work")).ToBeHiddenAsync();
        await ana.Page.PdfAsync(new() { Path = Repository.At("artifacts/screenshots/61-room.pdf"), PreferCSSPageSize = true });
    }

    /// <summary>A workshop whose stages are on the map.</summary>
    /// <returns>Its link for everybody.</returns>
    private static async Task<string> Mapped(Guest ana)
    {
        var link = await ana.Start(("title", "Buying a bike"), ("persona.name", "Hannah"), ("stages", "Hear of us\nBuy"));
        await ana.Next();
        await ana.Next();
        await ana.Answer(("stage/all/lines", "Hear of us — know where to look\nTest ride\nBuy"));
        await ana.Next();
        await ana.Next();
        return link;
    }

    private static async Task Fits(Guest guest) =>
        Assert.True(await guest.Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"));

    private static async Task TabTo(Guest person, ILocator wanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        Assert.Fail($"No tab leads to {wanted}.");
    }
}
