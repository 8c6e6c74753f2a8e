using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Tests.Posting;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>
/// Feelings, and two rounds of pain points, all anonymous, from people of whom nearly all come in by answering: as through a chat's door.
/// Every id, name and word is unlike anything else.
/// </summary>
internal sealed class AnonymousRounds : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IStore store;
    private readonly TestClock clock = new();
    private readonly TestClock pauses = new();
    private readonly FakeChat chat = new();
    private readonly LogLines<WorkshopEngine> engineLog = new();
    private readonly LogLines<Posters> postersLog = new();
    private readonly Random random = new(19);
    private readonly WorkshopEngine engine;
    private readonly Posters posters;
    private int commands;
    private bool isOver;

    public AnonymousRounds(IStore store)
    {
        this.store = store;
        engine = Room.Open(store, clock, log: engineLog);
        Meeting = new(engine, store, clock);
        posters = new(engine, store, Meeting.Presenter, [chat], pauses, postersLog);
    }

    public Meeting Meeting { get; }

    public static ImmutableArray<ParticipantId> People { get; } = [.. Enumerable.Range(10, 36).Select(i => new ParticipantId($"QqPerson{i}Xx"))];

    /// <summary>Who answered when, in that order, and in which words; no words where it was a feeling.</summary>
    public List<(ParticipantId Who, DateTimeOffset At, string? Words, int Round)> Answers { get; } = [];

    /// <summary>All keys there were.</summary>
    public List<byte[]> Keys { get; } = [];

    public string Logged => engineLog.All + postersLog.All;

    public static string NameOf(ParticipantId who) => $"YyName{who.Value[8..10]}";

    public static Identity IdentityOf(ParticipantId who) => new("chat", $"ZzUser{who.Value[8..10]}");

    /// <summary>Completes when nothing is being written any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isOver) return;

        isOver = true;
        await posters.DisposeAsync();
        await engine.DisposeAsync();
    }

    public async Task<Workshop.Running> Look() => Room.Saved(await engine.Look(Meeting.Id, default));

    public async Task Play()
    {
        await store.People.Enter(Meeting.Id, new("chat", "ana"), new("Ana"), Ana, default);
        await Send(Ana, Session.Start(
            Script.Collection.Steps[0],
            ScriptStep.Of("emotions") with { Pace = Pace.Window, Days = 1, Anonymous = true },
            Script.Collection.Steps[1] with { Days = 2, Anonymous = true, Recurs = "weekly mon 09:00 open 2d Europe/Berlin" }) with
        {
            Place = new("chat", "T1/C1"),
            Drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(new("stages"), [Row("stage", ("name", "Pay"))]),
        });

        await Settle();

        foreach (var who in Shuffled(People[..24]))
        {
            var feeling = Row("rating", ("stage", "S1"), ("feeling", random.Next(-2, 3)));
            await Answer(who, w => Send(who, new Command.Save(Position(w), [feeling])));
        }

        await Closed(1);
        await Send(Ana, new Command.Next(Position(await Look())));
        await Settle();

        await Report(Shuffled(People));
        await Closed(2);
        await Pass((await Look()).Steps[2].Progress.Next!.Value.Opens - clock.GetUtcNow());
        await Report(Shuffled(People[6..30]));
        await Closed(2);
        await Send(Ana, new Command.Next(Position(await Look())));
        await Send(Ana, new Command.Finish());
        await Settle();
    }

    private async Task Report(IEnumerable<ParticipantId> people)
    {
        foreach (var who in people)
        {
            var words = $"WwWords{Answers.Count}Vv";
            await Answer(who, async _ => Assert.IsType<Reply.Done>(await Meeting.Say(who, words)), words);
        }
    }

    /// <summary>As doors do it: whoever comes for the first time joins, and then does what they came for.</summary>
    private async Task Answer(ParticipantId who, Func<Workshop.Running, Task> answer, string? words = null)
    {
        await Pass(TimeSpan.FromSeconds(random.Next(200, 1_900)));
        await store.People.Enter(Meeting.Id, IdentityOf(who), new(NameOf(who)), who, default);
        if ((await Look()).Present(who) is null) await Send(who, new Command.Join());
        await answer(await Look());

        var w = await Look();
        var progress = w.Steps[w.Current].Progress;
        Answers.Add((who, clock.GetUtcNow(), words, Answers.Count == 0 || w.Current == 1 ? 0 : progress.Round));
        await Settle();

        // Who has answered is where it should be, whoever else has come.
        var key = new StepKeyId(Meeting.Id, w.Current, progress.Generation);
        Assert.Equal(
            Answers.Where(a => a.Round == Answers[^1].Round).Select(a => a.Who).ToHashSet(),
            await store.StepKeys.Answered(new(key, 0, progress.Round), default));
        var bytes = (await store.StepKeys.Find(key, default))!.Value.ToArray();
        if (!Keys.Exists(k => k.AsSpan().SequenceEqual(bytes))) Keys.Add(bytes);
    }

    private async Task Closed(int step)
    {
        var until = (await Look()).Steps[step].Progress.Until!.Value;
        await Pass(until - clock.GetUtcNow());
        Assert.Equal(Phase.Reveal, (await Look()).Steps[step].Progress.Phase);
    }

    private async Task Tick()
    {
        await engine.Wake(new(Meeting.Id, clock.GetUtcNow()), default);
        await Settle();
    }

    private async Task Settle()
    {
        while (!posters.Idle.IsCompleted)
        {
            await Task.WhenAny(pauses.Sleeping(), posters.Idle).WaitAsync(Patience);
            pauses.Advance(Posters.AtMostEvery);
        }
    }

    private async Task Send(ParticipantId by, Command command) =>
        Assert.IsType<Outcome.Saved>(await engine.Execute(Meeting.Id, new($"form-{++commands}"), by, command, default));

    /// <summary>The bot looks at every hour, as it is woken to.</summary>
    private async Task Pass(TimeSpan by)
    {
        for (var end = clock.GetUtcNow() + by; clock.GetUtcNow() < end;)
        {
            var hour = TimeSpan.FromHours(1) - TimeSpan.FromTicks(clock.GetUtcNow().Ticks % TimeSpan.TicksPerHour);
            var left = end - clock.GetUtcNow();
            clock.Advance(hour < left ? hour : left);
            if (clock.GetUtcNow() - pauses.GetUtcNow() is { Ticks: > 0 } behind) pauses.Advance(behind);
            if (hour <= left) await Tick();
        }
    }

    private static StepPosition Position(Workshop.Running w)
    {
        var p = w.Steps[w.Current].Progress;
        return new(w.Current, p.Phase, p.Part, p.Round);
    }

    private ParticipantId[] Shuffled(IEnumerable<ParticipantId> people)
    {
        var shuffled = people.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>Whatever a moment could be written as.</summary>
    public static IEnumerable<string> Written(DateTimeOffset at) =>
    [
        at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), at.UtcTicks.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>People in the order in which a text first speaks of them.</summary>
    public static List<ParticipantId> Mentioned(string text) =>
        [.. People.Select(who => (Who: who, At: text.IndexOf(who.Value, StringComparison.Ordinal))).Where(m => m.At >= 0).OrderBy(m => m.At).Select(m => m.Who)];

    public async Task<List<string>> Commits() =>
        await store.Events.Read(Meeting.Id, 0, default).Select(c => Encoding.UTF8.GetString(c.Body.Span)).ToListAsync();
}
