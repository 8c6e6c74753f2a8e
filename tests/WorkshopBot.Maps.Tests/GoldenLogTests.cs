using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Testing;

namespace WorkshopBot.Maps.Tests;

/// <summary>
/// Golden/workshop-1.log.jsonl is a workshop as the first version stored it, a commit a line; beside it is its map. Neither is
/// ever changed: a log once written opens for ever, and says the same.
/// </summary>
public sealed class GoldenLogTests
{
    private static string At(string file) => Path.Combine(AppContext.BaseDirectory, "Golden", file);

    private static Workshop.Running Open(string file) => (Workshop.Running)File.ReadAllLines(At(file))
        .Select(line => JsonSerializer.Deserialize(line, StoredJson.Context.Commit)!)
        .Aggregate(Session.NotStarted().State, (workshop, commit) => commit.Deeds.Aggregate(workshop, (w, deed) => w.Apply(deed, commit.At)));

    [Fact]
    public void A_log_of_the_first_version_opens_and_gives_its_map()
    {
        var map = MapProjection.Draw(Open("workshop-1.log.jsonl"), id => id.Value);

        // Optional keys came later: handles of stages.
        var asThen = map with { Stages = [.. map.Stages.Select(s => s with { Handle = null })] };
        Assert.Equal(File.ReadAllBytes(At("workshop-1.map.json")), MapJson.Write(asThen));
    }

    [Fact]
    public void It_can_be_carried_on()
    {
        var workshop = Open("workshop-1.log.jsonl");

        var resumed = Decider.Decide(new(new("later"), Session.Ana, workshop.LastCommit.AddDays(200), new Command.Resume()), workshop);

        Assert.IsType<Decision.Accepted>(resumed);
    }
}
