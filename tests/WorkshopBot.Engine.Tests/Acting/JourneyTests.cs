using WorkshopBot.Cards.Html;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>A whole customer journey, held by pressing what is on the cards.</summary>
public sealed class JourneyTests : IAsyncDisposable
{
    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();
    private readonly WorkshopEngine engine;
    private readonly Meeting meeting;
    private readonly List<Card> shown = [];

    public JourneyTests()
    {
        engine = Room.Open(store, clock);
        meeting = new(engine, store, clock);
        meeting.Shown += shown.Add;
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_group_maps_a_journey_from_the_start_form_to_the_finished_map()
    {
        await meeting.Enter(Ana, "Ana");
        await meeting.Enter(Ben, "Ben");
        await meeting.Enter(Cyd, "Cyd");
        await meeting.Enter(Dov, "Dov");
        await meeting.Start(
            Ana, ("title", "Buying a bike"), ("script", "session-75"), ("frame.scenario", "A first bike"), ("persona.name", "Hannah"), ("stages", "Hear of us\nBuy — a bike that fits"));
        await meeting.Join(Ben, Cyd, Dov);

        await meeting.Answer(Ben, ("frame-remark/all/fits", "fits"));
        await meeting.Answer(Ana, ("frame/all/question", "Where do we lose them?"));
        await meeting.Next(Ana);
        await meeting.Answer(Cyd, ("persona-remark/all/fits", "change"), ("persona-remark/all/text", "She is older"));
        await meeting.Answer(Ana, ("persona/0/role", "Commuter"));
        await meeting.Next(Ana);

        await meeting.Answer(Ben, ("stage/all/lines", "Hear of us\nCompare bikes\nBuy — a bike that fits"));
        await meeting.Answer(Cyd, ("stage/all/lines", "Comparing bikes\nBuy\nRide"));
        await meeting.Next(Ana);
        var tidy = await meeting.Page(Ana, await meeting.Cockpit(Ana), Verbs.OpenTidy);
        var leftovers = (await Expect<Reply.Done>(meeting.Press(Ana, tidy, Verbs.TidyGroups))).Next!;
        var order = (await Expect<Reply.Done>(meeting.Press(Ana, leftovers, Verbs.TidyLeftovers))).Next!;
        await Expect<Reply.Done>(meeting.Press(Ana, order, Verbs.TidyOrder));
        Assert.Equal(["Hear of us", "Compare bikes", "Buy", "Ride"], (await Map()).Stages.Select(s => s.Name));
        await meeting.Next(Ana);

        await meeting.Answer(Dov, ("touchpoint/S1/lines", "Sees the window @ shop\nReads the newsletter"));
        await meeting.Answer(Ben, ("touchpoint/S1/lines", "Asks a friend"), ("works/S1/lines", "The window is lovely"));
        await meeting.Next(Ana);
        await Expect<Reply.Done>(meeting.Press(Ana, await meeting.Cockpit(Ana), Verbs.Spotlight));
        await meeting.Page(Ben, await meeting.Step(), Verbs.Details);
        await meeting.Next(Ana);

        foreach (var (person, feeling) in new[] { (Ana, "1"), (Ben, "-2"), (Cyd, "-1"), (Dov, "none") })
        {
            var done = await meeting.Answer(person, ("rating/S1/feeling", feeling), ("rating/S2/feeling", "2"));
            if (feeling == "-2") await Expect<Reply.Done>(meeting.Press(person, done.Next!, Verbs.SaveMore, filled: [("rating/S1/why", "Nobody greets her"), ("rating/S1/importance", "5")]));
        }

        await meeting.Next(Ana);
        Assert.Equal(-0.67m, (await Map()).Stages[0].Emotion.Mean);
        await meeting.Next(Ana);

        var prefilled = CardReading.Inputs(await meeting.Form(Ben));
        Assert.Equal(("S1", "Nobody greets her"), (prefilled["pain-point/0/stage"], prefilled["pain-point/0/text"]));
        await meeting.Answer(Ben);
        await meeting.Answer(Cyd, ("pain-point/0/text", "Filters end in nothing"), ("pain-point/0/stage", "S2"), ("pain-point/0/severity", "4"));
        await meeting.Answer(Dov, ("pain-point/0/text", "Too dear"), ("pain-point/1/text", "Too far"));
        await meeting.Next(Ana);
        await meeting.Next(Ana);
        await meeting.Next(Ana);

        await meeting.Answer(Ben, ("opportunity/0/text", "Greet people"), ("opportunity/0/solves", "P2"));
        await meeting.Answer(Cyd, ("opportunity/0/text", "Show the nearest match"));
        await meeting.Next(Ana);
        await meeting.Next(Ana);

        await meeting.Answer(Ben, ("vote/first/votes", "O1,O2"), ("vote/second/votes", "O1"));
        await meeting.Answer(Dov, ("vote/first/votes", "O1"));
        await meeting.Next(Ana);
        Assert.Equal((3, 1), ((await Map()).Opportunities[0].Votes, (await Map()).Opportunities[1].Votes));
        await meeting.Next(Ana);
        await meeting.Answer(Ben, ("estimate/O1/impact", "5"), ("estimate/O1/effort", "2"));
        await meeting.Next(Ana);
        await meeting.Next(Ana);

        await meeting.Answer(Ana, ("ownership/O1/owner", "ben"), ("ownership/O1/nextStep", "Write a greeting"), ("ownership/O1/due", "2026-04-01"));
        await meeting.Answer(Cyd, ("worth/all/worth", "5"));
        await meeting.Next(Ana);

        await Expect<Reply.Done>(meeting.Press(Ana, await meeting.Page(Ana, await meeting.Cockpit(Ana), Verbs.More), Verbs.Finish));
        var map = await Map();
        Assert.Equal(("Ben", "Write a greeting", 7.5m), (map.Opportunities[0].Owner, map.Opportunities[0].NextStep, map.Opportunities[0].Score));
        Assert.NotNull(meeting.Presenter.Finished(await meeting.Scene()));
        Assert.All(shown, card => Assert.Empty(HtmlCard.Render(card.Content, new()).Warnings));
    }

    private async Task<JourneyMap> Map()
    {
        var scene = await meeting.Scene();
        return MapProjection.Draw(scene.Workshop, scene.NameOf);
    }
}
