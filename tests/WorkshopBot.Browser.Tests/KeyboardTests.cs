using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

/// <summary>Without a mouse, and with a screen reader that speaks what live regions say.</summary>
public sealed class KeyboardTests(House house) : IClassFixture<House>
{
    private const int MostStops = 40;

    [ChromiumFact]
    public async Task The_keyboard_alone_is_enough_to_come_in_and_answer()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var eve = await house.Invite("Eve", Device.Desktop);
        var link = await ana.Start(("title", "Buying a bike"), ("stages", "Hear of us"));
        await ana.Next();
        await ana.Next();
        await eve.Page.GotoAsync(link);

        await TabTo(eve, eve.Input("person-name"));
        await eve.Page.Keyboard.TypeAsync("Eve");
        await eve.Page.Keyboard.PressAsync("Enter");
        await Expect(eve.Page.Locator("body.room")).ToBeVisibleAsync();
        await TabTo(eve, eve.Button("answer.open").First);
        await eve.Page.Keyboard.PressAsync("Enter");
        await Expect(eve.Input("stage/all/lines")).ToBeFocusedAsync();
        await eve.Page.Keyboard.PressAsync("Control+End");
        await eve.Page.Keyboard.TypeAsync("\nTest ride");
        await TabTo(eve, eve.Dialog.Locator(eve.Button("answer.save")));
        await eve.Keep("40-keyboard-focus");
        await eve.Page.Keyboard.PressAsync("Enter");

        await Expect(eve.Dialog).ToBeHiddenAsync();
        await Expect(eve.Button("answer.open").First).ToBeFocusedAsync();
        await Expect(ana.Cockpit).ToContainTextAsync("1 of 2");
    }

    [ChromiumFact]
    public async Task Focus_stays_in_an_open_form_and_escape_brings_it_back()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await ana.Start(("title", "Buying a bike"));
        await ana.Button("answer.open").First.FocusAsync();
        await ana.Page.Keyboard.PressAsync("Enter");
        await Expect(ana.Dialog).ToBeVisibleAsync();

        for (var stop = 0; stop < MostStops; stop++)
        {
            await ana.Page.Keyboard.PressAsync("Tab");
            Assert.True(await ana.Page.EvaluateAsync<bool>("document.activeElement === document.body || document.querySelector('#dialog').contains(document.activeElement)"));
        }

        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(ana.Dialog).ToBeHiddenAsync();
        await Expect(ana.Button("answer.open").First).ToBeFocusedAsync();
    }

    [ChromiumFact]
    public async Task What_happens_is_spoken()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await ben.Join(await ana.Start(("title", "Buying a bike")));
        var spoken = ben.Page.GetByRole(AriaRole.Status);
        await Expect(spoken.And(ben.Said)).ToHaveCountAsync(1);

        await ben.Answer(("frame-remark/all/fits", "fits"));
        await Expect(spoken.And(ben.Said)).ToHaveTextAsync("Saved.");
        await ana.Next();
        await Expect(spoken.And(ben.Said)).ToContainTextAsync("moved on");
    }

    [ChromiumFact]
    public async Task Nothing_moves_for_who_has_asked_for_less_motion()
    {
        const string moving = "() => [...document.querySelectorAll('*')].some(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== 'none')";
        await using var ana = await house.Invite("Ana", Device.Desktop with { Motion = ReducedMotion.Reduce });
        await using var ben = await house.Invite("Ben", Device.Phone);
        await ben.Join(await ana.Start(("title", "Buying a bike")));
        await ana.Open("answer.open");

        Assert.True(await ben.Page.EvaluateAsync<bool>(moving));
        Assert.False(await ana.Page.EvaluateAsync<bool>(moving));
        Assert.Equal(0, await ana.Page.EvaluateAsync<int>("document.getAnimations().length"));
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
