using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Reports;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>
/// The samples beside the templates are what the product fills them with: card authors and the comparison with the official
/// packages see the truth. <c>WRITE_SAMPLES=1 dotnet test</c> writes them anew.
/// </summary>
public sealed class SampleTests
{
    /// <summary>More of one card show nothing new.</summary>
    private const int Most = 3;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    [Fact]
    public async Task Every_template_has_a_sample_and_it_is_what_the_product_fills_it_with()
    {
        var filled = await Filled();
        Assert.Equal(CardLibrary.Embedded.Names.Order(StringComparer.Ordinal), filled.Keys);

        foreach (var (name, samples) in filled)
        {
            var path = Repository.At($"cards/{name}.sample.json");
            var text = new JsonArray([.. samples.Select(s => JsonNode.Parse(s))]).ToJsonString(Readable) + "\n";
            if (Environment.GetEnvironmentVariable("WRITE_SAMPLES") == "1") await File.WriteAllTextAsync(path, text);
            Assert.True(File.Exists(path) && await File.ReadAllTextAsync(path) == text, $"{name}.sample.json is not what the product fills the card with.");
        }
    }

    private static async Task<SortedDictionary<string, List<string>>> Filled()
    {
        var filled = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        void Note(string name, JsonObject data)
        {
            if (!filled.TryGetValue(name, out var samples)) filled.Add(name, samples = []);
            var text = data.ToJsonString();
            if (samples.Count < Most && !samples.Contains(text)) samples.Add(text);
        }

        await using var journey = new Journey(Note);
        await journey.Hold();
        await journey.Review();
        await OfKind("user-journey", j => j.Screens(), Note);
        await OfKind("experience-map", j => j.Service(), Note);
        await StepsWithoutCardsOfTheirOwn(Note);
        await Collection(Note);
        await CollectionThatWaits(Note);
        await ShownInChannels(Note);
        return filled;
    }

    private static async Task Collection(Action<string, JsonObject> note)
    {
        await using var journey = new Journey(note);
        await journey.Meeting.Enter(Session.Ana, "Ana");
        journey.Meeting.Presenter.StartForm("en", StartData.Collection, [new(new(new("local"), "bikes"), "Buying a bike", "customer-journey", "Hannah", new(2026, 2, 3, 9, 0, 0, TimeSpan.Zero))], asked: [new("S1", "Support")]);
        await journey.Meeting.Collect(Session.Ana, ("title", "What goes wrong when people pay?"), ("stages", "Compare offers\nPay — with a card"));
        await journey.Meeting.Say(Session.Ana, "Paying by card fails again");
        await journey.Meeting.Say(Session.Ana, "Nobody picks up the phone");
        await journey.Meeting.SayAgain(Session.Ana, "P1");
        await journey.Meeting.Say(Session.Ana, "mia@mail.example waits for an answer to order 4711");
        await journey.Meeting.Page(Session.Ana, await journey.Meeting.Pulse(Session.Ana), Verbs.OpenAvailability);
        await journey.Meeting.Press(Session.Ana, await journey.Meeting.Pulse(Session.Ana), Verbs.Mute);
        await journey.Meeting.Home(Session.Ana);
        await journey.Meeting.Which(Session.Ana, "Nobody picks up the phone");
        await journey.Meeting.Digest(isEnd: false);
        await Inbox(journey.Meeting);
        await journey.Meeting.Digest(isEnd: true);
        await journey.Meeting.Press(
            Session.Ana, await journey.Meeting.Page(Session.Ana, await journey.Meeting.Cockpit(Session.Ana), Verbs.More), Verbs.Finish);
        await journey.Meeting.Fate(Session.Ana);
    }

    private static async Task CollectionThatWaits(Action<string, JsonObject> note)
    {
        await using var journey = new Journey(note);
        await journey.Meeting.Enter(Session.Ana, "Ana");
        await journey.Meeting.Collect(Session.Ana, ("title", "What goes wrong when people pay?"), ("opens", "2h"), ("closes", "1w"));
        await journey.Meeting.Step();
    }

    private static async Task ShownInChannels(Action<string, JsonObject> note)
    {
        await using var store = new MemoryStore();
        var clock = new TestClock();
        await using var engine = Room.Open(store, clock);
        var meeting = new Meeting(engine, store, clock, "en", note) { Place = new("test", "bikes") };
        await meeting.Enter(Session.Ana, "Ana", "Europe/Berlin");
        await meeting.Start(Session.Ana, ("title", "Buying a bike"));
        await meeting.Send(Session.Ana, Verbs.Summary, new() { ["data"] = new JsonObject { ["every"] = "mon,thu 9:00" } }, []);
        await meeting.Page(Session.Ana, await meeting.Page(Session.Ana, await meeting.Cockpit(Session.Ana), Verbs.More), Verbs.OpenSummary);
        meeting.Presenter.SummaryEnded(await meeting.Scene());
    }

    /// <summary>More than a person takes in at once.</summary>
    private static async Task Inbox(Meeting meeting)
    {
        foreach (var (_, text) in GeneratedReports.Take(90)) await meeting.Say(Session.Ana, text);
        await meeting.Next(Session.Ana);
        Card? page = await meeting.Page(Session.Ana, await meeting.Cockpit(Session.Ana), Verbs.OpenTidy);
        while (page is not (null or { Name: "tidy-leftovers" }))
        {
            var verb = CardReading.Actions(page).First()["verb"]!.GetValue<string>();
            page = (await Meeting.Expect<Reply.Done>(meeting.Press(Session.Ana, page, verb))).Next;
        }
    }

    private static async Task OfKind(string kind, Func<Journey, Task> step, Action<string, JsonObject> note)
    {
        await using var journey = new Journey(note);
        await journey.Begin(("kind", kind), ("frame.channel", "Our app"));
        await journey.FrameAndPersona();
        await journey.Stages();
        await step(journey);
    }

    /// <summary>A step that somebody has added without drawing its messages has the ones for all.</summary>
    private static async Task StepsWithoutCardsOfTheirOwn(Action<string, JsonObject> note)
    {
        await using var store = new MemoryStore();
        var clock = new TestClock();
        await using var engine = Room.Open(store, clock, StepCatalog.Standard.With(new PlainStep("blind-smells", blind: true)).With(new PlainStep("open-smells", blind: false)));
        var meeting = new Meeting(engine, store, clock, "en", note);
        await meeting.Enter(Session.Ana, "Ana");
        var script = new[] { "stages", "blind-smells", "open-smells" }.Select(name =>
            new ScriptStep(new(name), 5, Blind: name != "open-smells", Anonymous: false, Assigned: false));
        await engine.Execute(meeting.Id, new("start"), Session.Ana, Session.Start([.. script]), CancellationToken.None);
        for (var phase = 0; phase < 4; phase++)
        {
            await meeting.Step();
            await meeting.Next(Session.Ana);
        }

        await meeting.Step();
        await meeting.Press(Session.Ana, await meeting.Page(Session.Ana, await meeting.Cockpit(Session.Ana), Verbs.More), Verbs.Finish);
        await meeting.Step();
    }

    private sealed class PlainStep(string name, bool blind) : StepDefinition
    {
        public override StepName Name => new(name);

        public override bool IsBlind => blind;

        public override System.Collections.Immutable.ImmutableArray<EntryKind> Kinds =>
            [new(name, [new Domain.Fields.TextField("text") { Required = true }]) { TextField = "text" }];
    }
}
