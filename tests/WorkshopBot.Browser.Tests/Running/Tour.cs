using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>Goes through every page, phase and kind of form of a workshop, and stops at each for a look.</summary>
/// <param name="look">Is shown somebody's page, and what it is of.</param>
internal sealed class Tour(House house, Device leading, Device taking, Func<Guest, string, Task> look)
{
    /// <summary>Longer than a line on a small phone, and without a place to break.</summary>
    private const string Long = "Rechtsschutzversicherungsgesellschaftenverzeichnis";

    public async Task Take()
    {
        await using var ana = await house.Invite("Ana", leading);
        await using var ben = await house.Invite("Ben", taking);
        await using var wall = await house.Invite("The wall", leading);
        var group = new Group(ana, ben);

        await ana.Page.GotoAsync("/");
        await look(ana, "start");
        var link = await ana.Start(
            ("title", $"Hiring {Long}"), ("frame.scenario", Long), ("persona.name", "Hannah"), ("stages", $"Hear of us — {Long}\nBuy"), ("anonymous.pain-points", ""));
        await ben.Page.GotoAsync(link);
        await look(ben, "join");
        await ben.Join(link);
        await wall.Page.GotoAsync($"{link}/screen");
        await wall.Sees(await ana.At());
        await look(wall, "screen-frame");

        await Form(ana, "frame-draft");
        await Form(ben, "frame-form", ("frame-remark/all/fits", "change"), ("frame-remark/all/text", Long));
        await Phase(group, "frame");
        await Form(ben, "persona-form", ("persona-remark/all/fits", "fits"));
        await Phase(group, "persona");

        await Form(ben, "stages-form", ("stage/all/lines", $"Hear of {Long}\nBuy\nBuying"));
        await Phase(group, "stages");
        await Tidy(ana);
        await Phase(group, "stages-revealed");

        await Form(ben, "touchpoints-form", ("touchpoint/S1/lines", $"Reads {Long} @ {Long}"));
        await Phase(group, "touchpoints");
        await ben.Open("details");
        await look(ben, "details");
        await Close(ben);
        await Expect(wall.Step).ToContainTextAsync("Reads");
        await look(wall, "screen-touchpoints-revealed");
        await Phase(group, "touchpoints-revealed");

        await Form(ben, "feelings-form", ("rating/S1/feeling", "-2"), ("rating/S2/feeling", "2"));
        await Phase(group, "feelings");
        await Phase(group, "feelings-revealed");
        await Form(ben, "pain-points-form", ("pain-point/0/text", $"Nobody knows {Long}"), ("pain-point/0/stage", "S1"), ("pain-point/0/severity", "5"));
        await Phase(group, "pain-points");
        await Phase(group, "pain-points-revealed");
        await Phase(group, "break");
        await Form(ben, "opportunities-form", ("opportunity/0/text", $"Publish {Long}"), ("opportunity/0/solves", "P1"));
        await Phase(group, "opportunities");
        await Phase(group, "opportunities-revealed");
        await Form(ben, "votes-form", ("vote/first/votes", "O1"));
        await Phase(group, "votes");
        await Phase(group, "votes-revealed");
        await Form(ben, "impact-form", ("estimate/O1/impact", "5"), ("estimate/O1/effort", "2"));
        await Phase(group, "impact");
        await Phase(group, "ranked");
        await Form(ana, "owners-form", ("ownership/O1/owner", "Ben"), ("ownership/O1/nextStep", Long));
        await Phase(group, "owners");

        await ana.Open("more");
        await look(ana, "more");
        await ana.Dialog.Locator(ana.Button("people.open")).ClickAsync();
        await Expect(ana.Button("people.save")).ToBeVisibleAsync();
        await look(ana, "people");
        await Close(ana);
        await ana.Open("more");
        await ana.Send("finish");
        foreach (var guest in new[] { ana, ben, wall })
        {
            await Expect(guest.Page.Locator("#region-finished")).ToBeVisibleAsync();
            await look(guest, $"finished-{guest.Name}");
        }
    }

    /// <summary>Looks at where the workshop is, and leads on.</summary>
    private async Task Phase(Group group, string name)
    {
        foreach (var guest in group.People) await look(guest, $"{name}-{guest.Name}");
        await group.Next();
    }

    private async Task Form(Guest guest, string name, params (string Input, string Value)[] filled)
    {
        await guest.Open("answer.open");
        await look(guest, name);
        await guest.Fill(filled);
        await guest.Dialog.Locator(guest.Button("answer.save")).First.ClickAsync();
        var more = guest.Dialog.Locator(guest.Button("answer.save-more"));
        await Expect(more.Or(guest.Page.Locator("#dialog:not([open])"))).ToHaveCountAsync(1);
        if (await more.CountAsync() == 0) return;

        await look(guest, $"{name}-more");
        await guest.Send("answer.save-more");
    }

    private async Task Tidy(Guest leader)
    {
        await leader.Open("tidy.open");
        await look(leader, "tidy-groups");
        await leader.Button("tidy.groups").First.ClickAsync();
        await Expect(leader.Button("tidy.leftovers")).ToBeVisibleAsync();
        await look(leader, "tidy-leftovers");
        await leader.Button("tidy.leftovers").ClickAsync();
        await Expect(leader.Button("tidy.order")).ToBeVisibleAsync();
        await look(leader, "tidy-order");
        await leader.Send("tidy.order");
    }

    private static async Task Close(Guest guest)
    {
        await guest.Page.Locator("[data-close]").ClickAsync();
        await Expect(guest.Dialog).ToBeHiddenAsync();
    }
}
