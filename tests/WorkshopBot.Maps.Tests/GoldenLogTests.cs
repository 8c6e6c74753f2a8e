using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Maps.Tests;

/// <summary>
/// Golden/*.log.jsonl are workshops as a version once stored them, a commit a line; beside each is its map. Neither is ever
/// changed: a log once written opens for ever, and says the same. A new event, a new version of one, a new kind of entry is a
/// new log.
/// </summary>
public sealed class GoldenLogTests
{
    private static readonly string[] Logs =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden"), "*.log.jsonl").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Logs.Select(l => Path.GetFileName(l)[..^".log.jsonl".Length])];

    private static string At(string file) => Path.Combine(AppContext.BaseDirectory, "Golden", file);

    private static IEnumerable<Commit> Commits(string log) =>
        File.ReadAllLines(log).Select(line => JsonSerializer.Deserialize(line, StoredJson.Context.Commit)!);

    private static JourneyMap Earlier(JourneyMap map) => map with
    {
        Stages = [.. map.Stages.Select(s => s with
        {
            Touchpoints = [.. s.Touchpoints.Select(t => t with { Handle = null })],
            PainPoints = [.. s.PainPoints.Select(p => p with { Handle = null, Source = null })],
        })],
        Opportunities = [.. map.Opportunities.Select(o => o with { Handle = null })],
    };

    private static Workshop.Running Open(string name) => (Workshop.Running)Commits(At($"{name}.log.jsonl"))
        .Aggregate(Session.NotStarted().State, (workshop, commit) => commit.Deeds.Aggregate(workshop, (w, deed) => w.Apply(deed, commit.At)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_log_opens_and_gives_its_map(string name)
    {
        var map = MapProjection.Draw(Open(name), id => id.Value);

        // Optional keys came later than the first log: handles of stages; and than the first four: those of what stands there.
        var asThen = name == "workshop-1" ? map with { Stages = [.. map.Stages.Select(s => s with { Handle = null })] } : map;
        if (name is "workshop-1" or "workshop-2" or "workshop-3" or "workshop-4") asThen = Earlier(asThen);
        Assert.Equal(File.ReadAllText(At($"{name}.map.json")), System.Text.Encoding.UTF8.GetString(MapJson.Write(asThen)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_said_aloud_stands_on_the_map(string name)
    {
        var workshop = Open(name);
        var map = MapProjection.Draw(workshop, id => id.Value);

        IEnumerable<(string? Handle, string Text)> said =
        [
            .. map.Stages.SelectMany(s => s.Touchpoints).Select(t => (t.Handle, t.Text)),
            .. map.Stages.SelectMany(s => s.PainPoints).Select(p => (p.Handle, p.Text)),
            .. map.Opportunities.Select(o => (o.Handle, o.Text)),
        ];

        Assert.All(said, s => Assert.Equal(s.Text, Said(workshop.Elements[workshop.Handles[s.Handle!]])));

        static string? Said(Element element) => element.Renamed ?? element.Payload.Word("text");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_can_be_carried_on(string name)
    {
        var workshop = Open(name);

        var resumed = Decider.Decide(new(new("later"), Session.Ana, workshop.LastCommit.AddDays(200), new Command.Resume()), workshop);

        Assert.IsType<Decision.Accepted>(resumed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_it_holds_is_written_as_it_was(string name)
    {
        foreach (var line in File.ReadAllLines(At($"{name}.log.jsonl")))
            Assert.Equal(line, JsonSerializer.Serialize(JsonSerializer.Deserialize(line, StoredJson.Context.Commit)!, StoredJson.Context.Commit));
    }

    [Fact]
    public void Every_event_that_can_be_stored_is_in_one()
    {
        var texts = Logs.Select(File.ReadAllText).ToList();

        var missing = typeof(WorkshopEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!)
            .Where(name => !texts.Any(text => text.Contains($"\"type\":\"{name}\"", StringComparison.Ordinal)));

        Assert.Equal([], missing);
    }

    [Fact]
    public void Every_kind_of_entry_that_people_can_make_is_in_one()
    {
        var said = Logs.SelectMany(Commits).SelectMany(c => c.Deeds).SelectMany(d => d.Events)
            .OfType<WorkshopEvent.Contributed>().Select(e => e.Kind).ToHashSet();

        Assert.Equal([], StepCatalog.Standard.Steps.SelectMany(s => s.Kinds).Select(k => k.Name).Except(said));
    }
}
