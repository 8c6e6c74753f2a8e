using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Teams.Tests.Door;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Teams;

/// <summary>
/// How the tab looks where Teams is: on a wide screen and in a hand, in light and dark, and in a language that runs from right to left.
/// </summary>
public sealed class MapTabLooksTests : IAsyncLifetime
{
    private Town town = null!;

    public async Task InitializeAsync()
    {
        SetDefaultExpectTimeout(Window.Patience);
        town = await Town.Build();
        await town.Start();
        await town.AtStages();
        await town.Ben.Say("add Hear of Rechtsschutzversicherungsgesellschaften", town.Channel);
        await town.Ben.Say("add Buy — a bike that fits", town.Channel);
        await town.Ana.Say("next", town.Channel);
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [ChromiumFact(Window.Packages)]
    public Task It_fits_a_desktop_and_everybody_can_use_it() => Look(Device.Desktop, "desktop");

    [ChromiumFact(Window.Packages)]
    public Task It_fits_a_dark_desktop_and_everybody_can_use_it() => Look(Dark(Device.Desktop), "desktop-dark");

    [ChromiumFact(Window.Packages)]
    public Task It_fits_a_phone_and_everybody_can_use_it() => Look(Device.Phone, "phone");

    [ChromiumFact(Window.Packages)]
    public Task It_fits_a_dark_phone_from_right_to_left_and_everybody_can_use_it() => Look(Dark(Device.Phone), "phone-dark-ar", "ar-sa");

    [ChromiumFact(Window.Packages)]
    public async Task On_a_phone_the_map_can_be_as_large_as_it_is_and_is_scrolled_in_its_place()
    {
        await using var teams = await Window.Open(town, town.Ben.Person, town.Channel, Device.Phone);
        await teams.Show("/teams/tab");
        var map = teams.Tab.Locator("#map-image");
        Assert.InRange(await map.EvaluateAsync<int>("async image => (await image.decode(), image.width)"), 1, Device.Phone.Width);

        await teams.Tab.Locator(".map input").CheckAsync();

        Assert.True(await map.EvaluateAsync<bool>("image => image.width === image.naturalWidth && image.width > innerWidth"));
        Assert.True(await teams.Tab.Locator(".pane").EvaluateAsync<bool>("pane => pane.scrollWidth > pane.clientWidth"));
        await Fits(teams, "phone-large");
    }

    private async Task Look(Device device, string name, string language = "en-us")
    {
        await using var teams = await Window.Open(town, town.Ben.Person, town.Channel, device);
        await teams.Show($"/teams/tab/configure?lang={language}");
        await Expect(teams.Page.Locator("#save")).ToBeEnabledAsync();
        await Fits(teams, $"{name}-configure");

        await teams.Show($"/teams/tab?lang={language}");
        await Expect(teams.Tab.Locator("body.screen")).ToBeVisibleAsync();
        await teams.Tab.Locator("#map-image").EvaluateAsync("image => image.decode()");
        Assert.Equal(language[..2], await teams.Tab.Locator("html").GetAttributeAsync("lang"));
        await Fits(teams, name);
    }

    private static Device Dark(Device device) => device with { Colours = ColorScheme.Dark };

    private static async Task Fits(Window teams, string what)
    {
        await teams.Keep(what);
        var page = teams.Page.Frames[^1];
        var (wide, place) = (await Width("scrollWidth"), await Width("clientWidth"));
        Assert.True(wide <= place, $"{what} is {wide} wide in {place}.");
        Assert.Empty(await Axe.Find(page, Axe.Everything));

        Task<int> Width(string of) => page.EvaluateAsync<int>($"document.documentElement.{of}");
    }
}
