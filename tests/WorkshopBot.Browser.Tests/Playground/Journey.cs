using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>A whole journey as Alex maps it at the page, wherever he does: every form is opened, filled in and sent there.</summary>
/// <param name="place">Where, for the names of the pictures.</param>
internal sealed class Journey(PlaygroundPage alex, ILeading leads, string place)
{
    private const string Draft = "Hear of us\nBuy — a bike that fits";
    private const string Mine = "Add or change mine";

    /// <summary>From the form behind <em>Start a workshop</em> to the first step.</summary>
    public async Task Start()
    {
        await alex.Fill("What do we map?", "Buying a bike");
        await alex.Choose("How much time is there?", "Express, 45 minutes");
        await alex.Fill("Scenario", "A first bike");
        await alex.Fill("Name of the persona", "Hannah");
        await alex.Fill("Stages", Draft);
        await Keep("start-form");
        await alex.Send("Start the workshop");
        await alex.Sees("Step 1 of 9", "A first bike");
    }

    public async Task AgreeOnFrameAndPersona()
    {
        await alex.PressForForm(Mine);
        await alex.Fill("Question to answer", "Where do we lose them?");
        await Keep("frame-form");
        await alex.Send("Save");
        await alex.Sees("Step 1 of 9", "Where do we lose them?");
        await leads.On("“Persona”");
        await alex.Sees("Step 2 of 9", "Hannah");
        await Keep("persona");
        await leads.On("“Stages”");
        await alex.Sees("Step 3 of 9");
    }

    public async Task NameStages()
    {
        await alex.PressForForm(Mine);
        await Expect(alex.Form.GetByLabel("Stages, one a line")).ToHaveValueAsync(Draft);
        await alex.Fill("Stages, one a line", "Hear of us\nCompare bikes\nBuy — a bike that fits");
        await alex.Send("Save");
        await leads.Reveal();
        await alex.Sees("Compare bikes");
        await Keep("stages-revealed");
        await leads.On("“Touchpoints”");
        await alex.Sees("Step 4 of 9");
    }

    /// <summary>When the stages are there: the rest, to the finished map.</summary>
    public async Task FromTouchpointsToTheFinishedMap()
    {
        await CollectTouchpoints();
        await RateStages();
        await CollectPainPoints();
        await FindOpportunities();
        await Prioritise();
        await FindOwnersAndFinish();
    }

    private async Task CollectTouchpoints()
    {
        await alex.PressForForm(Mine);
        await alex.Fill("Hear of us", "Sees the window @ shop");
        await Keep("touchpoints-form");
        await alex.Send("Save");
        await leads.Reveal();
        await alex.Sees("Step 4 of 9", "Hear of us");
        await Keep("touchpoints-revealed");
        await leads.On("“Feelings”");
        await alex.Sees("Step 5 of 9");
    }

    private async Task RateStages()
    {
        await alex.PressForForm(Mine);
        await alex.Choose("Hear of us", "+1");
        await alex.Choose("Compare bikes", "−2");
        await Keep("feelings-form");

        // What is asked next stands in the message until the message is edited for all: that somebody has answered is said meanwhile.
        await alex.Press("Save");
        await alex.Sees("Step 5 of 9", "1 of ");
        await leads.Reveal();
        await alex.Sees("Compare bikes", "−2");
        await Keep("feelings-revealed");
        await leads.On("“Pain points”");
        await alex.Sees("Step 6 of 9");
    }

    private async Task CollectPainPoints()
    {
        await alex.PressForForm(Mine);
        await alex.Fill("Pain point 1", "Nobody greets her");
        await alex.Choose("Stage", "Hear of us");
        await alex.Choose("Severity", "4");
        await Keep("pain-points-form");
        await alex.Send("Save");
        await leads.Reveal();
        await Keep("pain-points-revealed");
        await leads.On("“Opportunities”");
        await alex.Sees("Step 7 of 9");
    }

    private async Task FindOpportunities()
    {
        await alex.PressForForm(Mine);
        await alex.Fill("Opportunity 1", "Greet people");
        await Keep("opportunities-form");
        await alex.Send("Save");
        await leads.Reveal();
        await alex.Sees("Greet people");
        await leads.On("“Priorities”");
        await alex.Sees("Step 8 of 9");
    }

    private async Task Prioritise()
    {
        await alex.PressForForm(Mine);
        await alex.Tick("O1 Greet people");
        await Keep("votes-form");
        await alex.Send("Save");
        await leads.Reveal();
        await leads.On("impact and effort");
        await alex.Sees("How much would it help");
        await alex.PressForForm(Mine);
        await alex.Choose("Impact", "5");
        await alex.Choose("Effort", "2");
        await Keep("impact-form");
        await alex.Send("Save");
        await leads.Reveal();
        await Keep("ranked");
        await leads.On("“Owners”");
        await alex.Sees("Step 9 of 9");
    }

    private async Task FindOwnersAndFinish()
    {
        await alex.PressForForm(Mine);
        await alex.Choose("Owner", "Alex Wilber");
        await alex.Fill("Next step", "Write a greeting");
        await Keep("owners-form");
        await alex.Send("Save");
        await leads.Finish();
        await alex.Sees("The map is finished", "Buying a bike", "Greet people", "Write a greeting");
        await Keep("finished");
    }

    private Task Keep(string name) => alex.Keep($"{place}-{name}");
}
