using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine;
using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>People who hold a workshop in a chat. Time stands still while somebody acts, and passes while all wait.</summary>
public abstract class ChatGroup(TestClock clock) : IAsyncDisposable
{
    /// <summary>For what comes by itself: longer than a busy machine takes.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(150);

    public TestClock Clock => clock;

    public List<ChatPerson> People { get; } = [];

    public ChatPerson Ana => People[0];

    public ChatPerson Ben => People[1];

    public abstract IStore Store { get; }

    /// <summary>What everybody reads in the newest message that the bot keeps.</summary>
    public abstract string StepText { get; }

    /// <summary>So many messages the bot keeps for everybody; what it answers to somebody is none of them.</summary>
    public abstract int Kept { get; }

    protected abstract Place Place { get; }

    protected abstract Posters Posters { get; }

    protected abstract WorkshopEngine Engine { get; }

    /// <summary>So long the bot waits for the chat, by the same clock.</summary>
    protected abstract TimeSpan Patience { get; }

    public static TestClock NewClock() => new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public abstract ValueTask DisposeAsync();

    public abstract ChatPerson Comes(string name, string locale = "en-US");

    /// <summary>Another process on the same store: nothing is in memory.</summary>
    public abstract Task Restart();

    /// <summary>Opens the form that starts a workshop.</summary>
    protected abstract Task OpensStart(ChatPerson person);

    public async Task Starts(params (string Input, string Value)[] filled)
    {
        await OpensStart(Ana);
        await Ana.Sends(filled);
        await Settles();
    }

    /// <summary>Time passes, whatever the bot is doing; only never so much that it gives up a call that is under way.</summary>
    public async Task Passes(TimeSpan span)
    {
        var step = Patience / 3;
        for (var left = span; left > TimeSpan.Zero; left -= step)
        {
            await clock.Over(Patience).WaitAsync(Bound);
            clock.Advance(left < step ? left : step);
        }
    }

    /// <summary>Everybody sees what is; and a minute has passed, after which the chat lets the bot do as much as before.</summary>
    public async Task Settles()
    {
        while (!Posters.Idle.IsCompleted)
        {
            await Task.WhenAny(Posters.Idle, clock.Sleeping(Posters.AtMostEvery)).WaitAsync(Bound);
            clock.Advance(Posters.AtMostEvery);
        }

        clock.Advance(TimeSpan.FromSeconds(61));
    }

    /// <summary>The messages are worked on; afterwards they stay as they are until time passes.</summary>
    public Task Rests() => Task.WhenAny(Posters.Idle, clock.Sleeping(Posters.AtMostEvery)).WaitAsync(Bound);

    /// <summary>An alarm is due, and everybody sees what it leads to: it may come while the bot still rests from something else.</summary>
    public async Task Wakes(Func<bool> ledTo)
    {
        await Until(async () =>
        {
            if (ledTo()) return true;
            if (Posters.Idle.IsCompleted) return false;
            await Rests();
            clock.Advance(Posters.AtMostEvery);
            return ledTo();
        });
        await Settles();
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
            Assert.True(TimeProvider.System.GetElapsedTime(waiting) < Bound, "It does not come.");
            await Task.Yield();
        }
    }

    /// <summary>Presses a button of the cockpit, and everybody sees what comes of it.</summary>
    public async Task Leads(ChatPerson person, string verb)
    {
        await person.PressesCockpits(verb);
        await Settles();
    }

    /// <summary>What is behind <em>More</em>: a button there, and what is chosen beside it.</summary>
    public async Task LeadsFromMore(ChatPerson person, string verb, params (string Input, string Value)[] filled)
    {
        await person.OpensCockpits(Verbs.More);
        await person.PressesInside(verb, filled);
        if (person.Form is { } still) await still.Close();
        Assert.Null(person.Form);
        await Settles();
    }

    /// <summary>Opens a form from behind <em>More</em> and sends it.</summary>
    public async Task SendsFromMore(ChatPerson person, string verb, params (string Input, string Value)[] filled)
    {
        await person.OpensCockpits(Verbs.More);
        await person.PressesInside(verb);
        await person.Sends(filled);
        Assert.Null(person.Form);
        await Settles();
    }

    public async Task<WorkshopId> Id() => (await Store.Conversations.Find(Place, CancellationToken.None))!.Workshop;

    public async Task<Workshop.Running> Workshop() =>
        (Workshop.Running)((Outcome.Saved)await Engine.Look(await Id(), CancellationToken.None)).Workshop;

    /// <summary>The map as it is now.</summary>
    public async Task<JourneyMap> Map()
    {
        var profiles = await Store.People.Profiles(await Id(), CancellationToken.None);
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
