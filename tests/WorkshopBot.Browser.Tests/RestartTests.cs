using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

public sealed class RestartTests(House house) : IClassFixture<House>
{
    [ChromiumFact]
    public async Task After_a_kill_everybody_is_back_by_themselves_and_nothing_that_was_saved_is_lost()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await using var cyd = await house.Invite("Cyd", Device.Desktop);
        var group = new Group(ana, ben, cyd);
        await group.Join(await ana.Start(("title", "Buying a bike"), ("stages", "Hear of us\nBuy")));
        await group.Next();
        await group.Next();
        await ben.Answer(("stage/all/lines", "Hear of us\nTest ride"));
        await cyd.Open("answer.open");
        await cyd.Fill(("stage/all/lines", "Hear of us\nCompare"));

        await house.Server.Kill();
        await cyd.Dialog.Locator(cyd.Button("answer.save")).First.ClickAsync();
        await Expect(ben.Page.Locator("#line")).ToContainTextAsync("The connection is gone");
        await ben.Keep("36-connection-gone-phone");
        await house.Server.Restart();

        // Cyd's answer was under way: it arrives by itself.
        await Expect(cyd.Dialog).ToBeHiddenAsync(new() { Timeout = 30_000 });
        foreach (var person in group.People) await Expect(person.Page.Locator("#line")).ToBeEmptyAsync(new() { Timeout = 30_000 });
        await Expect(ana.Cockpit).ToContainTextAsync("2 of 3");
        await group.Next();
        await Expect(ben.Step).ToContainTextAsync("Test ride");
        await Expect(ben.Step).ToContainTextAsync("Compare");

        await ben.Page.ReloadAsync();
        await Expect(ben.Page.Locator("#region-mine")).ToContainTextAsync("2 entries");
        Assert.Single(await ben.Page.Locator(".face", new() { HasText = "Ben" }).AllAsync());
    }
}
