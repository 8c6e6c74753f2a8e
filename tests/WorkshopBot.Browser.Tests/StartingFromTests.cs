using System.Text.RegularExpressions;
using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

public sealed class StartingFromTests(House house) : IClassFixture<House>
{
    [ChromiumFact]
    public Task A_workshop_from_a_starter_is_filled_from_its_title_to_its_touchpoints() =>
        Filled("en", "A planned operation in our hospital", "Karin", "Referral", "Asks acquaintances");

    [ChromiumFact]
    public Task A_workshop_from_a_starter_is_filled_in_its_own_language_too() =>
        Filled("ar", "عملية مخطط لها في مستشفانا", "فاطمة", "الإحالة", "تسأل معارفها");

    [ChromiumFact]
    public async Task A_map_that_was_finished_here_is_what_the_next_workshop_may_start_from()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await ana.Start(("title", "Buying a tandem"), ("stages", "Hear of us\nBuy"));
        await ana.Open("more");
        await ana.Send("finish");

        await ana.Page.GotoAsync("/");
        // Its rows follow the commit that finished it.
        var offered = ana.Input("from").First.Locator("option", new() { HasTextString = "Our map: Buying a tandem" });
        for (var reloads = 0; reloads < 50 && await offered.CountAsync() == 0; reloads++) await ana.Page.ReloadAsync();
        await ana.Start(("from", (await offered.First.GetAttributeAsync("value"))!));

        await Expect(ana.Page.Locator("h1")).ToHaveTextAsync("Buying a tandem");
    }

    private async Task Filled(string language, string title, string persona, string stage, string touchpoint)
    {
        await using var ana = await house.Invite("Ana", Device.Phone with { Language = language });
        await ana.Page.GotoAsync("/");
        await ana.Input("from").First.SelectOptionAsync("starter/hospital-visit");
        await ana.KeepWhole($"90-start-from-{language}-phone");

        await ana.Start(("from", "starter/hospital-visit"));
        await Expect(ana.Page.Locator("h1")).ToHaveTextAsync(title);
        await ana.KeepWhole($"91-from-a-starter-frame-{language}-phone");

        await ana.Next();
        await Expect(ana.Step).ToContainTextAsync(persona);
        await ana.Next();
        await ana.Open("answer.open");
        await Expect(ana.Input("stage/all/lines").First).ToHaveValueAsync(new Regex($"^{stage} — "));
        await ana.KeepWhole($"92-from-a-starter-stages-{language}-phone");
        await ana.Send("answer.save");
        await ana.Next();
        await ana.Next();
        await ana.Open("answer.open");
        await Expect(ana.Input("touchpoint/S1/lines").First).ToHaveValueAsync(new Regex(touchpoint));
        await ana.KeepWhole($"93-from-a-starter-touchpoints-{language}-phone");
    }
}
