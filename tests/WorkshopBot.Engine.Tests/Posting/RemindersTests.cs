using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

public sealed class RemindersTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ScriptStep Window = ScriptStep.Of("stages", 0) with { Pace = Pace.Window, Days = 7 };

    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    /// <summary>For the pauses between passes; never behind the other.</summary>
    private readonly TestClock pauses = new();
    private readonly FakeChat chat = new();
    private readonly WorkshopEngine engine;
    private readonly Meeting meeting;
    private readonly Posters posters;
    private int commands;

    public RemindersTests()
    {
        engine = new(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        meeting = new(engine, store, clock);
        posters = Posters(engine);
    }

    public async ValueTask DisposeAsync()
    {
        await posters.DisposeAsync();
        await engine.DisposeAsync();
    }

    private IEnumerable<Identity?> Reminded => chat.Messages.Values.Where(m => m.Card.Name == "reminder").Select(m => m.To);

    [Fact]
    public async Task Each_who_has_not_answered_is_reminded_once_by_day_where_they_live()
    {
        await Begin((Ben, "Europe/Berlin"), (Cyd, "Asia/Tokyo"), (Dov, "America/Los_Angeles"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        var moments = await Pass(days: 7);

        Assert.Equal(["ana", "cyd", "dov"], moments.Select(m => m.Who).Order());
        foreach (var (who, at) in moments)
        {
            var hour = Zone.Find(who switch { "cyd" => "Asia/Tokyo", "dov" => "America/Los_Angeles", _ => "UTC" })!.At(at).Hour;
            Assert.InRange(hour, 9, 17);
        }
    }

    [Fact]
    public async Task Who_has_answered_an_anonymous_step_is_not_reminded_of_it()
    {
        await Begin(Window with { Anonymous = true }, (Ben, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        Assert.Equal(["ana"], (await Pass(days: 7)).Select(m => m.Who));
    }

    [Fact]
    public async Task Two_instances_remind_each_once()
    {
        await using var other = new WorkshopEngine(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        await using var others = Posters(other);
        await Begin((Ben, "UTC"), (Cyd, "UTC"));

        Advance(TimeSpan.FromDays(6));
        posters.Ask(meeting.Id);
        others.Ask(meeting.Id);
        await Settle(others);

        Assert.Equal(3, Reminded.Count());
        Assert.Equal(3, Reminded.Distinct().Count());
    }

    [Fact]
    public async Task Many_are_reminded_without_keeping_the_board_waiting()
    {
        await Begin([.. Enumerable.Range(0, 40).Select(i => (new ParticipantId($"p{i:D2}"), "UTC"))]);
        Advance(TimeSpan.FromDays(6));

        posters.Ask(meeting.Id);
        await pauses.Sleeping().WaitAsync(Patience);
        Assert.InRange(Reminded.Count(), 1, 5);

        await Settle();
        Assert.Equal(41, Reminded.Count());
    }

    [Fact]
    public async Task A_chat_that_takes_nothing_just_now_loses_no_reminder()
    {
        await Begin((Ben, "UTC"), (Cyd, "UTC"));
        Advance(TimeSpan.FromDays(6));
        chat.PostFails = new ChatUnavailableException("ratelimited");
        posters.Ask(meeting.Id);
        await pauses.Sleeping().WaitAsync(Patience);

        chat.PostFails = null;
        await Settle();
        Advance(TimeSpan.FromHours(1));
        posters.Ask(meeting.Id);
        await Settle();

        Assert.Equal(3, Reminded.Count());
    }

    [Fact]
    public async Task Somebody_whom_the_chat_does_not_know_keeps_nobody_from_being_reminded()
    {
        await Begin((Ben, "UTC"));
        await meeting.Enter(Dov, "Dov");
        await Do(Dov, new Command.Join());

        Assert.Equal(["ana", "ben"], (await Pass(days: 7)).Select(m => m.Who).Order());
    }

    private Task Begin(params (ParticipantId Who, string Zone)[] people) => Begin(Window, people);

    private async Task Begin(ScriptStep step, params (ParticipantId Who, string Zone)[] people)
    {
        foreach (var (who, zone) in people.Prepend((Ana, "UTC")))
            await store.People.Enter(meeting.Id, new("chat", who.Value), new(who.Value, "en", zone), who, CancellationToken.None);
        await Do(Ana, Session.Start(step) with { Place = new("chat", "T1/C1") });
        foreach (var (who, _) in people) await Do(who, new Command.Join());
        await Settle();
    }

    /// <summary>Time passes, and wakes come when they are due.</summary>
    /// <returns>Who was reminded when.</returns>
    private async Task<List<(string Who, DateTimeOffset At)>> Pass(int days)
    {
        var moments = new List<(string, DateTimeOffset)>();
        var pump = new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>());
        for (var half = 0; half < days * 48; half++)
        {
            Advance(TimeSpan.FromMinutes(30));
            await pump.Deliver(CancellationToken.None);
            await Settle();
            moments.AddRange(Reminded.Select(r => r!.Id).Except(moments.Select(m => m.Item1)).Select(who => (who, clock.GetUtcNow())));
        }

        Assert.Equal(moments.Count, Reminded.Count());
        return moments;
    }

    private void Advance(TimeSpan by)
    {
        clock.Advance(by);
        if (clock.GetUtcNow() - pauses.GetUtcNow() is { Ticks: > 0 } behind) pauses.Advance(behind);
    }

    private async Task Settle(Posters? others = null)
    {
        Task Idle() => Task.WhenAll(posters.Idle, others?.Idle ?? Task.CompletedTask);
        while (!Idle().IsCompleted)
        {
            await Task.WhenAny(pauses.Sleeping(), Idle()).WaitAsync(Patience);
            pauses.Advance(WorkshopBot.Engine.Posting.Posters.AtMostEvery);
        }
    }

    private async Task Do(ParticipantId by, Command command) => Assert.IsType<Outcome.Saved>(
        await engine.Execute(meeting.Id, new($"c{++commands}"), by, command, CancellationToken.None));

    private Posters Posters(WorkshopEngine engine) => new(engine, store, meeting.Presenter, [chat], pauses, new LogLines<Posters>());
}
