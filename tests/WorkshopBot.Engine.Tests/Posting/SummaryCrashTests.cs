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

/// <summary>A summary is due, and the engine that shows it is gone at any call to its store; another goes on.</summary>
public sealed class SummaryCrashTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_engine_abandoned_at_any_port_call_never_shows_it_twice_and_not_at_all_only_where_nobody_can_know()
    {
        var undisturbed = await Play(int.MaxValue, afterTheCall: false);
        Assert.Equal(1, undisturbed.Shown);
        Assert.True(undisturbed.Calls > 5, $"only {undisturbed.Calls} calls");

        var lost = 0;
        for (var at = 1; at <= undisturbed.Calls; at++)
        {
            foreach (var afterTheCall in new[] { false, true })
            {
                var disturbed = await Play(at, afterTheCall);

                Assert.InRange(disturbed.Shown, disturbed.Post is { Message: null } ? 0 : 1, 1);
                lost += disturbed.Shown == 0 ? 1 : 0;
            }
        }

        // Begun in the log, and gone before the chat heard of it.
        Assert.InRange(lost, 0, 2);
    }

    private static async Task<(int Shown, Post? Post, int Calls)> Play(int crashAt, bool afterTheCall)
    {
        var (store, clock, pauses, chat) = (new MemoryStore(), new TestClock(), new TestClock(), new FakeChat());
        var meeting = await Begin(store, clock, chat);

        var crash = new Crash(crashAt, afterTheCall);
        var abandoned = crash.Around(store);
        var first = new WorkshopEngine(abandoned, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        var posters = new Posters(first, abandoned, meeting.Presenter, [chat], pauses, new LogLines<Posters>());
        await Task.WhenAny(ShowDue(first, abandoned, posters, clock, pauses), crash.Gone).WaitAsync(Patience);
        var calls = crash.Calls;

        await using var second = new WorkshopEngine(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        await using var others = new Posters(second, store, meeting.Presenter, [chat], pauses, new LogLines<Posters>());
        for (var minutes = 0; minutes < 3; minutes++)
        {
            clock.Advance(WakePump.Lease);
            await ShowDue(second, store, others, clock, pauses).WaitAsync(Patience);
        }

        var w = (Workshop.Running)((Outcome.Saved)await second.Look(meeting.Id, CancellationToken.None)).Workshop;
        Assert.Equal(1, w.LastSummary);
        return (chat.Messages.Values.Count(m => m.Card.Name == "map"), w.Posts.GetValueOrDefault(Slots.Summary(1)), calls);
    }

    /// <summary>All other messages are there, and it is the hour.</summary>
    private static async Task<Meeting> Begin(MemoryStore store, TestClock clock, FakeChat chat)
    {
        await using var engine = new WorkshopEngine(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        var meeting = new Meeting(engine, store, clock);
        var pauses = new TestClock();
        await using var posters = new Posters(engine, store, meeting.Presenter, [chat], pauses, new LogLines<Posters>());
        await store.People.Enter(meeting.Id, new("chat", "ana"), new("Ana", "en", "UTC"), Ana, CancellationToken.None);
        var steps = 0;
        foreach (var command in new Command[]
        {
            Start(ScriptStep.Of("stages")) with { Place = new("chat", "T1/C1") }, new Command.RepeatSummary("weekly mon-sun 12:00 UTC"),
        })
        {
            Assert.IsType<Outcome.Saved>(await engine.Execute(meeting.Id, new($"c{++steps}"), Ana, command, CancellationToken.None));
        }

        await Settle(posters, pauses);
        clock.Advance(TimeSpan.FromDays(1));
        return meeting;
    }

    private static async Task ShowDue(WorkshopEngine engine, IStore store, Posters posters, TestClock clock, TestClock pauses)
    {
        await new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>()).Deliver(CancellationToken.None);
        await Settle(posters, pauses);
    }

    private static async Task Settle(Posters posters, TestClock pauses)
    {
        while (!posters.Idle.IsCompleted)
        {
            await Task.WhenAny(pauses.Sleeping(), posters.Idle);
            pauses.Advance(Posters.AtMostEvery);
        }
    }
}
