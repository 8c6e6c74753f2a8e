using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

public sealed class ComingAndGoingTests(House house) : IClassFixture<House>
{
    [ChromiumFact]
    public async Task Who_comes_late_is_told_what_happened_and_adds_proposals()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        var link = await ana.Start(("title", "Buying a bike"), ("persona.name", "Hannah"), ("stages", "Hear of us\nBuy"));
        await ana.Next();
        await ana.Next();
        await ana.Answer();
        await ana.Next();

        await ben.Join(link);
        await Expect(ben.Page.Locator("#catch-up")).ToContainTextAsync("Hannah");
        await ben.KeepWhole("33-late-catch-up-phone");
        await ben.Page.Locator("[data-dismiss]").ClickAsync();
        await Expect(ben.Page.Locator("#catch-up")).ToHaveCountAsync(0);

        await Expect(ben.Page.Locator("#region-mine")).ToContainTextAsync("New ideas are added as proposals");
        await ben.Answer(("stage/all/lines", "Try one for a weekend"));
        await Expect(ben.Said).ToContainTextAsync("proposal");
        await Expect(ana.Step).ToContainTextAsync("1 late proposal");
        await Expect(ana.Page.Locator("#region-board")).Not.ToContainTextAsync("Try one");

        await ana.Open("tidy.open");
        await ana.Page.Locator("#dialog").Locator(ana.Button("tidy.leftovers")).ClickAsync();
        await ana.Send("tidy.order");
        await Expect(ben.Page.Locator("#region-board")).ToContainTextAsync("Try one for a weekend");
    }

    [ChromiumFact]
    public async Task Nobody_waits_for_who_is_silent()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await using var cyd = await house.Invite("Cyd", Device.Desktop);
        var group = new Group(ana, ben, cyd);
        await group.Join(await ana.Start(("title", "Buying a bike"), ("stages", "Hear of us\nBuy")));
        await group.Next();
        await group.Next();

        await ben.Answer(("stage/all/lines", "Hear of us\nRide"));
        await Expect(ana.Cockpit).ToContainTextAsync("1 of 3");
        await Expect(ana.Page.Locator(".face.done")).ToHaveCountAsync(1);
        await Expect(ana.Page.Locator(".face.missing")).ToHaveCountAsync(2);
        await group.Next();

        await Expect(cyd.Step).ToContainTextAsync("Ride");
    }

    [ChromiumFact]
    public async Task Who_is_taken_out_is_told_and_can_do_nothing_more()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        var link = await ana.Start(("title", "Buying a bike"));
        await ben.Join(link);
        await Expect(ana.Page.Locator("#region-people .face")).ToHaveCountAsync(2);

        await ana.Open("more");
        await ana.Open("people.open");
        await ana.KeepWhole("34-people");
        await ana.Fill((await RoleOf(ana, "Ben"), "remove"));
        await ana.Send("people.save");
        await Expect(ana.Page.Locator("#region-people .face")).ToHaveCountAsync(1);

        await ben.Button("answer.open").First.ClickAsync();
        await Expect(ben.Said).ToContainTextAsync("join");
        await ben.Knock(link);
        await Expect(ben.Page.Locator(".say.refused")).ToContainTextAsync("taken you out");
        await ben.Keep("34-removed-phone");
    }

    [ChromiumFact]
    public async Task Who_leaves_is_gone_and_comes_back_as_the_same_person()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        var link = await ana.Start(("title", "Buying a bike"), ("stages", "Hear of us"));
        await ben.Join(link);
        await ana.Next();
        await ana.Next();
        await ben.Answer(("stage/all/lines", "Hear of us\nTest ride"));

        await ben.Page.Locator("#region-mine details.ac-more > summary").ClickAsync();
        await ben.Button("leave").ClickAsync();
        await Expect(ana.Page.Locator("#region-people .face")).ToHaveCountAsync(1);
        await ben.Join(link);

        await Expect(ana.Page.Locator("#region-people .face")).ToHaveCountAsync(2);
        await ben.Open("answer.open");
        await Expect(ben.Input("stage/all/lines")).ToHaveValueAsync("Hear of us\nTest ride");
    }

    private static async Task<string> RoleOf(Guest leader, string name) =>
        (await leader.Dialog.GetByLabel(name, new() { Exact = true }).GetAttributeAsync("name"))!;
}
