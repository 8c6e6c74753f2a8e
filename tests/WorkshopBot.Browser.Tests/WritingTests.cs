using Microsoft.AspNetCore.WebUtilities;
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

    [ChromiumFact]
    public async Task What_becomes_of_a_form_that_was_closed_leaves_the_one_that_is_open_alone()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await AtTheStages(ana, ben);
        var release = await HoldBack(ben, "answer.save");
        await ben.Open("answer.open");
        await ben.Fill(("stage/all/lines", Typed));

        await ben.Dialog.Locator(ben.Button("answer.save")).First.ClickAsync();
        await ben.Dialog.Locator("[data-close]").ClickAsync();
        await ben.Open("answer.open");
        await ben.Fill(("stage/all/lines", $"{Typed}\nRide"));
        release.SetResult();

        await Expect(ben.Said).ToContainTextAsync("Saved");
        await Expect(ben.Dialog).ToBeVisibleAsync();
        await Expect(ben.Input("stage/all/lines")).ToHaveValueAsync($"{Typed}\nRide");
        await ben.Page.ReloadAsync();
        await Expect(ben.Input("stage/all/lines")).ToHaveValueAsync($"{Typed}\nRide");
    }

    [ChromiumFact]
    public async Task Who_closed_a_form_that_is_refused_is_told_and_finds_their_words_in_it()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await AtTheStages(ana, ben);
        var release = await HoldBack(ben, "answer.save");
        var tooLong = new string('x', 300);
        await ben.Open("answer.open");
        await ben.Fill(("stage/all/lines", tooLong));

        await ben.Dialog.Locator(ben.Button("answer.save")).First.ClickAsync();
        await ben.Dialog.Locator("[data-close]").ClickAsync();
        release.SetResult();

        await Expect(ben.Said).ToHaveClassAsync("say refused");
        await Expect(ben.Said).Not.ToBeEmptyAsync();
        await ben.Open("answer.open");
        await Expect(ben.Input("stage/all/lines")).ToHaveValueAsync(tooLong);
    }

    /// <summary>What is done with this verb arrives when it is released; all else as ever.</summary>
    private static async Task<TaskCompletionSource> HoldBack(Guest person, string verb)
    {
        var release = new TaskCompletionSource();
        await person.Page.RouteAsync("**/act", async route =>
        {
            if (new FormReader(route.Request.PostData!).ReadForm()["action"].ToString().Contains(verb)) await release.Task;
            await route.ContinueAsync();
        });
        return release;
    }

    private static async Task AtTheStages(Guest ana, Guest ben)
    {
        await ben.Join(await ana.Start(("title", "Buying a bike"), ("stages", "Hear of us\nBuy")));
        await ana.Next();
        await ana.Next();
        await ben.Sees(await ana.At());
    }
}
