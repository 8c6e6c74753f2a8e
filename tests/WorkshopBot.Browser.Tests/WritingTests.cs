using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

public sealed class WritingTests(House house) : IClassFixture<House>
{
    private const string Typed = "Hear of us\nTry one for a weekend";

    [ChromiumFact]
    public async Task What_is_being_written_at_the_reveal_is_kept_and_counts_as_late()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await AtTheStages(ana, ben);
        await ben.Open("answer.open");
        await ben.Input("stage/all/lines").FillAsync(Typed);

        await ana.Next();
        await Expect(ben.Page.Locator("#dialog-note")).ToContainTextAsync("Your words are kept");
        await Expect(ben.Input("stage/all/lines")).ToHaveValueAsync(Typed);
        await Expect(ben.Input("stage/all/lines")).ToBeFocusedAsync();
        await ben.Keep("35-reveal-while-writing-phone");
        await ben.Send("answer.save");

        await Expect(ben.Said).ToContainTextAsync("late");
        await Expect(ana.Step).ToContainTextAsync("Try one for a weekend");
    }

    [ChromiumFact]
    public async Task What_is_typed_survives_a_reload()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await AtTheStages(ana, ben);
        await ben.Open("answer.open");
        await ben.Input("stage/all/lines").FillAsync(Typed);

        await ben.Page.ReloadAsync();

        await Expect(ben.Dialog).ToBeVisibleAsync();
        await Expect(ben.Input("stage/all/lines")).ToHaveValueAsync(Typed);
        await Expect(ben.Page.Locator("#dialog-note")).ToContainTextAsync("is back");
        await ben.Send("answer.save");
        await ana.Next();
        await Expect(ana.Step).ToContainTextAsync("Try one for a weekend");
    }

    [ChromiumFact]
    public async Task What_is_refused_stays_in_the_form_with_what_is_wrong_beside_it()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await AtTheStages(ana, ben);
        var tooLong = new string('x', 300);
        await ben.Open("answer.open");
        await ben.Input("stage/all/lines").FillAsync($"Hear of us\n{tooLong}");

        await ben.Dialog.Locator(ben.Button("answer.save")).First.ClickAsync();

        await Expect(ben.Page.Locator("#dialog-say")).Not.ToBeEmptyAsync();
        await Expect(ben.Input("stage/all/lines")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(ben.Input("stage/all/lines")).ToBeFocusedAsync();
        await Expect(ben.Input("stage/all/lines")).ToHaveValueAsync($"Hear of us\n{tooLong}");
        await ben.Keep("35-refused-phone");
        await ben.Fill(("stage/all/lines", Typed));
        await ben.Send("answer.save");
    }

    private static async Task AtTheStages(Guest ana, Guest ben)
    {
        await ben.Join(await ana.Start(("title", "Buying a bike"), ("stages", "Hear of us\nBuy")));
        await ana.Next();
        await ana.Next();
        await ben.Sees(await ana.At());
    }
}
