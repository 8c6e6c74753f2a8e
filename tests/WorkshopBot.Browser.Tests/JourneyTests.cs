using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests;

/// <summary>A whole customer journey, held by five people at their own browsers, phones and desks mixed, with a big screen.</summary>
public sealed class JourneyTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private Guest ana = null!;
    private Guest ben = null!;
    private Guest cyd = null!;
    private Guest dov = null!;
    private Guest eve = null!;
    private Guest wall = null!;
    private Group group = null!;

    public async Task InitializeAsync()
    {
        ana = await house.Invite("Ana", Device.Desktop);
        ben = await house.Invite("Ben", Device.Phone);
        cyd = await house.Invite("Cyd", Device.Desktop with { Colours = ColorScheme.Dark });
        dov = await house.Invite("Dov", Device.Phone with { Colours = ColorScheme.Dark });
        eve = await house.Invite("Eve", Device.Desktop);
        wall = await house.Invite("The wall", Device.Desktop);
        group = new(ana, ben, cyd, dov, eve);
    }

    public async Task DisposeAsync()
    {
        foreach (var guest in group.People.Append(wall)) await guest.DisposeAsync();
    }

    [ChromiumFact]
    public async Task Five_people_hold_a_whole_journey_from_the_start_page_to_the_finished_map()
    {
        await StartAndJoin();
        await AgreeOnFrameAndPersona();
        await NameStages();
        await TidyStages();
        await CollectTouchpoints();
        await RateStages();
        await CollectPainPointsAndRest();
        await FindOpportunities();
        await Prioritise();
        await FindOwnersAndFinish();

        await TheFilesSayWhatTheGroupSaid();
        Assert.All([.. group.People, wall], person => Assert.Empty(person.Mishaps));
        await Effort.Write();
    }

    private async Task StartAndJoin()
    {
        await ana.Page.GotoAsync("/");
        await ana.KeepWhole("01-start-desktop");
        await ben.Page.GotoAsync("/");
        await ben.KeepWhole("01-start-phone");
        var link = await ana.Start(
            ("title", "Buying a bike"), ("frame.scenario", "A first bike"), ("persona.name", "Hannah"), ("stages", "Hear of us\nBuy — a bike that fits"));
        await ben.Page.GotoAsync(link);
        await ben.KeepWhole("02-join-phone");
        await group.Join(link);
        await wall.Page.GotoAsync($"{link}/screen");
        await group.SeeTheSameStep();
        await Expect(ana.Page.Locator("#region-people .face")).ToHaveCountAsync(5);
        await group.Keep("03-frame");
    }

    private async Task AgreeOnFrameAndPersona()
    {
        await ben.Answer(("frame-remark/all/fits", "fits"));
        await ana.Answer(("frame/all/question", "Where do we lose them?"));
        await group.Next();
        await cyd.Answer(("persona-remark/all/fits", "change"), ("persona-remark/all/text", "She is older"));
        await ana.Answer(("persona/0/role", "Commuter"));
        await group.Keep("04-persona");
        await group.Next();
    }

    private async Task NameStages()
    {
        await ben.Open("answer.open");
        await ben.Keep("05-stages-form-phone");
        await Expect(ben.Input("stage/all/lines")).ToHaveValueAsync("Hear of us\nBuy — a bike that fits");
        await Expect(ana.Page.Locator("#region-people .face.writing")).ToHaveCountAsync(1);
        await ben.Fill(("stage/all/lines", "Hear of us\nCompare bikes\nBuy — a bike that fits"));
        await ben.Send("answer.save");
        await cyd.Answer(("stage/all/lines", "Comparing bikes\nBuy\nRide"));
        await Expect(eve.Step).Not.ToContainTextAsync("Comparing bikes");
        await group.Next();
        await Expect(eve.Step).ToContainTextAsync("Comparing bikes");
        await group.Keep("06-stages-revealed");
    }

    private async Task TidyStages()
    {
        await ana.Open("tidy.open");
        await ana.Keep("07-tidy-groups");
        await ana.Button("tidy.groups").First.ClickAsync();
        await Expect(ana.Button("tidy.leftovers")).ToBeVisibleAsync();
        await ana.Keep("07-tidy-leftovers");
        await ana.Button("tidy.leftovers").First.ClickAsync();
        await Expect(ana.Button("tidy.order")).ToBeVisibleAsync();
        await ana.Keep("07-tidy-order");
        await ana.Send("tidy.order");
        await group.Next();
        await Expect(wall.Page.Locator("#region-board")).ToContainTextAsync("Compare bikes");
        await group.Keep("08-touchpoints");
    }

    private async Task CollectTouchpoints()
    {
        await dov.Answer(("touchpoint/S1/lines", "Sees the window @ shop\nReads the newsletter"));
        await ben.Answer(("touchpoint/S1/lines", "Asks a friend"), ("works/S1/lines", "The window is lovely"));
        await eve.Answer(("touchpoint/S2/lines", "Opens three tabs @ website"));
        await group.Next();
        await group.Keep("09-touchpoints-revealed");
        await Expect(wall.Step).ToContainTextAsync("Sees the window");
        await ana.Button("spotlight").First.ClickAsync();
        await Expect(wall.Step).ToContainTextAsync("Opens three tabs");
        await Expect(wall.Step).Not.ToContainTextAsync("Sees the window");
        await wall.Keep("09-touchpoints-spotlight-screen");
        await ben.Open("details");
        await ben.Keep("09-details-phone");
        await ben.Page.Locator("[data-close]").ClickAsync();
        await group.Next();
    }

    private async Task RateStages()
    {
        foreach (var (person, feeling) in new[] { (ana, "1"), (cyd, "-1"), (dov, "none"), (eve, "-2") })
        {
            await person.Open("answer.open");
            await person.Fill(("rating/S1/feeling", feeling), ("rating/S2/feeling", "2"));
            if (person == dov) await dov.KeepWhole("10-feelings-form-phone");
            await person.Button("answer.save").First.ClickAsync();
            await Expect(person.Button("answer.save-more")).ToBeVisibleAsync();
            if (person == eve)
            {
                await eve.Fill(("rating/S1/why", "Nobody greets her"), ("rating/S1/importance", "5"));
                await eve.Keep("10-feelings-whys");
            }

            await person.Send("answer.save-more");
        }

        await group.Next();
        await Expect(ben.Step).ToContainTextAsync("Hear of us");
        await group.Keep("11-feelings-revealed");
        await group.Next();
    }

    private async Task CollectPainPointsAndRest()
    {
        await eve.Open("answer.open");
        await Expect(eve.Input("pain-point/0/text")).ToHaveValueAsync("Nobody greets her");
        await eve.Keep("12-pain-points-form");
        await eve.Send("answer.save");
        await cyd.Answer(("pain-point/0/text", "Filters end in nothing"), ("pain-point/0/stage", "S2"), ("pain-point/0/severity", "4"));
        await dov.Answer(("pain-point/0/text", "Too dear"), ("pain-point/1/text", "Too far"));
        await group.Next();
        await group.Keep("13-pain-points-revealed");
        await group.Next();
        await group.Keep("14-break");
        await group.Next();
    }

    private async Task FindOpportunities()
    {
        await ben.Open("answer.open");
        await ben.KeepWhole("15-opportunities-form-phone");
        await ben.Fill(("opportunity/0/text", "Greet people"), ("opportunity/0/solves", "P2"));
        await ben.Send("answer.save");
        await cyd.Answer(("opportunity/0/text", "Show the nearest match"));
        await group.Next();
        await group.Keep("16-opportunities-revealed");
        await group.Next();
    }

    private async Task Prioritise()
    {
        await ben.Answer(("vote/first/votes", "O1,O2"), ("vote/second/votes", "O1"));
        await dov.Answer(("vote/first/votes", "O1"));
        await group.Keep("17-votes");
        await group.Next();
        await group.Keep("18-votes-revealed");
        await group.Next();
        await ben.Answer(("estimate/O1/impact", "5"), ("estimate/O1/effort", "2"));
        await group.Keep("19-impact");
        await group.Next();
        await group.Keep("20-ranked");
        await group.Next();
    }

    private async Task FindOwnersAndFinish()
    {
        await ana.Open("answer.open");
        await ana.Fill(("ownership/O1/owner", "Ben"), ("ownership/O1/nextStep", "Write a greeting"), ("ownership/O1/due", "2027-04-01"));
        await ana.KeepWhole("21-owners-form");
        await ana.Send("answer.save");
        await cyd.Answer(("worth/all/worth", "5"));
        await group.Next();
        await group.Keep("22-internal-view");
        await ana.Open("more");
        await ana.Keep("22-more");
        await ana.Send("finish");

        foreach (var person in group.People.Append(wall)) await Expect(person.Page.Locator("#region-finished")).ToContainTextAsync("Greet people");
        await group.Keep("23-finished");
        await wall.Keep("23-finished-screen");
    }

    private async Task TheFilesSayWhatTheGroupSaid()
    {
        var map = JsonNode.Parse(await ben.Download("json"))!;
        var opportunity = map["opportunities"]!.AsArray()[0]!;
        Assert.Equal(
            ("Greet people", "Ben", "Write a greeting", 7.5m),
            ((string)opportunity["text"]!, (string)opportunity["owner"]!, (string)opportunity["nextStep"]!, (decimal)opportunity["score"]!));
        Assert.Equal(["Hear of us", "Compare bikes", "Buy", "Ride"], map["stages"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.Contains("Filters end in nothing", await cyd.Download("svg"), StringComparison.Ordinal);
        Assert.Contains("Write a greeting", await eve.Download("markdown"), StringComparison.Ordinal);
        Assert.DoesNotContain("Dov", JsonSerializer.Serialize(map["painPoints"]), StringComparison.Ordinal);
    }
}
