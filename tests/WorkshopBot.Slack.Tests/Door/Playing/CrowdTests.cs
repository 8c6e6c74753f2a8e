using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>Five hundred people in a channel say within one minute how each stage feels.</summary>
public sealed class CrowdTests
{
    private const int People = 500;
    private const int AtOnce = 300;

    /// <summary>Slack lets an app open so many modals a minute in a workspace, and edit so many messages.</summary>
    private const int OpeningsAMinute = 100;
    private const int EditsAMinute = 50;

    private static readonly string[] Stages = ["Hear", "Compare", "Try", "Buy", "Fetch", "Ride", "Repair", "Sell"];

    [Fact]
    public async Task Everybody_who_sends_in_the_same_minute_is_heard_and_counted()
    {
        await using var group = await ChannelGroup.Meet();
        var slack = group.Town.Slack;
        await group.Starts(("title", "Buying a bike"), ("stages", string.Join('\n', Stages)));
        while ((await group.Step()).Definition.Name.Value != "emotions") await group.Leads(group.Ana, "next");
        var people = Enumerable.Range(0, People).Select(i => group.Comes($"Person {i}")).ToList();

        // Whoever opens a form when so many do has to wait for the next minute.
        foreach (var some in people.Chunk(OpeningsAMinute))
        {
            await Task.WhenAll(some.Select(group.Opens));
            await group.Settles();
        }

        Assert.All(people, p => Assert.NotNull(p.View));
        Assert.DoesNotContain(people, p => p.Seen.Count > 0);
        var (calls, begin) = (slack.Calls.Count, slack.Clock.GetUtcNow());

        // Most of them at the same moment, the others in the course of the minute.
        await Task.WhenAll(people.Take(AtOnce).Select(Rates));
        foreach (var some in people.Skip(AtOnce).Chunk((People - AtOnce) / 20))
        {
            await Task.WhenAll(some.Select(Rates));
            group.Passes(TimeSpan.FromSeconds(2.9));
        }

        // The second page came with the answer, and not by a call for each; the messages followed everybody.
        Assert.True(slack.Clock.GetUtcNow() - begin <= TimeSpan.FromMinutes(1));
        Assert.All(people, p => Assert.Contains($"rating/S1/importance", Filling.Inputs(ChannelGroup.Seen(p).Blocks)));
        var since = slack.Calls.Skip(calls).ToList();
        Assert.Equal(["chat.update"], since.Select(c => c.Method).Distinct());
        Assert.InRange(since.Count, 1, EditsAMinute);
        group.Passes(TimeSpan.FromMinutes(2));
        await group.Settles();
        Assert.DoesNotContain(slack.Calls, c => c.Error is not null);
        Assert.Contains($"{People} of {People + 1}", Town.TextOf(group.StepMessage));

        await group.Leads(group.Ana, "next");
        var map = await group.Map();
        foreach (var (stage, s) in map.Stages.Select((stage, s) => (stage, s)))
        {
            var said = Enumerable.Range(0, People).Select(i => Feeling(i, s)).Where(f => f != "none").Select(decimal.Parse).Order().ToList();
            Assert.Equal(said.Count, stage.Emotion.Count);
            Assert.Equal(Math.Round(said.Average(), 2, MidpointRounding.AwayFromZero), stage.Emotion.Mean);
            Assert.Equal((said[(said.Count - 1) / 2] + said[said.Count / 2]) / 2, stage.Emotion.Median);
        }

        Assert.Equal((500, 400), (map.Stages[0].Emotion.Count, map.Stages[7].Emotion.Count));
        Assert.All(people, p => Assert.Equal(0, p.Troubles));

        Task Rates(FakeUser person) => ChannelGroup.Sends(
            person, [.. Handles().Select((h, s) => ($"rating/{h}/feeling", Feeling(people.IndexOf(person), s)))]);
    }

    private static IEnumerable<string> Handles() => Enumerable.Range(1, Stages.Length).Select(n => $"S{n}");

    /// <summary>Of the last stage one in five cannot say.</summary>
    private static string Feeling(int person, int stage) =>
        stage == Stages.Length - 1 && person % 5 == 0 ? "none" : $"{(((person * 7) + (stage * 3) + (person / 11)) % 5) - 2}";
}
