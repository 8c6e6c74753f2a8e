using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>Four people map how a bike is bought, step by step, by pressing what is on the cards.</summary>
internal sealed class Journey : IAsyncDisposable
{
    private readonly MemoryStore store = new();
    private readonly WorkshopEngine engine;

    public Journey(Action<string, JsonObject>? filling = null, string language = "en")
    {
        engine = Room.Open(store, Clock);
        Meeting = new(engine, store, Clock, language, filling);
    }

    public TestClock Clock { get; } = new();

    public Meeting Meeting { get; }

    /// <summary>The finished maps of all tenants.</summary>
    public IFinishedMaps Library => store.Maps;

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>Tells the workshop what time it is.</summary>
    public Task Wake() => engine.Wake(new(Meeting.Id, Clock.GetUtcNow()), CancellationToken.None);

    public async Task<JourneyMap> Map()
    {
        var scene = await Meeting.Scene();
        return MapProjection.Draw(scene.Workshop, scene.NameOf);
    }

    /// <summary>Through all steps to the finished map.</summary>
    public async Task Hold()
    {
        await Begin();
        await FrameAndPersona();
        await Stages();
        await Touchpoints();
        await Feelings();
        await PainPoints();
        await Opportunities();
        await Prioritise();
        await Owners();
        await InternalView();
        await Finish();
    }

    public async Task Begin(params (string Input, string Value)[] filled)
    {
        await Meeting.Enter(Ana, "Ana");
        await Meeting.Enter(Ben, "Ben");
        await Meeting.Enter(Cyd, "Cyd");
        await Meeting.Enter(Dov, "Dov");
        await Meeting.Start(Ana,
        [
            ("title", "Buying a bike"), ("script", "session-75"), ("frame.scenario", "A first bike"), ("persona.name", "Hannah"),
            ("stages", "Hear of us\nBuy — a bike that fits"), .. filled,
        ]);
        await Meeting.Join(Ben, Cyd, Dov);
    }

    public async Task FrameAndPersona(string? second = null)
    {
        await Show();
        await Meeting.Answer(Ben, ("frame-remark/all/fits", "fits"));
        await Meeting.Answer(Cyd, ("frame-remark/all/fits", "change"), ("frame-remark/all/text", "It starts earlier"));
        await Meeting.Answer(Ana, ("frame/all/question", "Where do we lose them?"), ("frame/all/start", "Sees us"), ("frame/all/end", "Rides home"));
        await Show();
        await Meeting.Next(Ana);
        await Meeting.Answer(Cyd, ("persona-remark/all/fits", "change"), ("persona-remark/all/text", "She is older"));
        await Meeting.Answer(Ana, ("persona/0/role", "Commuter"), ("persona/0/goals", "Be on time\nNot look like a beginner"));
        if (second is not null)
        {
            var rows = (await Expect<Reply.Show>(Meeting.Press(Ana, await Meeting.Form(Ana), Verbs.MoreRows))).Card;
            await Expect<Reply.Done>(Meeting.Press(Ana, rows, Verbs.SaveAnswer, filled: [("persona/1/name", second)]));
        }

        await Show();
        await Meeting.Next(Ana);
    }

    public async Task Stages()
    {
        await Meeting.Answer(Ben, ("stage/all/lines", "Hear of us\nCompare bikes\nBuy — a bike that fits"));
        await Meeting.Answer(Cyd, ("stage/all/lines", "Comparing bikes\nBuy\nRide"));
        await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More);
        await Meeting.Next(Ana);
        await Show();
        var groups = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.OpenTidy);
        var leftovers = (await Expect<Reply.Done>(Meeting.Press(Ana, groups, Verbs.TidyGroups))).Next!;
        var order = (await Expect<Reply.Done>(Meeting.Press(Ana, leftovers, Verbs.TidyLeftovers))).Next!;
        await Expect<Reply.Done>(Meeting.Press(Ana, order, Verbs.TidyOrder));
        await Meeting.Next(Ana);
    }

    public async Task Touchpoints()
    {
        await Meeting.Answer(Dov, ("touchpoint/S1/lines", "Sees the window @ shop\nReads the newsletter"), ("thought/S1/lines", "Looks dear"));
        await Meeting.Answer(Ben, ("touchpoint/S1/lines", "Asks a friend"), ("works/S1/lines", "The window is lovely"));
        await Meeting.Next(Ana);
        await Show();
        await Expect<Reply.Done>(Meeting.Press(Ana, await Meeting.Cockpit(Ana), Verbs.Spotlight, "1"));
        await Meeting.Page(Ben, await Meeting.Step(), Verbs.Details);
        await Meeting.Next(Ana);
    }

    /// <summary>What a user journey has instead of touchpoints.</summary>
    public async Task Screens()
    {
        await Meeting.Answer(Ben, ("function/S1/lines", "Shows what it costs"), ("goes-to/S1/lines", "The list of bikes"));
        await Meeting.Answer(Cyd, ("assumption/0/text", "People know their size"), ("assumption/0/stage", "S1"), ("assumption/0/state", "refuted"));
        await Meeting.Next(Ana);
        await Show();
    }

    /// <summary>What an experience map has instead of touchpoints.</summary>
    public async Task Service()
    {
        await Meeting.Answer(Ben, ("team-action/S1/lines", "Greets her"), ("response/S1/lines", "Feels welcome"), ("obstacle/S1/lines", "Too few of us on Saturdays"));
        await Meeting.Next(Ana);
        await Show();
    }

    public async Task Feelings()
    {
        foreach (var (person, feeling) in new[] { (Ana, "1"), (Ben, "-2"), (Cyd, "-1"), (Dov, "none") })
        {
            var done = await Meeting.Answer(person, ("rating/S1/feeling", feeling), ("rating/S2/feeling", "2"));
            if (feeling != "-2") continue;
            await Expect<Reply.Done>(Meeting.Press(
                person, done.Next!, Verbs.SaveMore, filled: [("rating/S1/why", "Nobody greets her"), ("rating/S1/importance", "5")]));
        }

        await Meeting.Next(Ana);
        await Show();
        await Meeting.Map();
        var more = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More);
        await Meeting.Page(Ana, more, Verbs.OpenRateAgain);
        var ways = await Meeting.Page(Ana, more, Verbs.OpenConnect);
        await Expect<Reply.Done>(Meeting.Press(Ana, ways, Verbs.Connect, filled: [("ways", "S2 -> S1 — when nothing fits")]));
        await Meeting.Page(Ana, more, Verbs.OpenConnect);
        await Meeting.Page(Ana, more, Verbs.OpenShare);
        await Meeting.Next(Ana);
    }

    /// <summary>And the break after them.</summary>
    public async Task PainPoints()
    {
        await Meeting.Answer(Ben);
        await Meeting.Answer(Cyd, ("pain-point/0/text", "Filters end in nothing"), ("pain-point/0/stage", "S2"), ("pain-point/0/severity", "4"));
        var form = await Meeting.Form(Dov);
        var rows = (await Expect<Reply.Show>(Meeting.Press(Dov, form, Verbs.MoreRows, filled: [("pain-point/0/text", "Too dear")]))).Card;
        await Expect<Reply.Done>(Meeting.Press(Dov, rows, Verbs.SaveAnswer, filled: [("pain-point/5/text", "Too far")]));
        await Meeting.Next(Ana);
        await Show();
        await Meeting.Next(Ana);
        await Show();
        await Meeting.Next(Ana);
    }

    public async Task Opportunities()
    {
        await Meeting.Answer(Ben, ("opportunity/0/text", "Greet people"), ("opportunity/0/solves", "P2"));
        await Meeting.Answer(Cyd, ("opportunity/0/text", "Show the nearest match"));
        await Meeting.Next(Ana);
        await Show();
        await Meeting.Next(Ana);
    }

    public async Task Prioritise()
    {
        await Meeting.Answer(Ben, ("vote/first/votes", "O1,O2"), ("vote/second/votes", "O1"));
        await Meeting.Answer(Dov, ("vote/first/votes", "O1"));
        await Meeting.Next(Ana);
        await Show();
        var more = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More);
        await Meeting.Page(Ana, more, Verbs.OpenShortlist);
        await Meeting.Next(Ana);
        await Meeting.Answer(Ben, ("estimate/O1/impact", "5"), ("estimate/O1/effort", "2"));
        await Meeting.Next(Ana);
        await Show();
        await Meeting.Next(Ana);
    }

    public async Task Owners()
    {
        await Meeting.Answer(Ana, ("ownership/O1/owner", "ben"), ("ownership/O1/nextStep", "Write a greeting"), ("ownership/O1/due", "2026-04-01"));
        await Meeting.Answer(Cyd, ("worth/all/worth", "5"));
        await Show();
        await Meeting.Next(Ana);
    }

    public async Task InternalView()
    {
        await Meeting.Page(Dov, (await Meeting.Mine(Dov))!, Verbs.CatchUp);
        Meeting.Presenter.Reminder(await Meeting.Scene(), Meeting.Viewer(Dov));
        await Expect<Reply.Done>(Meeting.Press(Ben, await Meeting.Step(), Verbs.Claim, "S1"));
        await Meeting.Answer(Ben, ("internal/S1/actor", "Shop staff"), ("internal/S1/process", "Dress the window on Mondays"));
        await Show();
        await Meeting.Next(Ana);
        await Show();
    }

    public async Task Finish()
    {
        var more = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More);
        await Meeting.Page(Ana, more, Verbs.OpenPeople);
        await Meeting.Page(Ana, more, Verbs.OpenNote);
        await Expect<Reply.Done>(Meeting.Press(Ana, await Meeting.Cockpit(Ana), Verbs.Finish));
        await Show();
        await Meeting.Page(Dov, await Meeting.Map(), Verbs.OpenExport);
        Meeting.Outside.Address = null;
        await Meeting.Page(Dov, await Meeting.Map(), Verbs.OpenExport);
    }

    /// <summary>Half a year later pain points are asked once more, and some were reported meanwhile.</summary>
    public async Task Review()
    {
        var at = new Finding("e1", "Filters end in nothing at all", "Buy", 4, "customer", 14);
        Clock.Advance(TimeSpan.FromDays(190));
        await new WakePump(engine, store.Wakes, Clock, new LogLines<WakePump>()).Deliver(CancellationToken.None);
        await engine.Execute(Meeting.Id, new("land"), new Command.Land(new(
            "autumn", 1, "What goes wrong when people buy?", [at, new("e2", "The newsletter is in English only", "Hear of us", 3, "customer", 6)])), CancellationToken.None);
        var form = await Meeting.Page(Ana, await Meeting.Review(), Verbs.OpenReview);
        await Expect<Reply.Done>(Meeting.Press(Ana, form, Verbs.Review));
        await Meeting.Review();
        for (var moves = 0; moves < 20 && (await Meeting.Scene()).Current is { } step; moves++)
        {
            if (step is { Definition.Name.Value: "pain-points", Progress.Phase: Phase.Open }) await Meeting.Answer(Cyd, ("pain-point/0/text", "Nobody answers"), ("pain-point/0/stage", "S1"));
            if (step is { Definition.Name.Value: "emotions", Progress.Phase: Phase.Open }) await Meeting.Answer(Ben, ("rating/S1/feeling", "2"));
            await Show();
            await Meeting.Next(Ana);
        }

        await Expect<Reply.Done>(Meeting.Press(Ana, await Meeting.Cockpit(Ana), Verbs.Finish));
        await Meeting.Changes();
    }

    /// <summary>Everything that stands on screens now.</summary>
    private async Task Show()
    {
        await Meeting.Board();
        await Meeting.Step();
        await Meeting.Cockpit(Ana);
        await Meeting.Mine(Dov);
        Meeting.Presenter.CatchUp(await Meeting.Scene(), Meeting.Viewer(Dov));
        Meeting.Presenter.Finished(await Meeting.Scene());
        Meeting.Presenter.Finished(await Meeting.Scene(), isOnPage: true);
        await Meeting.Home(Dov);
        Meeting.Presenter.Moved(await Meeting.Scene());
        Meeting.Presenter.Begin("en", "start – begins a workshop here.");
        Meeting.Presenter.Begun("en", "Buying a bike");
        Meeting.Presenter.AddForm("en", "The saddle came a week late");
        Meeting.Presenter.HandedOver(await Meeting.Scene(), Meeting.Viewer(Dov));
    }
}
