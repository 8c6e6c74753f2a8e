using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Reports;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>Several hundred people fill in the form of one collection at the same time, page after page of it.</summary>
public sealed class FiveThousandReportsTests
{
    private const int People = 320;
    private const int Reports = 5_000;
    private const int AtOnce = 40;

    /// <summary>More than this Teams does not take.</summary>
    private const int MostCharacters = 38_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    [Fact]
    public async Task Each_is_on_the_map_once_and_every_card_stays_small()
    {
        await using var engine = Room.Open(store, clock);
        var map = await Finished(engine);
        var meeting = new Meeting(engine, store, clock);
        await meeting.Enter(Ana, "Ana");
        var start = await new StartForms(store, meeting.Presenter).Draw(meeting.Id.Tenant, "en", StartData.Collection, default);
        await Expect<Reply.Done>(meeting.Press(Ana, start, Verbs.Start, filled: [("title", "What goes wrong?"), ("from", $"map/{map.Id.Value}"), ("closes", "2d")]));
        var parts = GeneratedReports.Take(Reports).Select((r, i) => (r.Text, Stage: i % 3)).Chunk((Reports + People - 1) / People).ToList();
        Assert.InRange(parts.Count, 300, People);
        await Task.WhenAll(parts.Select((_, i) => meeting.Enter(new($"p{i}"), $"Person {i}")));
        await meeting.Join([.. parts.Select((_, i) => new ParticipantId($"p{i}"))]);
        var open = CardReading.Action(await meeting.Step(), Verbs.OpenAnswer);

        await Parallel.ForEachAsync(
            parts.Select((part, i) => (part, i)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (one, _) => await Fill(meeting, new($"p{one.i}"), open.DeepClone().AsObject(), one.part));

        // Everything is there as it was said, and where.
        var w = (await meeting.Scene()).Workshop;
        Assert.Equal(
            parts.SelectMany(p => p).Select(r => (Text.Clean(r.Text), r.Stage)).Order(),
            w.Elements.Values.Where(e => e.Kind == "pain-point").Select(e => (e.Payload.Word("text")!, StageOf(e, w))).Order());
        Assert.Equal(parts.Count, w.Steps[1].Answered.Count);
        AssertSmall(await meeting.Board(), await meeting.Step(), await meeting.Cockpit(Ana), await meeting.Digest(isEnd: false), await meeting.Form(new("p7")));
        Assert.Contains("5000 reports", CardReading.Text(await meeting.Digest(isEnd: false)));

        await meeting.Next(Ana);

        AssertSmall(
            await meeting.Board(), await meeting.Step(), await meeting.Cockpit(Ana), await meeting.Digest(isEnd: true), await meeting.Map(),
            await meeting.Home(new("p7")));
        var everything = await meeting.Page(new("p7"), await meeting.Step(), Verbs.Details);
        AssertSmall(everything);
        Assert.Contains(" more", CardReading.Text(everything));
        var drawn = MapProjection.Draw((await meeting.Scene()).Workshop, _ => null);
        Assert.Equal(
            parts.SelectMany(p => p).CountBy(r => r.Stage).OrderBy(c => c.Key).Select(c => c.Value),
            drawn.Stages.Select(s => s.PainPoints.Sum(p => p.Reports)).Prepend(drawn.Unplaced.Length));

        // The inbox goes through them in batches that can be read.
        var page = await meeting.Page(Ana, await meeting.Cockpit(Ana), Verbs.OpenTidy);
        Assert.Equal("tidy-groups", page.Name);
        AssertSmall(page);
        var done = await Expect<Reply.Done>(meeting.Press(Ana, page, Verbs.TidyGroups));
        AssertSmall(done.Next!);
        Assert.Equal(Reports, ReportsOn((await meeting.Scene()).Workshop));

        // And what it has come to is on the map that it is about, as much as anybody can read.
        await engine.Evict(meeting.Id);
        var landed = Assert.Single((await map.Look()).Landings.Values);
        Assert.InRange(landed.Findings.Length, 100, Landing.MostFindings);
        Assert.InRange(landed.Findings.Sum(f => f.Reports), landed.Findings.Length, Reports);
    }

    /// <summary>As a door calls it: the form of the card, with as many rows as it takes, sent.</summary>
    private static async Task Fill(Meeting meeting, ParticipantId who, JsonObject open, (string Text, int Stage)[] reports)
    {
        var form = (await Expect<Reply.Show>(meeting.Send(who, Verbs.OpenAnswer, open, [], $"{who}-open"))).Card;
        for (var page = 0; Rows(form).Count < reports.Length; page++)
        {
            Assert.InRange(page, 0, 20);
            form = (await Expect<Reply.Show>(meeting.Send(
                who, Verbs.MoreRows, CardReading.Action(form, Verbs.MoreRows), CardReading.Inputs(form), $"{who}-more-{page}"))).Card;
        }

        var filled = Rows(form).Zip(reports).SelectMany(row => new[]
        {
            (row.First, row.Second.Text),
            (row.First.Replace("/text", "/stage", StringComparison.Ordinal), row.Second.Stage == 0 ? "" : $"S{row.Second.Stage}"),
        });
        await Expect<Reply.Done>(meeting.Send(
            who, Verbs.SaveAnswer, CardReading.Action(form, Verbs.SaveAnswer), CardReading.Inputs(form, [.. filled]), $"{who}-save"));
    }

    private static List<string> Rows(Card form) =>
        [.. CardReading.Fields(form).Select(f => f["id"]!.GetValue<string>()).Where(id => id.EndsWith("/text", StringComparison.Ordinal))];

    private static int ReportsOn(Workshop.Running w)
    {
        var view = new StepView(w, w.Steps[1]);
        return view.Live(PainPointsStep.PainPoint).Sum(view.Occurrences);
    }

    private static int StageOf(Element element, Workshop.Running w) =>
        w.StageOf(element) is { Handle: { } handle } ? int.Parse(handle[1..]) : 0;

    private static void AssertSmall(params Card[] cards) => Assert.All(
        cards, card => Assert.True(card.Content.ToJsonString(Plain).Length <= MostCharacters, $"{card.Name}: {card.Content.ToJsonString(Plain).Length}"));

    /// <summary>A map with two stages, and one assumed pain point.</summary>
    private static async Task<Room> Finished(WorkshopEngine engine)
    {
        var map = new Room(engine, "map");
        await map.StartWithStages(["Compare", "Pay"], ScriptStep.Of("pain-points") with { Anonymous = false });
        await map.Do(Ana, Room.Adding(new(1, Phase.Open), "pain-point", ("text", "The card terminal declines valid cards"), ("stage", "S2")));
        await map.Next();
        await map.Do(Ana, new Command.Finish());
        await engine.Evict(map.Id);
        return map;
    }
}
