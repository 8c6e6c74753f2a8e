using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>Five hundred people in a channel open the form and say how each stage feels, all within one minute.</summary>
[Collection(nameof(Crowd))]
public sealed class CrowdTests : IAsyncLifetime
{
    private const int People = 500;

    /// <summary>So many modals a minute the bot opens, at least, for what can be chosen in a message, too.</summary>
    private const int Modals = 80;

    /// <summary>What Slack lets an app do in a workspace.</summary>
    private const int OpeningsAMinute = 100;
    private const int EditsAMinute = 50;

    private const int Parts = 20;

    private ChannelGroup group = null!;
    private List<ChannelPerson> people = [];

    private FakeSlack Slack => group.Town.Slack;

    public async Task InitializeAsync()
    {
        group = await ChannelGroup.Meet();
        await group.Starts(("title", "Buying a bike"), ("stages", string.Join('\n', CrowdFeelings.Stages)));
        people = [.. Enumerable.Range(0, People).Select(i => group.Comes($"Person {i}"))];

        // They come in the course of some minutes: Slack tells who somebody is a hundred times a minute.
        foreach (var some in people.Chunk(Modals))
        {
            await Task.WhenAll(some.Select(Fits));
            await group.Settles();
        }

        while ((await group.Step()).Definition.Name.Value != "emotions") await group.Leads(group.Ana, "next");
    }

    public async Task DisposeAsync() => await group.DisposeAsync();

    [Fact]
    public async Task Everybody_is_asked_and_heard_and_counted_within_that_minute()
    {
        var (calls, begin) = (Slack.Calls.Count, Slack.Clock.GetUtcNow());

        await Task.WhenAll(people.Select(p => p.Presses("answer.open")));
        var (inModals, inMessages) = (people.Where(p => p.Form is not null).ToList(), people.Where(p => p.Form is null).ToList());
        Assert.InRange(inModals.Count, Modals, OpeningsAMinute);
        await Told(inMessages.Count);
        foreach (var some in people.Chunk(People / Parts))
        {
            await Task.WhenAll(some.Select(Rates));
            await group.Passes(TimeSpan.FromMinutes(0.95) / Parts);
        }

        await Told(2 * inMessages.Count);

        // Where there is a second page it came with the answer; the messages of all followed.
        Assert.True(Slack.Clock.GetUtcNow() - begin <= TimeSpan.FromMinutes(1));
        Assert.All(inModals, p => Assert.Contains("rating/S1/importance", p.Seen.Inputs));
        var since = Slack.Calls.Skip(calls).CountBy(c => c.Method).ToDictionary();
        Assert.Equal(["chat.update", "response_url", "views.open"], since.Keys.Order());
        Assert.InRange(since["chat.update"], 1, EditsAMinute);
        await group.Passes(TimeSpan.FromMinutes(2));
        await group.Settles();
        Assert.Contains($"{People} of {People + 1}", group.StepText);
        Assert.DoesNotContain(Slack.Calls, c => c.Error is not null);
        Assert.All(people, p => Assert.Equal(0, p.User.Troubles));
        await group.Leads(group.Ana, "next");
        await CrowdFeelings.AllCount(group, People);
    }

    private async Task Fits(ChannelPerson person)
    {
        await person.Opens("answer.open");
        await person.Sends(("frame-remark/all/fits", "fits"));
    }

    /// <summary>In the modal, or in the message that somebody got instead.</summary>
    private async Task Rates(ChannelPerson person)
    {
        var said = CrowdFeelings.Of(people.IndexOf(person));
        if (person.Form is not null)
        {
            await person.Sends(said);
            return;
        }

        var form = person.User.Seen[^1];
        foreach (var (input, value) in said) person.User.Choose(form, Town.ChoiceBlock(form.Blocks, input), value);
        await Town.Press(person.User, form, "answer.save");
    }

    /// <summary>Waits until the bot has told so many something privately, all in all.</summary>
    private async Task Told(int times)
    {
        await Slack.Called("response_url", times).WaitAsync(Town.Bound);

        // Counting waits for the last one to be shown.
        Assert.Equal(times, Slack.CallsOf("response_url").Count);
    }
}
