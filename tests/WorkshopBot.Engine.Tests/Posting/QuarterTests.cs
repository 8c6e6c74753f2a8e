using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Timing;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>
/// A quarter of weekly rounds for two hundred people in eight zones, in which clocks change in America and in Europe, played hour by
/// hour: wakes come twice and late, and the program is gone at some call to its store again and again, and another goes on.
/// </summary>
public sealed class QuarterTests
{
    private const int Weeks = 13;

    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Asia/Kolkata", "Australia/Sydney", "America/Los_Angeles", "Europe/London", "Asia/Dubai",
    ];

    [Theory]
    [InlineData(16, false)]
    [InlineData(200, true)]
    public async Task A_quarter_of_weekly_rounds_loses_no_report_asks_nobody_twice_and_never_outside_of_their_working_hours(
        int people, bool isDisturbed)
    {
        await using var quarter = new Quarter(people, isDisturbed);
        await quarter.Begin();
        for (var hour = 0; hour < (Weeks * 7 * 24) - 3; hour++) await quarter.Hour();
        var w = await quarter.Running();

        Assert.Equal(quarter.Reported.Order(), w.Elements.Values.Where(e => e.Kind == "pain-point").Select(e => e.Payload.Word("text")!).Order());

        // Every round, at nine in Berlin, by winter time and by summer time; later only where the wake itself came later.
        var rounds = w.Steps[1].Past.Select(p => p.OpenedAt!.Value).Append(w.Steps[1].Progress.OpenedAt!.Value).ToList();
        Assert.Equal(Weeks, rounds.Count);
        var berlin = Zone.Find("Europe/Berlin")!;
        Assert.All(rounds, at => Assert.Equal(NodaTime.IsoDayOfWeek.Monday, berlin.At(at).DayOfWeek));
        Assert.All(rounds, at => Assert.InRange(berlin.At(at).Hour, 9, isDisturbed ? 14 : 9));

        // Nobody is asked twice for the same, nor when they do not work.
        Assert.All(quarter.Asked, a => Assert.True(
            WorkingHours.Usual.Contains(a.At, Quarter.ZoneOf(a.Who)), $"{a.Who} got a {a.Card} at {Quarter.ZoneOf(a.Who).Write(a.At)}."));
        Assert.Equal(quarter.Asked.Count, quarter.Asked.DistinctBy(a => (a.Who, a.Card, Quarter.ZoneOf(a.Who).At(a.At).Date)).Count());
        Assert.All(
            quarter.Asked.Where(a => a.Card == "reminder").GroupBy(a => (a.Who, Round: rounds.FindLastIndex(at => at <= a.At))),
            reminders => Assert.Single(reminders));

        // A pulse is missed where the program is gone in the middle of sending, or woken when the day is over. Two a week, less where the reminder comes in the place of one.
        var pulses = quarter.Asked.Count(a => a.Card == "pulse");
        var listening = w.People.Where(p => !p.Value.Availability.IsMuted).Select(p => p.Key.Value).ToList();
        var all = listening.Sum(who => rounds.Sum(at => Pulses.Usual.Within(Round(at, berlin), Quarter.ZoneOf(who)).Count()));
        Assert.InRange(all, listening.Count * Weeks, listening.Count * Weeks * 2);
        Assert.All(quarter.Asked, a => Assert.Contains(a.Who, listening));
        if (isDisturbed) Assert.InRange(pulses, all * 8 / 10, all);
        else Assert.Equal(all, pulses);
        if (isDisturbed) Assert.InRange(quarter.Crashes, 10, int.MaxValue);
    }

    private static Window Round(DateTimeOffset opened, Zone zone) => new(opened, zone.When(zone.At(opened).PlusHours(105)));

    private sealed class Quarter(int size, bool isDisturbed) : IAsyncDisposable
    {
        /// <summary>Every so many calls to the store the program is gone, on average.</summary>
        private const int CallsBetweenCrashes = 1_000;

        private const int Heard = 48;

        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        private readonly MemoryStore store = new();

        /// <summary>Starts on Monday, the 2nd of March, in time for nine in Berlin.</summary>
        private readonly TestClock clock = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        private readonly TestClock pauses = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        private readonly FakeChat chat = new();
        private readonly Random random = new(7);
        private readonly HashSet<string> known = [];
        private readonly List<Instance> gone = [];
        private Instance? instance;
        private int commands;

        public List<string> Reported { get; } = [];

        public List<(string Who, string Card, DateTimeOffset At)> Asked { get; } = [];

        public int Crashes => gone.Count;

        private Instance Now => instance ??= new(store, clock, pauses, chat, isDisturbed ? random.Next(1, 2 * CallsBetweenCrashes) : int.MaxValue);

        public async ValueTask DisposeAsync()
        {
            // Those that are gone hang in a call that never ends.
            if (instance is not null) await instance.DisposeAsync();
        }

        public static Zone ZoneOf(string who) => Zone.Find(who == "ana" ? Zones[0] : Zones[int.Parse(who[1..]) % Zones.Length])!;

        public async Task Begin()
        {
            var people = Enumerable.Range(0, size).Select(i => new ParticipantId($"p{i}")).ToList();
            foreach (var who in people.Prepend(Ana))
                await store.People.Enter(Instance.Id, new("chat", who.Value), new(who.Value, "en", ZoneOf(who.Value).Name), who, default);

            var collection = Script.Collection.Steps[1] with
            {
                Closes = new(2026, 3, 6, 17, 0, 0, TimeSpan.Zero),
                Recurs = "weekly mon 09:00 open 105h Europe/Berlin",
            };
            await Do(Ana, Session.Start([.. Script.Collection.Steps.SetItem(1, collection)]) with
            {
                Place = new("chat", "T1/C1"),
                Drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(new("stages"), [Row("stage", ("name", "Pay"))]),
            });
            foreach (var who in people) await Do(who, new Command.Join());

            // Of a large group most have muted it: that keeps the test short.
            foreach (var (who, i) in people.Select((who, i) => (who, i)).Where(p => p.i >= Heard))
                await Do(who, new Command.SetAvailability(new(Availability.Muted)));
            await Settle();
        }

        /// <summary>Somebody may report something, and the wakes that are due come: now and then twice, or hours later.</summary>
        public async Task Hour()
        {
            Advance(TimeSpan.FromHours(1));
            if (random.Next(4) == 0) await Report(new($"p{random.Next(size)}"));
            var times = !isDisturbed ? 1 : random.Next(12) switch { 0 => 0, < 4 => 2, _ => 1 };
            for (var time = 0; time < times; time++) await Now.OrGone(Now.Deliver());
            await Settle();
        }

        public async Task<Workshop.Running> Running()
        {
            Outcome? looked = null;
            while (looked is not Outcome.Saved) looked = await Try(() => Now.Engine.Look(Instance.Id, default));
            return (Workshop.Running)((Outcome.Saved)looked).Workshop;
        }

        private async Task Report(ParticipantId who)
        {
            var w = await Running();
            var p = w.Steps[1].Progress;
            var text = $"Report {Reported.Count} of {who}";
            await Do(who, new Command.Add(new(1, p.Phase, p.Part, p.Round), [Row("pain-point", ("text", text))]));
            Reported.Add(text);
        }

        /// <summary>Who hears nothing sends the same form again, to whichever program is there.</summary>
        private async Task Do(ParticipantId by, Command command)
        {
            var id = new CommandId($"c{++commands}");
            Outcome? outcome = null;
            while (outcome is null) outcome = await Try(() => Now.Engine.Execute(Instance.Id, id, by, command, default));
            Assert.IsType<Outcome.Saved>(outcome);
        }

        private async Task<Outcome?> Try(Func<Task<Outcome>> call)
        {
            var called = call();
            if (await Now.OrGone(called)) return await called;

            Bury();
            return null;
        }

        private async Task Settle()
        {
            while (!Now.Posters.Idle.IsCompleted || Now.Gone.IsCompleted)
            {
                if (Now.Gone.IsCompleted) Bury();
                await Task.WhenAny(pauses.Sleeping(), Now.Posters.Idle, Now.Gone).WaitAsync(Patience);
                pauses.Advance(Posters.AtMostEvery);
            }

            foreach (var (id, (to, card)) in chat.Messages)
            {
                if (to is not null && (card.Name is "pulse" or "reminder") && known.Add(id)) Asked.Add((to!.Id, card.Name, clock.GetUtcNow()));
            }
        }

        /// <summary>Another comes in its place, and knows only what is stored.</summary>
        private void Bury()
        {
            gone.Add(Now);
            instance = null;
        }

        private void Advance(TimeSpan by)
        {
            clock.Advance(by);
            if (clock.GetUtcNow() - pauses.GetUtcNow() is { Ticks: > 0 } behind) pauses.Advance(behind);
        }
    }

    /// <summary>The program, which is gone at one of its calls to the store: that call and all later ones never come back.</summary>
    private sealed class Instance : IAsyncDisposable
    {
        private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task never = new TaskCompletionSource().Task;
        private readonly WakePump pump;
        private int left;

        public Instance(MemoryStore store, TestClock clock, TestClock pauses, FakeChat chat, int calls)
        {
            left = calls;
            var faulty = new FaultyStore(store, _ => Pass(), _ => Task.CompletedTask);
            Engine = new(faulty, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
            var meeting = new Meeting(Engine, faulty, clock);
            Posters = new(Engine, faulty, meeting.Presenter, [chat], pauses, new LogLines<Posters>());
            pump = new(Engine, faulty.Wakes, clock, new LogLines<WakePump>());
            Posters.Ask(Id);
        }

        public static WorkshopId Id { get; } = new(new("local"), "meeting");

        public WorkshopEngine Engine { get; }

        public Posters Posters { get; }

        public Task Gone => gone.Task;

        public async ValueTask DisposeAsync()
        {
            await Posters.DisposeAsync();
            await Engine.DisposeAsync();
        }

        public Task<int> Deliver() => pump.Deliver(default);

        public async Task<bool> OrGone(Task call) => await Task.WhenAny(call, Gone) == call;

        private Task Pass()
        {
            if (Interlocked.Decrement(ref left) > 0) return Task.CompletedTask;

            gone.TrySetResult();
            return never;
        }
    }
}
