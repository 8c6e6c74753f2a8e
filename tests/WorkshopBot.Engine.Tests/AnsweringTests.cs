using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

public sealed class AnsweringTests
{
    private static readonly StepPosition Stages = new(0, Phase.Open);

    /// <summary>A store whose appends wait until the test lets them through.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsClosed { get; set; }

        public Task Reached => reached.Task;

        public void Open() => opened.TrySetResult();

        public FaultyStore Around(IStore store) => new(store, Before, _ => Task.CompletedTask);

        private Task Before(string call)
        {
            if (!IsClosed || call != nameof(IEventLog.Append)) return Task.CompletedTask;
            reached.TrySetResult();
            return opened.Task;
        }
    }

    [Fact]
    public async Task Nobody_is_answered_before_the_commit_is_durable()
    {
        var gate = new Gate();
        await using var engine = Room.Open(gate.Around(new MemoryStore()), new TestClock());
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        gate.IsClosed = true;

        var answer = room.Send(Ana, Room.Adding(Stages, "stage", ("name", "Search")));
        await gate.Reached;
        Assert.False(answer.IsCompleted);

        gate.Open();
        Assert.IsType<Outcome.Saved>(await answer);
    }

    [Fact]
    public async Task After_two_seconds_people_see_still_saving_and_later_what_became_of_it()
    {
        var gate = new Gate();
        var clock = new TestClock();
        await using var engine = Room.Open(gate.Around(new MemoryStore()), clock);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        gate.IsClosed = true;

        var answer = room.Send(Ana, Room.Adding(Stages, "stage", ("name", "Search")));
        await gate.Reached;
        clock.Advance(TimeSpan.FromSeconds(2));

        var saving = Assert.IsType<Outcome.StillSaving>(await answer);
        gate.Open();
        Assert.IsType<Outcome.Saved>(await saving.Later);
    }

    [Fact]
    public async Task A_client_that_leaves_does_not_take_its_command_along()
    {
        var gate = new Gate();
        await using var engine = Room.Open(gate.Around(new MemoryStore()), new TestClock());
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        gate.IsClosed = true;
        using var leaving = new CancellationTokenSource();

        var answer = room.Send(Ana, Room.Adding(Stages, "stage", ("name", "Search")), cancellationToken: leaving.Token);
        await gate.Reached;
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        gate.Open();

        Assert.Single((await room.Look()).Elements);
    }

    [Fact]
    public async Task What_waits_meanwhile_is_written_as_one_commit()
    {
        var gate = new Gate();
        var store = new MemoryStore();
        await using var engine = Room.Open(gate.Around(store), new TestClock());
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        gate.IsClosed = true;
        var first = room.Send(Ana, Room.Adding(Stages, "stage", ("name", "first")));
        await gate.Reached;

        var rest = Enumerable.Range(0, 99).Select(i => room.Send(Ana, Room.Adding(Stages, "stage", ("name", $"stage {i}")))).ToList();
        gate.Open();
        await Task.WhenAll([first, .. rest]);

        var commits = await store.Events.Read(room.Id, 0, default).CountAsync();
        Assert.Equal(3, commits);
    }

    [Fact]
    public async Task A_commit_is_closed_when_it_is_full()
    {
        var gate = new Gate();
        var store = new MemoryStore();
        await using var engine = Room.Open(gate.Around(store), new TestClock(), options: new() { CommitBytes = 1_000 });
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        gate.IsClosed = true;
        var sent = Enumerable.Range(0, 20).Select(i => room.Send(Ana, Room.Adding(Stages, "stage", ("name", $"{i} {new string('x', 190)}")))).ToList();
        await gate.Reached;
        gate.Open();
        await Task.WhenAll(sent);

        Assert.All(await store.Events.Read(room.Id, 0, default).ToListAsync(), c => Assert.InRange(c.Body.Length, 1, 1_300));
    }

    [Fact]
    public async Task A_full_mailbox_says_so_and_does_nothing()
    {
        var gate = new Gate();
        await using var engine = Room.Open(gate.Around(new MemoryStore()), new TestClock(), options: new() { MailboxCapacity = 2 });
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        gate.IsClosed = true;
        var held = room.Send(Ana, Room.Adding(Stages, "stage", ("name", "held")));
        await gate.Reached;
        var waiting = new[] { "one", "two" }.Select(n => room.Send(Ana, Room.Adding(Stages, "stage", ("name", n)))).ToList();

        Assert.IsType<Outcome.Busy>(await room.Send(Ana, Room.Adding(Stages, "stage", ("name", "too many"))));

        gate.Open();
        await Task.WhenAll([held, .. waiting]);
        Assert.Equal(3, (await room.Look()).Elements.Count);
    }

    [Fact]
    public async Task A_refusal_goes_to_its_sender_and_stores_nothing()
    {
        var store = new MemoryStore();
        await using var engine = Room.Open(store);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));

        var outcome = await room.Send(Ben, new Command.Next(Stages));

        Assert.IsType<Refusal.NotInWorkshop>(Assert.IsType<Outcome.Refused>(outcome).Refusal);
        Assert.Equal(1, await store.Events.Read(room.Id, 0, default).CountAsync());
    }

    private sealed class FragileStep : StepDefinition
    {
        public override StepName Name => new("fragile");

        public override System.Collections.Immutable.ImmutableArray<EntryKind> Kinds { get; } =
            [new EntryKind("glass", [new TextField("text")]) { TextField = "text" }];

        public override Refusal? Check(Answer answer, Workshop.Running workshop) =>
            answer.Entries.Any(e => e.Payload.Word("text") == "drop it") ? throw new InvalidOperationException("drop it") : null;
    }

    [Fact]
    public async Task A_command_that_throws_fails_alone_and_its_text_is_not_in_the_log()
    {
        var gate = new Gate();
        var log = new LogLines<WorkshopEngine>();
        await using var engine = Room.Open(gate.Around(new MemoryStore()), new TestClock(), StepCatalog.Standard.With(new FragileStep()), log: log);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("fragile"));
        gate.IsClosed = true;
        var held = room.Send(Ana, Room.Adding(Stages, "glass", ("text", "held")));
        await gate.Reached;

        var before = room.Send(Ana, Room.Adding(Stages, "glass", ("text", "before")));
        var broken = room.Send(Ana, Room.Adding(Stages, "glass", ("text", "drop it")));
        var after = room.Send(Ana, Room.Adding(Stages, "glass", ("text", "after")));
        gate.Open();

        Assert.IsType<Outcome.Saved>(await before);
        Assert.IsType<Outcome.Saved>(await after);
        var failed = Assert.IsType<Outcome.Failed>(await broken);
        Assert.Contains(failed.ErrorId, log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("drop it", log.All, StringComparison.Ordinal);
        await held;
    }

    [Fact]
    public async Task An_idle_workshop_leaves_the_memory_and_comes_back()
    {
        var clock = new TestClock();
        await using var engine = Room.Open(new MemoryStore(), clock);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        await room.Do(Ana, Room.Adding(Stages, "stage", ("name", "Search")));
        Assert.Equal(1, engine.OpenWorkshops);

        clock.Advance(TimeSpan.FromMinutes(20));
        await engine.Evict(room.Id);
        Assert.Equal(0, engine.OpenWorkshops);

        Assert.Single((await room.Look()).Elements);
    }

    [Fact]
    public async Task The_clock_going_back_does_not_take_the_log_along()
    {
        var store = new MemoryStore();
        var late = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        await using (var engine = Room.Open(store, new TestClock(late))) await new Room(engine).Start(ScriptStep.Of("stages"));

        await using var behind = Room.Open(store, new TestClock(late.AddHours(-1)));
        var room = new Room(behind);
        await room.Do(Ana, Room.Adding(Stages, "stage", ("name", "Search")));

        Assert.Equal(late, (await room.Look()).LastCommit);
    }
}
