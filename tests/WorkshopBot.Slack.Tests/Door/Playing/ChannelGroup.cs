using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>People who hold a workshop in a channel. Time stands still while somebody acts, and passes while all wait.</summary>
internal sealed class ChannelGroup : IAsyncDisposable
{
    private readonly TestClock clock;

    private ChannelGroup(Town town, TestClock clock) => (Town, this.clock) = (town, clock);

    public Town Town { get; }

    public FakeUser Ana => Town.Ana;

    public List<FakeUser> People { get; } = [];

    public static async Task<ChannelGroup> Meet(bool twice = false)
    {
        var clock = new TestClock(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var town = await Town.Build(clock);
        town.Slack.DeliversTwice = twice;
        var group = new ChannelGroup(town, clock);
        group.People.AddRange([town.Ana, town.Ben]);
        return group;
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    public FakeUser Comes(string name, string locale = "en-US")
    {
        var user = Town.Slack.AddUser(name);
        user.Locale = locale;
        Town.Channel.Members.Add(user.Id);
        People.Add(user);
        return user;
    }

    public async Task Starts(params (string Input, string Value)[] filled)
    {
        await Town.OpenStart(Ana);
        await Sends(Ana, filled);
        await Settles();
    }

    /// <summary>Time passes, whatever the bot is doing; only never so much that it gives up a call that is under way.</summary>
    public async Task Passes(TimeSpan span)
    {
        var step = SlackWire.Patience / 3;
        for (var left = span; left > TimeSpan.Zero; left -= step)
        {
            await clock.Over(SlackWire.Patience).WaitAsync(Town.Bound);
            clock.Advance(left < step ? left : step);
        }
    }

    /// <summary>Everybody sees what is; and a minute has passed, after which Slack lets the bot do as much as before.</summary>
    public async Task Settles()
    {
        while (!Town.Posters.Idle.IsCompleted)
        {
            await Task.WhenAny(Town.Posters.Idle, clock.Sleeping(Posters.AtMostEvery)).WaitAsync(Town.Bound);
            clock.Advance(Posters.AtMostEvery);
        }

        clock.Advance(TimeSpan.FromSeconds(61));
    }

    /// <summary>What an alarm leads to, and everybody sees it.</summary>
    public async Task Reaches(Func<Workshop.Running, bool> there)
    {
        await Until(async () => there(await Workshop()));
        await Settles();
    }

    /// <summary>Waits for what comes by itself.</summary>
    public static async Task Until(Func<Task<bool>> isThere)
    {
        var waiting = TimeProvider.System.GetTimestamp();
        while (!await isThere())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(waiting) < Town.Bound, "It does not come.");
            await Task.Yield();
        }
    }

    /// <summary>From the button below the question of the step.</summary>
    public Task Opens(FakeUser user) => Town.Open(user, StepMessage, "answer.open");

    /// <summary>Presses it once, whatever comes of it.</summary>
    public Task Presses(FakeUser user) => Town.Press(user, StepMessage, "answer.open");

    /// <summary>From what <c>/journey</c> shows to one person.</summary>
    public async Task OpensAlone(FakeUser user) => await Town.Open(user, await Town.Type(user, "/journey"), "answer.open");

    /// <summary>Sends the modal that somebody sees, which is not refused.</summary>
    public static async Task Sends(FakeUser user, params (string Input, string Value)[] filled)
    {
        var view = Seen(user);
        var heard = await user.Submit(view, Filling.Of(view.Blocks, filled));
        Assert.True(heard.IsAcknowledged, $"{user.Name} was not heard.");
        Assert.Empty(view.Errors);
    }

    /// <summary>Opens, fills and sends the form of the step; half of the people from the channel, half alone.</summary>
    public async Task Answers(FakeUser user, params (string Input, string Value)[] filled)
    {
        await (People.IndexOf(user) % 2 == 0 ? Opens(user) : OpensAlone(user));
        await Sends(user, filled);
    }

    /// <summary>Presses a button inside the modal, with what is typed there by then.</summary>
    public static async Task Presses(FakeUser user, string verb, params (string Input, string Value)[] filled)
    {
        var view = Seen(user);
        Assert.True((await user.Press(view, Town.Button(view.Blocks, verb), null, Filling.Of(view.Blocks, filled))).IsAcknowledged);
    }

    /// <summary>Presses a button of the cockpit, and everybody sees what comes of it.</summary>
    public async Task Leads(FakeUser user, string verb)
    {
        await Town.Press(user, Cockpit(user), verb);
        await Settles();
    }

    /// <summary>Opens a modal from the cockpit.</summary>
    public static Task OpensCockpits(FakeUser user, string verb) => Town.Open(user, Cockpit(user), verb);

    /// <summary>What is behind <em>More</em>: a button there, and what is chosen beside it.</summary>
    public async Task LeadsFromMore(FakeUser user, string verb, params (string Input, string Value)[] filled)
    {
        await OpensCockpits(user, "more");
        if (SentView.Read(Seen(user).Content).Send?.Verb == verb)
        {
            // One of its buttons is the modal's own.
            await Sends(user, filled);
        }
        else
        {
            await Presses(user, verb, filled);
            await user.Close(Seen(user));
        }

        Assert.Null(user.View);
        await Settles();
    }

    /// <summary>Opens a form from behind <em>More</em> and sends it.</summary>
    public async Task SendsFromMore(FakeUser user, string verb, params (string Input, string Value)[] filled)
    {
        await OpensCockpits(user, "more");
        await Presses(user, verb);
        await Sends(user, filled);
        Assert.Null(user.View);
        await Settles();
    }

    public static FakeMessage Cockpit(FakeUser user) => Assert.Single(user.Direct.Messages);

    public FakeMessage StepMessage => Town.Channel.Messages[^1];

    public static FakeView Seen(FakeUser user) => user.View ?? throw new InvalidOperationException($"{user.Name} sees no modal.");

    public Task<Workshop.Running> Workshop() => Town.Workshop();

    public async Task<Conversation> Held() =>
        (await Town.Store.Conversations.Find(new("slack", $"{Town.Slack.App.TeamId}/{Town.Channel.Id}"), CancellationToken.None))!;

    /// <summary>The map as it is now.</summary>
    public async Task<JourneyMap> Map()
    {
        var profiles = await Town.Store.People.Profiles((await Held()).Workshop, CancellationToken.None);
        return MapProjection.Draw(await Workshop(), id => profiles.GetValueOrDefault(id)?.Name);
    }

    public async Task<StepState> Step()
    {
        var workshop = await Workshop();
        return workshop.Steps[workshop.Current];
    }

    /// <summary>The handle of what is on the map with these words.</summary>
    public async Task<string> Handle(string text)
    {
        var workshop = await Workshop();
        return Assert.Single(workshop.Elements.Values, e => e is { Status: ElementStatus.Live, Handle: not null, MergedInto: null }
            && new StepView(workshop, workshop.Steps[e.Step]).Text(e) == text).Handle!;
    }
}
