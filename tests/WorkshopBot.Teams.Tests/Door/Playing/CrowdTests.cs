using WorkshopBot.Engine.Acting;
using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door.Playing;

/// <summary>Five hundred people in a channel open the form at once and say how each stage feels, within a minute.</summary>
[Collection(nameof(Crowd))]
public sealed class CrowdTests : IAsyncLifetime
{
    private const int People = 500;
    private const int Parts = 20;

    /// <summary>What Teams takes in a thread: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.</summary>
    private const int MostInAThread = 60;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private ChannelGroup group = null!;
    private List<ChannelPerson> people = [];

    private FakeTeams Teams => group.Town.Teams;

    public async Task InitializeAsync()
    {
        group = await ChannelGroup.Meet();
        await group.Starts(("title", "Buying a bike"), ("stages", string.Join('\n', CrowdFeelings.Stages)));
        people = [.. Enumerable.Range(0, People).Select(i => group.Comes($"Person {i}"))];
        await Task.WhenAll(people.Select(Fits));
        await group.Settles();
        while ((await group.Step()).Definition.Name.Value != "emotions") await group.Leads(group.Ana, "next");
    }

    public async Task DisposeAsync() => await group.DisposeAsync();

    [Fact]
    public async Task Everybody_is_asked_and_heard_and_counted_without_a_call_of_their_own()
    {
        var before = Teams.Calls.Count;

        await Task.WhenAll(people.Select(p => p.Opens(Verbs.OpenAnswer)));
        foreach (var some in people.Chunk(People / Parts))
        {
            await Task.WhenAll(some.Select(p => p.Sends(CrowdFeelings.Of(people.IndexOf(p)))));
            await group.Passes(TimeSpan.FromMinutes(0.95) / Parts);
        }

        await group.Settles();
        var inDialogs = people.Where(p => p.Client.Dialog is not null).ToList();
        Assert.Equal(People / 2, inDialogs.Count);
        Assert.All(inDialogs, p => Assert.Contains("rating/S1/importance", p.Seen.Inputs));
        var since = Teams.Calls.Skip(before).ToList();
        Assert.Equal(["update"], since.Select(c => c.Operation).Distinct());
        Assert.All(since, c => Assert.InRange(since.Count(o => o.At >= c.At && o.At < c.At + Window), 1, MostInAThread));
        Assert.Contains($"{People} of {People + 1}", group.StepText);
        await group.Leads(group.Ana, "next");
        await CrowdFeelings.AllCount(group, People);
        group.NothingWasRefused();
    }

    private static async Task Fits(ChannelPerson person)
    {
        await person.Opens(Verbs.OpenAnswer);
        await person.Sends(("frame-remark/all/fits", "fits"));
    }
}
