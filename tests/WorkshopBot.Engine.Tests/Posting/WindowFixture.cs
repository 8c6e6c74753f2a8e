using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>People in several zones, asked over days: time passes as the test says, and wakes come when they are due.</summary>
public abstract class WindowFixture : IAsyncDisposable
{
    private int commands;

    protected WindowFixture()
    {
        Engine = new(Store, StepCatalog.Standard, new(), Clock, new LogLines<WorkshopEngine>());
        Meeting = new(Engine, Store, Clock);
        Posters = OpenPosters(Engine);
    }

    protected static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    protected static ScriptStep Window { get; } = ScriptStep.Of("stages", 0) with { Pace = Pace.Window, Days = 7 };

    protected static ScriptStep Collecting { get; } = Window with { Days = 14, Pulses = true, Evidence = Evidence.Reported };

    protected MemoryStore Store { get; } = new();

    protected TestClock Clock { get; } = new();

    /// <summary>For the pauses between passes; never behind the other.</summary>
    protected TestClock Pauses { get; } = new();

    private protected FakeChat Chat { get; } = new();

    protected WorkshopEngine Engine { get; }

    protected Meeting Meeting { get; }

    protected Posters Posters { get; }

    protected IEnumerable<Identity?> Reminded => Chat.Messages.Values.Where(m => m.Card.Name == "reminder").Select(m => m.To);

    public async ValueTask DisposeAsync()
    {
        await Posters.DisposeAsync();
        await Engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<Workshop.Running> Running() =>
        (Workshop.Running)Assert.IsType<Outcome.Saved>(await Engine.Look(Meeting.Id, CancellationToken.None)).Workshop;

    protected Task Begin(params (ParticipantId Who, string Zone)[] people) => Begin(Window, people);

    protected async Task Begin(ScriptStep step, params (ParticipantId Who, string Zone)[] people)
    {
        foreach (var (who, zone) in people.Prepend((Ana, "UTC")))
            await Store.People.Enter(Meeting.Id, new("chat", who.Value), new(who.Value, "en", zone), who, CancellationToken.None);
        await Do(Ana, Session.Start(step) with { Place = new("chat", "T1/C1") });
        foreach (var (who, _) in people) await Do(Ana, new Command.Invite(who));
        await Settle();
    }

    /// <summary>A collection of pain points on two stages, <i>Compare</i> and <i>Pay</i>.</summary>
    protected Task Collect(Func<ScriptStep, ScriptStep> change, params (ParticipantId Who, string Zone)[] people) =>
        Collect(change, start => start, people);

    protected async Task Collect(
        Func<ScriptStep, ScriptStep> change, Func<Command.Start, Command.Start> start, params (ParticipantId Who, string Zone)[] people)
    {
        foreach (var (who, zone) in people.Prepend((Ana, "UTC")))
            await Store.People.Enter(Meeting.Id, new("chat", who.Value), new(who.Value, "en", zone), who, CancellationToken.None);
        await Do(Ana, start(Session.Start([.. Script.Collection.Steps.SetItem(1, change(Script.Collection.Steps[1]))]) with
        {
            Place = new("chat", "T1/C1"),
            Drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(
                new("stages"), [Row("stage", ("name", "Compare")), Row("stage", ("name", "Pay"))]),
        }));
        foreach (var (who, _) in people) await Do(Ana, new Command.Invite(who));
        await Settle();
    }

    protected async Task Report(ParticipantId by, string line)
    {
        var w = await Running();
        var p = w.Steps[1].Progress;
        await Do(by, new Command.Add(new(1, p.Phase, p.Part, p.Round), [w.Steps[1].Definition.Read(line, w)!]));
        await Settle();
    }

    /// <summary>Time passes, and wakes come when they are due.</summary>
    /// <returns>Who was reminded when.</returns>
    protected async Task<List<(string Who, DateTimeOffset At)>> Pass(double days, int alreadyReminded = 0)
    {
        var asked = await Written(days, "reminder");
        Assert.Equal(asked.Count + alreadyReminded, Reminded.Count());
        return [.. asked.Select(a => (a.Who, a.At))];
    }

    /// <summary>The same, for everything that single people were written on these cards.</summary>
    protected async Task<List<(string Who, string Card, DateTimeOffset At)>> Written(double days, params string[] cards)
    {
        var known = Chat.Messages.Keys.ToHashSet();
        var written = new List<(string, string, DateTimeOffset)>();
        var pump = new WakePump(Engine, Store.Wakes, Clock, new LogLines<WakePump>());
        for (var half = 0; half < days * 48; half++)
        {
            Advance(TimeSpan.FromMinutes(30));
            await pump.Deliver(CancellationToken.None);
            await Settle();
            foreach (var (id, (to, card)) in Chat.Messages.Where(m => cards.Contains(m.Value.Card.Name)))
            {
                if (known.Add(id)) written.Add((to?.Id ?? "", card.Name, Clock.GetUtcNow()));
            }
        }

        return written;
    }

    protected Task<List<(string Who, string Card, DateTimeOffset At)>> Pulsed(double days) => Written(days, "pulse", "reminder");

    protected void Advance(TimeSpan by)
    {
        Clock.Advance(by);
        if (Clock.GetUtcNow() - Pauses.GetUtcNow() is { Ticks: > 0 } behind) Pauses.Advance(behind);
    }

    /// <summary>Everything that is on its way arrives.</summary>
    protected async Task Settle(Posters? others = null)
    {
        Task Idle() => Task.WhenAll(Posters.Idle, others?.Idle ?? Task.CompletedTask);
        while (!Idle().IsCompleted)
        {
            await Task.WhenAny(Pauses.Sleeping(), Idle()).WaitAsync(Patience);
            Pauses.Advance(Posters.AtMostEvery);
        }
    }

    protected async Task Do(ParticipantId by, Command command) => Assert.IsType<Outcome.Saved>(
        await Engine.Execute(Meeting.Id, new($"c{++commands}"), by, command, CancellationToken.None));

    protected Posters OpenPosters(WorkshopEngine engine) => new(engine, Store, Meeting.Presenter, [Chat], Pauses, new LogLines<Posters>());
}
