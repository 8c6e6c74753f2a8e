using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

public sealed class HostileTextTests(House house) : IClassFixture<House>
{
    [ChromiumFact]
    public async Task Script_in_every_text_is_shown_as_it_was_typed_and_runs_nowhere()
    {
        await using var ana = await house.Invite(Hostile("name"), Device.Desktop);
        await using var ben = await house.Invite(Hostile("Ben"), Device.Phone);
        await using var wall = await house.Invite("The wall", Device.Desktop);
        var group = new Group(ana, ben);
        var link = await ana.Start(
            ("title", Hostile("title")), ("frame.scenario", Hostile("scenario")), ("persona.name", Hostile("persona")), ("persona.role", Hostile("role")),
            ("stages", $"{Hostile("stage")}\nBuy — {Hostile("goal")}"), ("anonymous.pain-points", ""));
        await group.Join(link);
        await wall.Page.GotoAsync($"{link}/screen");
        await Expect(ben.Page.Locator("h1")).ToHaveTextAsync(Hostile("title"));
        await Expect(ben.Page.Locator("#region-people")).ToContainTextAsync(Hostile("name"));

        await ben.Answer(("frame-remark/all/fits", "change"), ("frame-remark/all/text", Hostile("remark")));
        await Expect(ana.Step).ToContainTextAsync(Hostile("remark"));
        await group.Next();
        await Expect(ben.Step).ToContainTextAsync(Hostile("persona"));
        await group.Next();
        await ben.Answer();
        await group.Next();
        await Expect(wall.Page.Locator("#region-board")).ToContainTextAsync(Hostile("stage"));
        await ana.Open("tidy.open");
        await Nothing(ana);
        await ana.Page.Locator("[data-close]").ClickAsync();
        await group.Next();

        await ben.Answer(("touchpoint/S1/lines", $"{Hostile("touchpoint")} @ {Hostile("channel")}"));
        await group.Next();
        await Expect(wall.Step).ToContainTextAsync(Hostile("touchpoint"));
        await ben.Open("details");
        await Expect(ben.Dialog).ToContainTextAsync(Hostile("channel"));
        await ben.Page.Locator("[data-close]").ClickAsync();
        await ben.Keep("37-hostile-phone");

        for (var step = 0; step < 3; step++) await group.Next();
        await ben.Answer(("pain-point/0/text", Hostile("pain")), ("pain-point/0/stage", "S1"));
        await group.Next();
        await Expect(wall.Step).ToContainTextAsync(Hostile("pain"));

        // The map opens as a page of its own, too, where a picture could run what it carries.
        var map = await wall.Page.Context.NewPageAsync();
        await map.GotoAsync(await ben.Page.EvaluateAsync<string>("document.querySelector('#map-link').href"));
        await Expect(map.Locator("svg")).ToContainTextAsync("stage");
        Assert.False(await map.EvaluateAsync<bool>("'stolen' in window"));

        foreach (var person in new[] { ana, ben, wall }) await Nothing(person);
    }

    private static string Hostile(string text) => $"<img src=x onerror=stolen=1><script>stolen=1</script>{text}";

    private static async Task Nothing(Guest person)
    {
        Assert.False(await person.Page.EvaluateAsync<bool>("'stolen' in window"));
        Assert.Equal(0, await person.Page.Locator("body script:not([src]), img[src=x]").CountAsync());
        Assert.Empty(person.Mishaps);
    }
}
