using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Teams.Tests.Door;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Teams;

/// <summary>How the tab looks where Teams is: on a wide screen and in a hand, in light and dark, and in a language that runs from right to left.</summary>
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
    public Task Nothing_scrolls_sideways_on_a_desktop() => Look(Device.Desktop, "desktop");

    [ChromiumFact(Window.Packages)]
    public Task Nothing_scrolls_sideways_on_a_dark_desktop() => Look(Device.Desktop with { Colours = ColorScheme.Dark }, "desktop-dark");

    [ChromiumFact(Window.Packages)]
    public Task Nothing_scrolls_sideways_on_a_phone() => Look(Device.Phone, "phone");

    [ChromiumFact(Window.Packages)]
    public Task Nothing_scrolls_sideways_on_a_dark_phone_in_Arabic() => Look(Device.Phone with { Colours = ColorScheme.Dark }, "phone-dark-ar", "ar-sa");

    private async Task Look(Device device, string name, string language = "en-us")
    {
        await using var teams = await Window.Open(town, town.Ben.Person, town.Channel, device);
        await teams.Show($"/teams/tab/configure?lang={language}");
        await Expect(teams.Page.Locator("#save")).ToBeEnabledAsync();
        await Check($"{name}-configure");

        await teams.Show($"/teams/tab?lang={language}");
        await Expect(teams.Tab.Locator("body.screen")).ToBeVisibleAsync();
        await teams.Tab.Locator("#map-image").EvaluateAsync("image => image.decode()");
        await Check(name);

        async Task Check(string what)
        {
            await teams.Keep(what);
            var (wide, place) = (await Width("scrollWidth"), await Width("clientWidth"));
            Assert.True(wide <= place, $"{what} is {wide} wide in {place}.");
        }

        Task<int> Width(string of) => teams.Tab.Locator("html").EvaluateAsync<int>($"page => page.{of}");
    }
}
