using System.Collections.Concurrent;
using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;

namespace WorkshopBot.Browser.Tests;

public sealed class AccessibilityTests(House house) : IClassFixture<House>
{
    [ChromiumFact(Axe.Packages)]
    public async Task No_page_breaks_a_rule_of_WCAG_2_AA_in_light_or_dark()
    {
        var found = new ConcurrentBag<string>();
        var looks = 0;

        // Colours that are still changing have no contrast yet.
        var desktop = Device.Desktop with { Motion = ReducedMotion.Reduce };
        var phone = Device.Phone with { Motion = ReducedMotion.Reduce };
        await new Tour(house, desktop, phone, Look).Take();

        Assert.True(found.IsEmpty, string.Join('\n', found.Order()));
        Assert.True(looks > 40);

        async Task Look(Guest guest, string what)
        {
            looks++;
            foreach (var violation in await Axe.Find(guest.Page.MainFrame, Axe.Everything)) found.Add($"{what}, light: {violation}");

            await guest.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            foreach (var violation in await Axe.Find(guest.Page.MainFrame, Axe.Contrast)) found.Add($"{what}, dark: {violation}");
            await guest.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    }
}
