using System.Text;
using WorkshopBot.Maps;
using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>What everybody has in the end, and what nobody has.</summary>
public sealed partial class Journey
{
    /// <summary>The map that they make, whatever the chat, and however often it delivers.</summary>
    private const string Golden = "tests/WorkshopBot.Testing/Playing/journey.map.json";

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
        Assert.Contains("Take cards", group.StepText);
        Assert.Contains("Take cards", await Frieda.Types("map"));
    }

    /// <summary>The board, each of the steps, and the finished map; besides, each facilitator's cockpit.</summary>
    private void TheChannelGotOneMessageAStep()
    {
        Assert.Equal(1 + 11 + 1, group.Kept);
        Assert.All([Ana, Ben], p => Assert.Single(p.KeptForThem));
        Assert.All(group.People.Except([Ana, Ben]), p => Assert.Empty(p.KeptForThem));
    }

    /// <summary>Who said something anonymously stands nowhere: not beside it, and not in an id.</summary>
    private async Task NobodyIsInAnAnonymousStep()
    {
        var workshop = await group.Workshop();
        var people = workshop.People.Keys.Select(p => p.Value).ToList();

        // Stages, which are not anonymous, are called after who said them.
        var stages = workshop.Elements.Values.Where(e => e.Kind == "stage").Select(e => e.Id).ToList();
        var pains = workshop.Elements.Values.Where(e => e.Kind == "pain-point").Select(e => e.Id).ToList();
        var said = await group.Store.Events.Read(await group.Id(), 0, CancellationToken.None)
            .Select(c => Encoding.UTF8.GetString(c.Body.Span))
            .Where(c => Saying.Any(c.Contains) && !c.Contains("\"opportunity\"", StringComparison.Ordinal) && pains.Exists(id => c.Contains($"\"{id}\"", StringComparison.Ordinal)))
            .Select(c => stages.Aggregate(c, (text, id) => text.Replace($"\"{id}\"", "\"\"", StringComparison.Ordinal))).ToListAsync();
        Assert.Equal(11, said.Count);
        Assert.All(said, commit => Assert.DoesNotContain(people, commit.Contains));
        Assert.All(pains, id => Assert.DoesNotContain(people, id.Value.Contains));
    }
}
