using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>A whole journey that one person maps in their own chat with the bot.</summary>
[Collection(nameof(PlaygroundHouse))]
public sealed class PersonalChatTests(PlaygroundHouse house)
{
    private const string Mine = "Add or change mine";
    private const string Reveal = "Show answers now";

    private PlaygroundPage Alex => house.Alex;

    [ChromiumFact(PlaygroundProcess.Package)]
    public async Task One_person_maps_a_whole_journey_from_the_word_start_to_the_finished_map()
    {
        await Start();
        await AgreeOnFrameAndPersona();
        await NameStages();
        await CollectTouchpoints();
        await RateStages();
        await CollectPainPoints();
        await FindOpportunities();
        await Prioritise();
        await FindOwnersAndFinish();
    }

    private async Task Start()
    {
        await Alex.Enter("Personal Chat");
        await Alex.Sees("Map a customer’s journey together");
        await Alex.Keep("01-welcome");
        await Alex.Say("start");
        await Alex.Press("Start a workshop");
        await Alex.Fill("What do we map?", "Buying a bike");
        await Alex.Choose("How much time is there?", "Express, 45 minutes");
        await Alex.Fill("Scenario", "A first bike");
        await Alex.Fill("Name of the persona", "Hannah");
        await Alex.Fill("Stages", "Hear of us\nBuy — a bike that fits");
        await Alex.Keep("02-start-form");
        await Alex.Send("Start the workshop");
        await Alex.Sees("Step 1 of 9", "A first bike");
    }

    private async Task AgreeOnFrameAndPersona()
    {
        await Alex.Press(Mine);
        await Alex.Fill("Question to answer", "Where do we lose them?");
        await Alex.Keep("03-frame-form");
        await Alex.Send("Save");
        await Alex.Sees("Step 1 of 9", "Where do we lose them?");
        await Alex.Press("On to “Persona”");
        await Alex.Sees("Step 2 of 9", "Hannah");
        await Alex.Keep("04-persona");
        await Alex.Press("On to “Stages”");
        await Alex.Sees("Step 3 of 9");
    }

    private async Task NameStages()
    {
        await Alex.Press(Mine);
        await Expect(Alex.Form.GetByLabel("Stages, one a line")).ToHaveValueAsync("Hear of us\nBuy — a bike that fits");
        await Alex.Fill("Stages, one a line", "Hear of us\nCompare bikes\nBuy — a bike that fits");
        await Alex.Send("Save");
        await Alex.Press(Reveal);
        await Alex.Sees("Compare bikes");
        await Alex.Keep("05-stages-revealed");
        await Alex.Press("On to “Touchpoints”");
        await Alex.Sees("Step 4 of 9");
    }

    private async Task CollectTouchpoints()
    {
        await Alex.Press(Mine);
        await Alex.Fill("S1 Hear of us", "Sees the window @ shop");
        await Alex.Keep("06-touchpoints-form");
        await Alex.Send("Save");
        await Alex.Press(Reveal);
        await Alex.Sees("Sees the window");
        await Alex.Keep("07-touchpoints-revealed");
        await Alex.Press("On to “Feelings”");
        await Alex.Sees("Step 5 of 9");
    }

    private async Task RateStages()
    {
        await Alex.Press(Mine);
        await Alex.Choose("S1 Hear of us", "+1");
        await Alex.Choose("S2 Compare bikes", "−2");
        await Alex.Keep("08-feelings-form");

        // What is asked next stands in the message until the message is edited for all: that everybody has answered is said meanwhile.
        await Alex.Press("Save");
        await Alex.Sees(Reveal, "1 of 1 have answered");
        await Alex.Press(Reveal);
        await Alex.Sees("S2 Compare bikes", "−2");
        await Alex.Keep("10-feelings-revealed");
        await Alex.Press("On to “Pain points”");
        await Alex.Sees("Step 6 of 9");
    }

    private async Task CollectPainPoints()
    {
        await Alex.Press(Mine);
        await Alex.Keep("11-pain-points-form");
        await Alex.Fill("Pain point 1", "Nobody greets her");
        await Alex.Choose("Stage", "S1 Hear of us");
        await Alex.Choose("Severity", "4");
        await Alex.Send("Save");
        await Alex.Press(Reveal);
        await Alex.Keep("12-pain-points-revealed");
        await Alex.Press("On to “Opportunities”");
        await Alex.Sees("Step 7 of 9");
    }

    private async Task FindOpportunities()
    {
        await Alex.Press(Mine);
        await Alex.Keep("13-opportunities-form");
        await Alex.Fill("Opportunity 1", "Greet people");
        await Alex.Send("Save");
        await Alex.Press(Reveal);
        await Alex.Sees("Greet people");
        await Alex.Keep("14-opportunities-revealed");
        await Alex.Press("On to “Priorities”");
        await Alex.Sees("Step 8 of 9");
    }

    private async Task Prioritise()
    {
        await Alex.Press(Mine);
        await Alex.Keep("15-votes-form");
        await Alex.Tick("O1 Greet people");
        await Alex.Send("Save");
        await Alex.Press(Reveal);
        await Alex.Keep("16-votes-revealed");
        await Alex.Press("On to impact and effort");
        await Alex.Sees("How much would it help");
        await Alex.Press(Mine);
        await Alex.Choose("Impact", "5");
        await Alex.Choose("Effort", "2");
        await Alex.Keep("17-impact-form");
        await Alex.Send("Save");
        await Alex.Press(Reveal);
        await Alex.Keep("18-ranked");
        await Alex.Press("On to “Owners”");
        await Alex.Sees("Step 9 of 9");
    }

    private async Task FindOwnersAndFinish()
    {
        await Alex.Press(Mine);
        await Alex.Choose("Owner", "Alex Wilber");
        await Alex.Fill("Next step", "Write a greeting");
        await Alex.Keep("19-owners-form");
        await Alex.Send("Save");
        await Alex.Press("Close this step");
        await Alex.Press("Finish the map");
        await Alex.Sees("The map is finished", "Buying a bike", "Greet people", "Write a greeting");
        await Alex.Keep("20-finished");
        await Alex.Say("map");
        await Alex.Sees("The map is finished", "Greet people");
    }
}
