using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Testing;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

/// <summary>The library of finished maps: brought along, looked for, looked at, gathered from.</summary>
public sealed class LibraryTests(House house) : IClassFixture<House>
{
    private const int MostStops = 60;
    private const string Fits = "document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth";

    private static readonly string[] Pages =
        ["maps", "maps?q=nothing-like-it", "maps/patterns", "maps/bring"];

    [ChromiumFact(Axe.Packages)]
    public async Task It_breaks_no_rule_of_WCAG_2_AA_in_English_and_Arabic_on_a_desk_and_a_phone_in_light_and_dark()
    {
        var found = new List<string>();
        await using (var ben = await house.Invite("Ben", Device.Desktop)) await BringAll(ben);
        foreach (var device in new[] { Device.Desktop, Device.Phone with { Width = 390 }, Device.Phone with { Language = "ar" } })
        {
            await using var ana = await house.Invite("Ana", device with { Motion = ReducedMotion.Reduce });
            await ana.Page.GotoAsync("maps");
            var map = await ana.Page.Locator(".shelf h3 a").First.GetAttributeAsync("href");
            foreach (var (page, number) in Pages.Append(map!).Select((page, number) => (page, number)))
            {
                await ana.Page.GotoAsync(page);
                found.AddRange((await Axe.Find(ana.Page.MainFrame, Axe.Everything)).Select(v => $"{page}, {device}: {v}"));
                Assert.True(await ana.Page.EvaluateAsync<bool>(Fits), page);
                await ana.KeepWhole($"62-library-{number}-{device.Language}-{device.Width}");

                await ana.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                found.AddRange((await Axe.Find(ana.Page.MainFrame, Axe.Contrast)).Select(v => $"{page}, {device}, dark: {v}"));
                await ana.KeepWhole($"62-library-{number}-{device.Language}-{device.Width}-dark");
                await ana.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            }

            Assert.Empty(ana.Mishaps);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [ChromiumFact]
    public async Task The_keyboard_alone_is_enough_to_find_a_map_and_to_start_a_workshop_from_it()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await BringAll(ana);
        await ana.Page.GotoAsync("/");

        await TabTo(ana, ana.Page.Locator("a[href^='/maps']").First);
        await ana.Page.Keyboard.PressAsync("Enter");
        await TabTo(ana, ana.Page.Locator("#q"));
        await ana.Page.Keyboard.TypeAsync("hollmann entlassung");
        await ana.Page.Keyboard.PressAsync("Enter");
        await Expect(ana.Page.Locator(".shelf > li").First).ToContainTextAsync("Renate Hollmann");
        Assert.DoesNotContain("Spoke & Lane", await ana.Page.Locator(".shelf").InnerTextAsync(), StringComparison.Ordinal);

        await TabTo(ana, ana.Page.Locator(".shelf h3 a").First);
        await ana.Page.Keyboard.PressAsync("Enter");
        await TabTo(ana, ana.Page.Locator("main a.button"));
        await ana.Page.Keyboard.PressAsync("Enter");

        await Expect(ana.Page.Locator("[name=from]")).ToHaveValueAsync(new Regex("^map/brought-"));
    }

    [ChromiumFact]
    public async Task A_wrong_file_is_told_beside_the_form_and_the_right_one_leads_to_its_map_from_where_the_pain_leads_back()
    {
        await using var ana = await house.Invite("Ana", Device.Phone);
        await ana.Page.GotoAsync("maps/bring");

        await ana.Page.Locator("#text").FillAsync("{\n\"kind\": 1 }");
        await ana.Page.Locator("main button").ClickAsync();
        await Expect(ana.Page.Locator("[role=alert]")).ToContainTextAsync("Nothing was saved.");
        await Expect(ana.Page.Locator("#text")).ToHaveValueAsync("{\n\"kind\": 1 }");
        await ana.KeepWhole("63-bring-wrong");

        await Bring(ana, "bike-shop");
        await ana.Page.Locator("a[href*='/maps/patterns']").ClickAsync();
        var stage = ana.Page.Locator(".patterns th a").First;
        var name = await stage.InnerTextAsync();
        await stage.ClickAsync();

        await Expect(ana.Page.Locator("#stage")).ToHaveValueAsync(name);
        await Expect(ana.Page.Locator(".shelf > li").First).ToBeVisibleAsync();
    }

    private static async Task BringAll(Guest guest)
    {
        foreach (var map in new[] { "bike-shop", "hospital-visit", "bank-account-ar", "express-parcel" }) await Bring(guest, map);
    }

    private static async Task Bring(Guest guest, string map)
    {
        await guest.Page.GotoAsync("maps/bring");
        await guest.Page.Locator("#file").SetInputFilesAsync(Repository.At($"tests/data/maps/{map}.json"));
        await guest.Page.Locator("main button").ClickAsync();
        await Expect(guest.Page.Locator("#map-image")).ToBeVisibleAsync();
    }

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
