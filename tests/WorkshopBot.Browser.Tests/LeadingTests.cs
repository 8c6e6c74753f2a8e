using System.Text.Json.Nodes;
using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

public sealed class LeadingTests(House house) : IClassFixture<House>
{
    [ChromiumFact]
    public async Task Two_facilitators_who_press_next_at_once_move_one_step_and_one_is_told()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Phone);
        await ana.Start(("title", "Buying a bike"));
        await ben.Join(await ana.Page.Locator("#link-lead").InputValueAsync());
        await ben.Sees(await ana.At());

        // Neither request leaves before both have pressed, so that both mean the first step.
        var both = new TaskCompletionSource();
        var pressed = 0;
        var answers = new[] { ana, ben }.ToDictionary(person => person, _ => new TaskCompletionSource<string>());
        foreach (var (person, told) in answers)
        {
            await person.Page.RouteAsync("**/act", async route =>
            {
                if (Interlocked.Increment(ref pressed) == 2) both.SetResult();
                await both.Task;
                var response = await route.FetchAsync();
                await route.FulfillAsync(new() { Response = response });
                told.SetResult((string)JsonNode.Parse(await response.TextAsync())!["kind"]!);
            });
        }

        await Task.WhenAll(ana.Button("next").First.ClickAsync(), ben.Button("next").First.ClickAsync());
        foreach (var person in new[] { ana, ben }) await Expect(person.Step).ToContainTextAsync("Step 2 of");

        // The stream may show the next step before the answer to the press is in.
        var kinds = await Task.WhenAll(answers.Values.Select(told => told.Task.WaitAsync(TimeSpan.FromSeconds(20))));
        Assert.Equal(["done", "refused"], kinds.Order());
        var late = answers.Keys.ElementAt(Array.IndexOf(kinds, "refused"));
        await Expect(late.Said).ToContainTextAsync("moved on");
        await late.Keep("32-already-moved");
    }

    [ChromiumFact]
    public async Task A_button_that_is_drawn_anew_while_it_is_held_down_is_pressed_all_the_same()
    {
        await using var ana = await house.Invite("Ana", Device.Desktop);
        await using var ben = await house.Invite("Ben", Device.Desktop);
        var link = await ana.Start(("title", "Buying a bike"), ("frame.scenario", "A first bike"));
        await ben.Join(link);
        await ana.Button("next").First.HoverAsync();
        await ana.Page.Mouse.DownAsync();

        // Her cockpit counts him, but not under her finger.
        await ben.Answer(("frame-remark/all/fits", "fits"));
        await Expect(ana.Step).ToContainTextAsync("1 of 2");
        await ana.Page.Mouse.UpAsync();

        await Expect(ana.Step).ToContainTextAsync("Persona");
    }
}
