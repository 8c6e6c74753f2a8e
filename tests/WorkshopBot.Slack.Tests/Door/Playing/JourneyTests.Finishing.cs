using System.Text;
using WorkshopBot.Maps;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>What everybody has in the end, and what nobody has.</summary>
public sealed partial class JourneyTests
{
    /// <summary>The map that they make, however often Slack delivers.</summary>
    private const string Golden = "tests/WorkshopBot.Slack.Tests/Door/Playing/journey.map.json";

    private static readonly string[] Saying = ["\"contributed/", "\"revised/", "\"withdrawn/"];

    private async Task Finish()
    {
        Assert.Null((await group.Workshop()).Step((await group.Workshop()).Current));
        await group.Leads(Ben, "finish");
        Assert.NotNull((await group.Workshop()).Ending);

        var map = await Map();
        Assert.Equal(["Learn of us", "Compare offers", "Buy", "Ride and care"], map.Stages.Select(s => s.Name));
        Assert.Equal([10, 10, 10, 9], map.Stages.Select(s => s.Emotion.Count));
        Assert.Equal([1, 2, 2, 10], map.Stages.Select(s => s.Touchpoints.Length));
        Assert.Equal([0, 0, 2, 1], map.Stages.Select(s => s.PainPoints.Length));
        Assert.Equal(8, map.Unplaced.Length);
        Assert.Equal("Festlich feiern, Spam", string.Join(", ", map.Parked));
        Assert.Equal(29, map.Opportunities.Sum(o => o.Votes));
        Assert.Equal("We begin with the till", Assert.Single(map.Notes).Text);
        Assert.Equal(await File.ReadAllTextAsync(Repository.At(Golden)), Encoding.UTF8.GetString(MapJson.Write(map)));
        Assert.Contains("Take cards", Town.TextOf(group.StepMessage));
        Assert.Contains("Take cards", Town.TextOf(await group.Town.Type(Frieda, "/journey map")));
    }

    /// <summary>The board, each of the steps, and the finished map; besides, each facilitator's cockpit.</summary>
    private void TheChannelGotOneMessageAStep()
    {
        Assert.Equal(1 + 11 + 1, group.Town.Channel.Messages.Count);
        Assert.Equal(1 + 11 + 1 + 2, group.Town.Slack.CallsOf("chat.postMessage").Count);
        Assert.All(group.People.Except([Ana, Ben]), p => Assert.Empty(p.Direct.Messages));
    }

    /// <param name="twice">Then of two equal requests one finds the modal open or changed already.</param>
    private void NothingWasRefused(bool twice)
    {
        Assert.All(group.People, p => Assert.Equal((p.Name, 0), (p.Name, p.Troubles)));
        Assert.DoesNotContain("is not drawn as it asks", group.Town.Log.All);
        var refused = group.Town.Slack.Calls.Select(c => c.Error).OfType<string>();
        Assert.Equal([], refused.Except(twice ? ["exchanged_trigger_id", "hash_conflict"] : []));
        Assert.Equal([], Told().Where(t => t.Contains("Slack", StringComparison.Ordinal)));
        if (twice) return;

        // That it is connected is all that the log says.
        Assert.All(group.Town.Log.All.Split('\n'), l => Assert.StartsWith("225 ", l));
    }

    /// <summary>What the bot has said to anybody privately, in their languages.</summary>
    private IEnumerable<string> Told() => group.People.SelectMany(p => p.Seen).Select(m => m.Text);

    /// <summary>Who said something anonymously stands nowhere: not beside it, and not in an id.</summary>
    private async Task NobodyIsInAnAnonymousStep()
    {
        var workshop = await group.Workshop();
        var people = workshop.People.Keys.Select(p => p.Value).ToList();

        // Stages, which are not anonymous, are called after who said them.
        var stages = workshop.Elements.Values.Where(e => e.Kind == "stage").Select(e => e.Id).ToList();
        var pains = workshop.Elements.Values.Where(e => e.Kind == "pain-point").Select(e => e.Id).ToList();
        var said = await group.Town.Store.Events.Read((await group.Held()).Workshop, 0, CancellationToken.None)
            .Select(c => Encoding.UTF8.GetString(c.Body.Span))
            .Where(c => Saying.Any(c.Contains) && !c.Contains("\"opportunity\"", StringComparison.Ordinal) && pains.Exists(id => c.Contains($"\"{id}\"", StringComparison.Ordinal)))
            .Select(c => stages.Aggregate(c, (text, id) => text.Replace($"\"{id}\"", "\"\"", StringComparison.Ordinal))).ToListAsync();
        Assert.Equal(11, said.Count);
        Assert.All(said, commit => Assert.DoesNotContain(people, commit.Contains));
        Assert.All(pains, id => Assert.DoesNotContain(people, id.Value.Contains));
    }
}
