using WorkshopBot.Cards;
using WorkshopBot.Domain;
using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>The first half: what happens, and how it feels.</summary>
public sealed partial class Journey
{
    private async Task Frame()
    {
        await group.Starts(
            ("title", "Buying a bike"), ("script", "session-75"), ("language", "English"),
            ("persona.name", "Hannah"), ("persona.role", "Commuter"), ("stages", "Hear of us\nCompare offers — find what fits"));
        await Ana.Answers(("frame/all/scenario", "Hannah buys her first bike"), ("frame/all/start", "An advert"),
            ("frame/all/end", "The first ride"), ("frame/all/view", "as-is"), ("frame/all/question", "Why do people leave?"));
        foreach (var user in new[] { Ben, Emil, Hadi, Ivo, Jana, Karl, Lena, Mia })
            await user.Answers(("frame-remark/all/fits", "fits"));
        await Frieda.Answers(("frame-remark/all/fits", "change"), ("frame-remark/all/text", "Auch online"));
        await Cleo.Opens();
        await Cleo.Closes();
        await group.Settles();
        await group.SendsFromMore(Ana, "people.open", (await RoleOf("Cleo"), "observer"), (await RoleOf("Ben"), "facilitator"));

        var workshop = await group.Workshop();
        Assert.Equal(11, workshop.People.Count);
        Assert.Equal(2, workshop.People.Values.Count(p => p.Role == Role.Facilitator));
        Assert.Single(workshop.People.Values, p => p.Role == Role.Observer);
        Assert.Equal(10, workshop.Steps[0].Answered.Count);
        Assert.Equal(("Hannah buys her first bike", "as-is"), ((await Map()).Frame!.Scenario, (await Map()).Frame!.View));
        await group.Leads(Ana, "next");
    }

    private async Task Persona()
    {
        await IsAt("persona");
        await Ana.Opens();
        Assert.Equal("Hannah", Ana.Prefilled("persona/0/name"));
        await Ana.PressesInside("answer.rows", ("persona/0/segment", "City"));
        Assert.Equal("City", Ana.Prefilled("persona/0/segment"));
        await Ana.Sends(("persona/0/goals", "Get to work\nSave money"), ("persona/1/name", "Omar"), ("persona/1/b2bRole", "buyer"));
        foreach (var user in new[] { Emil, Frieda, Hadi, Ivo, Jana, Karl, Lena })
            await user.Answers(("persona-remark/all/fits", "fits"));
        await Mia.Answers(("persona-remark/all/fits", "change"), ("persona-remark/all/text", "She has children"));
        await group.Settles();

        Assert.Equal(["Hannah", "Omar"], (await Map()).Personas.Select(p => p.Name));
        Assert.Equal("Get to work, Save money", string.Join(", ", (await Map()).Personas[0].Goals));
        await group.Leads(Ben, "next");
    }

    private async Task Stages()
    {
        await IsAt("stages");
        await Ana.Answers(("stage/all/lines", "Hear of us\nCompare offers — find what fits\nBuy\nRide"));
        await Ben.Answers(("stage/all/lines", "Hear of us\nComparing offers\nBuy\nRide"));
        await Frieda.Answers(("stage/all/lines", "Hear of us\nCompare offers\nBuy\nRide\nFestlich feiern"));
        await Hadi.Answers(("stage/all/lines", "Hear of us\nCompare offers\nBuy\nRide\nالصيانة"));
        foreach (var user in new[] { Emil, Ivo, Jana, Karl, Lena })
            await user.Answers(("stage/all/lines", "Hear of us\nCompare offers\nBuy\nRide"));
        await Mia.Answers(("stage/all/lines", "Hear of us"));

        // Who opens their answer again finds it there, and is not done until they send it.
        await Mia.Opens();
        Assert.Equal("Hear of us", Mia.Prefilled("stage/all/lines"));
        Assert.Equal(9, (await group.Step()).Answered.Count);
        await Mia.Sends(("stage/all/lines", "Hear of us\nRide"));
        await group.Settles();
        Assert.Equal(10, (await group.Step()).Answered.Count);

        await EverybodyReadsTheirLanguage();
        await CleoOnlyWatches();
        var until = (await group.Step()).Progress.Until;
        await group.Leads(Ana, "extend");
        Assert.Equal(until + TimeSpan.FromMinutes(3), (await group.Step()).Progress.Until);
        await group.Leads(Ana, "next");
        await IsAt("stages", Phase.Reveal);

        var (party, care) = (await group.Handle("Festlich feiern"), await group.Handle("الصيانة"));
        await Ana.OpensCockpits("tidy.open");
        await TidyGroups(Ana);
        await TidyLeftovers(Ana, ($"leftover/{party}", "park"), ($"leftover/{care}", "keep"));
        await TidyOrder(Ana, text => text.Replace("Hear of us", "Learn of us")
            .Replace($"\n{care} الصيانة", "").Replace($"{RideIn(text)} Ride", $"{RideIn(text)}+{care} Ride and care"));
        Assert.Null(Ana.Form);
        await group.Settles();

        var map = await Map();
        Assert.Equal(["Learn of us", "Compare offers", "Buy", "Ride and care"], map.Stages.Select(s => s.Name));
        Assert.Equal("find what fits", map.Stages[1].Goal);
        Assert.Equal("Festlich feiern", Assert.Single(map.Parked));
        await group.Leads(Ben, "next");

        static string RideIn(string text) => text.Split('\n').Single(l => l.EndsWith(" Ride", StringComparison.Ordinal)).Split(' ')[0];
    }

    private async Task EverybodyReadsTheirLanguage()
    {
        foreach (var (user, language) in new[] { (Mia, "en"), (Frieda, "de"), (Hadi, "ar") })
        {
            await user.OpensAlone();
            Assert.Equal(Phrases.For(language)["form.save"], user.Seen.SaveButton);
            await user.Sends();
        }
    }

    private async Task CleoOnlyWatches()
    {
        var told = Cleo.Told.Count;
        await Cleo.Presses("answer.open");
        await ChatGroup.Until(() => Task.FromResult(Cleo.Told.Count > told));
        Assert.Equal(Phrases.For("en")["refusal.only-observing"], Cleo.Told[^1]);
        Assert.Null(Cleo.Form);
    }

    private async Task Touchpoints()
    {
        await IsAt("touchpoints");
        var stages = (await Map()).Stages.Select(s => s.Handle!).ToArray();
        foreach (var user in Writing())
        {
            await user.Answers(
                ($"touchpoint/{stages[0]}/lines", "Sees an advert @ Instagram"), ($"touchpoint/{stages[1]}/lines", "Reads tests @ Web\nAsks friends"),
                ($"touchpoint/{stages[2]}/lines", "Pays @ Shop"), ($"touchpoint/{stages[3]}/lines", $"Rides to {user.Name}"));
        }

        await Karl.Answers(($"thought/{stages[1]}/lines", "Too much choice"), ($"works/{stages[3]}/lines", "The bell"));
        await group.Settles();
        Assert.Equal(10, (await group.Step()).Answered.Count);

        await group.Leads(Ana, "next");
        await IsAt("touchpoints", Phase.Reveal);
        var map = await Map();
        Assert.Equal([10, 20, 10, 10], map.Stages.Select(s => s.Touchpoints.Length));
        Assert.Equal("Too much choice", Assert.Single(map.Lanes.Single(l => l.Name == "thought").Cells[1]));

        await Spotlights(stages);
        await DoraComesLate(stages[2]);
        await TidyTouchpoints(stages);
        await EmilLeaves();
        await group.Leads(Ana, "next");
    }

    private async Task Spotlights(string[] stages)
    {
        var first = await Spotlight();
        await group.Leads(Ana, "spotlight");
        Assert.Equal(stages[1], await Spotlight());
        await group.Leads(Ana, "spotlight");
        Assert.Equal(stages[2], await Spotlight());
        await group.LeadsFromMore(Ana, "spotlight", ("stage", stages[0]));
        Assert.Equal(stages[0], await Spotlight());
        Assert.NotEqual(stages[1], first);
        Assert.Contains("Sees an advert", group.StepText);

        async Task<string?> Spotlight() =>
            (await group.Step()).Spotlight is { } id ? (await group.Workshop()).Elements[id].Handle : null;
    }

    /// <summary>She reads what was said, is brought up to date, and proposes something.</summary>
    private async Task DoraComesLate(string stage)
    {
        await Dora.Opens("details");
        Assert.Contains("Sees an advert", Dora.Seen.Text);
        await Dora.PressesInside("details");
        Assert.Contains("Reads tests", Dora.Seen.Text);
        await Dora.Closes();

        await Dora.OpensAlone("catch-up");
        Assert.Contains("Buying a bike", Dora.Seen.Text);
        Assert.Contains("Ride and care", Dora.Seen.Text);
        await Dora.Closes();

        await Dora.OpensAlone();
        await Dora.Sends(($"touchpoint/{stage}/lines", "Signs a contract @ Shop"));
        await group.Settles();
        Assert.Single((await group.Workshop()).Elements.Values, e => e.Status == ElementStatus.Proposed);
    }

    /// <summary>So many were said that it goes stage by stage.</summary>
    private async Task TidyTouchpoints(string[] stages)
    {
        var proposed = (await group.Workshop()).Elements.Values.Single(e => e.Status == ElementStatus.Proposed).Handle;
        await Ben.OpensCockpits("tidy.open");
        var pages = await Tidies(Ben, leftovers: new() { [$"leftover/{proposed}"] = "keep" });
        await group.Settles();
        var map = await Map();
        Assert.Equal(2, map.Stages[2].Touchpoints.Length);
        Assert.Equal(2, map.Stages[1].Touchpoints.Length);
        Assert.True(pages >= stages.Length, $"{pages} pages");
    }

    private async Task EmilLeaves()
    {
        await Emil.PressesAlone("leave");
        Assert.Equal(11, (await group.Workshop()).People.Values.Count(p => p.Here));
    }

    private async Task Emotions()
    {
        await IsAt("emotions");
        var stages = (await Map()).Stages.Select(s => s.Handle!).ToArray();
        var users = Feeling().ToList();
        foreach (var user in users)
        {
            await user.Answers(
                ($"rating/{stages[0]}/feeling", "1"), ($"rating/{stages[1]}/feeling", users.IndexOf(user) % 2 == 0 ? "-2" : "2"),
                ($"rating/{stages[2]}/feeling", "-1"), ($"rating/{stages[3]}/feeling", user == Karl ? "none" : "2"));
            await user.Sends(($"rating/{stages[0]}/importance", "3"), ($"rating/{stages[2]}/importance", "5"),
                ($"rating/{stages[2]}/why", $"Only cash, says {user.Name}"),
                ($"expectation/{stages[2]}/expected", "4"), ($"expectation/{stages[2]}/actual", "2"));
            Assert.Null(user.Form);
        }

        // Only what is changed changes: the second page stays as it was.
        await Mia.Answers(($"rating/{stages[0]}/feeling", "2"));
        Assert.Equal("5", Mia.Prefilled($"rating/{stages[2]}/importance"));
        await Mia.Closes();
        await group.Settles();
        Assert.Equal(10, (await group.Step()).Answered.Count);

        await group.Leads(Ben, "reveal-soon");
        await group.Reaches(w => w.Steps[w.Current].Progress.Phase == Phase.Reveal);
        var map = await Map();
        Assert.Equal([10, 10, 10, 9], map.Stages.Select(s => s.Emotion.Count));
        Assert.Equal([1.1m, 0m, -1m, 2m], map.Stages.Select(s => s.Emotion.Mean));
        Assert.Equal([false, true, false, false], map.Stages.Select(s => s.Emotion.Disagreement));
        Assert.Equal((5m, -2m), (map.Stages[2].Importance, map.Stages[2].Gap));

        await group.SendsFromMore(Ana, "rate-again.open", ("stages", stages[1]));
        await IsAt("emotions");
        foreach (var user in users)
        {
            await user.Answers(($"rating/{stages[1]}/feeling", "1"));
            if (user.Form is { } more) await more.Close();
        }

        await group.Leads(Ana, "next");
        Assert.Equal([1.1m, 1m, -1m, 2m], (await Map()).Stages.Select(s => s.Emotion.Mean));
        await group.Leads(Ana, "next");
    }

    /// <summary>All who are in it from the start and give answers.</summary>
    private IEnumerable<ChatPerson> Writing() => [Ana, Ben, Emil, Frieda, Hadi, Ivo, Jana, Karl, Lena, Mia];

    /// <summary>The same when Emil has gone and Dora has come.</summary>
    private IEnumerable<ChatPerson> Feeling() => [Ana, Ben, Dora, Frieda, Hadi, Ivo, Jana, Karl, Lena, Mia];
}
