using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

public sealed class AnonymityTests : IDisposable
{
    private static readonly StepPosition PainPoints = new(1, Phase.Open);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-anonymous-");

    public void Dispose() => folder.Delete(recursive: true);

    private static Command.Save Pain(params string[] texts) => new(PainPoints, [.. texts.Select(t => Row("pain-point", ("text", t)))]);

    private static async Task<List<string>> Bodies(IStore store, WorkshopId workshop, long after = 0) =>
        await store.Events.Read(workshop, after, default).Select(c => Encoding.UTF8.GetString(c.Body.Span)).ToListAsync();

    [Fact]
    public async Task A_commit_of_an_anonymous_step_holds_no_participant_no_form_and_no_time_of_its_own()
    {
        var store = new MemoryStore();
        var clock = new TestClock();
        await using var engine = Room.Open(store, clock);
        var room = new Room(engine);
        await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points"));
        var before = (await Bodies(store, room.Id)).Count;
        var opened = clock.GetUtcNow();

        clock.Advance(TimeSpan.FromMinutes(7));
        await room.Do(Ben, Pain("Card refused"), form: "view-of-ben");

        var body = Assert.Single(await Bodies(store, room.Id, before));
        Assert.Contains("Card refused", body, StringComparison.Ordinal);
        Assert.DoesNotContain("ben", body, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith($$"""{"at":"{{opened:yyyy-MM-ddTHH:mm:ss}}""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anonymous_deeds_never_share_a_commit_with_others()
    {
        var store = new MemoryStore();
        var gate = new TaskCompletionSource();
        var waits = false;
        await using var engine = Room.Open(new FaultyStore(
            store, call => waits && call == nameof(IEventLog.Append) ? gate.Task : Task.CompletedTask, _ => Task.CompletedTask));
        var room = new Room(engine);
        await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points"));
        var before = (await Bodies(store, room.Id)).Count;
        waits = true;

        var sent = new List<Task<Outcome>>();
        foreach (var person in new[] { Ben, Cyd, Dov })
        {
            sent.Add(room.Send(person, Pain($"Pain of {person.Value[0]}")));
            sent.Add(room.Send(new($"late-{person}"), new Command.Join()));
        }

        gate.SetResult();
        await Task.WhenAll(sent);

        var bodies = await Bodies(store, room.Id, before);
        Assert.All(bodies, body => Assert.NotEqual(body.Contains("Pain of", StringComparison.Ordinal), body.Contains("joined/1", StringComparison.Ordinal)));
        Assert.Equal(3, bodies.Count(b => b.Contains("joined/1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_has_answered_stands_beside_the_key_and_becomes_a_number_when_the_step_settles()
    {
        var store = new MemoryStore();
        await using var engine = Room.Open(store);
        var room = new Room(engine);
        await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points"));
        var key = new StepKeyId(room.Id, 1, 1);
        foreach (var person in new[] { Ben, Cyd, Dov }) await room.Do(person, Pain($"Pain of {person}"));
        await room.Do(Dov, new Command.Reconsider(1));
        Assert.Equal([Ben, Cyd], (await store.StepKeys.Answered(new(key, 0, 1), default)).OrderBy(p => p.Value));

        await room.Do(Dov, Pain("Pain of dov"));
        await room.Next();
        await room.Next();

        Assert.Empty(await store.StepKeys.Answered(new(key, 0, 1), default));
        Assert.Null(await store.StepKeys.Find(key, default));
        Assert.Equal(3, (await room.Look()).Steps[1].Progress.People);
        Assert.Equal(3, (await room.Map()).Unplaced.Length);
    }

    [Fact]
    public async Task A_key_that_could_not_be_deleted_is_deleted_by_a_wake()
    {
        var store = new MemoryStore();
        var clock = new TestClock();
        var fails = true;
        await using var engine = Room.Open(new FaultyStore(
            store, call => fails && call == "DeleteKey" ? throw new IOException("no") : Task.CompletedTask, _ => Task.CompletedTask), clock);
        var room = new Room(engine);
        await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points"));
        await room.Do(Ben, Pain("Card refused"));
        await room.Next();
        await room.Next();
        Assert.NotNull(await store.StepKeys.Find(new(room.Id, 1, 1), default));

        fails = false;
        clock.Advance(TimeSpan.FromMinutes(1));
        await new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>()).Deliver(default);

        Assert.Null(await store.StepKeys.Find(new(room.Id, 1, 1), default));
    }

    [Fact]
    public async Task An_answer_is_not_called_saved_before_it_is_noted_that_it_was_given()
    {
        var store = new MemoryStore();
        var fails = true;
        await using var engine = Room.Open(new FaultyStore(
            store, call => fails && call == "MarkAnswered" ? throw new IOException("no") : Task.CompletedTask, _ => Task.CompletedTask));
        var room = new Room(engine);
        await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points"));

        Assert.IsType<Outcome.Unknown>(await room.Send(Ben, Pain("Card refused"), form: "view"));
        fails = false;
        Assert.IsType<Outcome.Saved>(await room.Send(Ben, Pain("Card refused"), form: "view"));

        Assert.Single((await room.Look()).Steps[1].Elements);
        Assert.Single(await store.StepKeys.Answered(new(new(room.Id, 1, 1), 0, 1), default));
    }

    /// <summary>
    /// Everybody's participant id and name is unlike anything else, so that a search of the bytes finds every trace. They
    /// stand in the file for having joined; nothing that came with the anonymous step may add to that.
    /// </summary>
    [Fact]
    public async Task No_author_is_in_the_database_file_of_an_anonymous_workshop()
    {
        var path = Path.Combine(folder.FullName, "anonymous.db");
        ParticipantId[] people = [.. Enumerable.Range(0, 5).Select(i => new ParticipantId($"QqParticipant{i}Xx"))];
        byte[] key;
        string[] marks;
        await using (var store = SqliteStore.Open(path))
        {
            await using var engine = Room.Open(store);
            var room = new Room(engine);
            await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points"));
            foreach (var person in people)
            {
                await store.People.Enter(room.Id, new("web", $"ZzPlatform{person}"), new($"YyName{person}"), person, default);
                await room.Do(person, new Command.Join());
            }

            for (var round = 0; round < 3; round++)
            {
                foreach (var person in people) await room.Do(person, Pain($"Pain {person.Value[13]} of round {round}", "Another"), form: $"JjForm{person}{round}");
            }

            key = (await store.StepKeys.Find(new(room.Id, 1, 1), default))!.Value.ToArray();
            marks = [.. (await room.Look()).Steps[1].ByMark.Keys];
            await room.Next();
            await room.Next();

            // The texts are there, and each commit that holds one names nobody.
            var anonymous = (await Bodies(store, room.Id)).FindAll(b => b.Contains("of round", StringComparison.Ordinal));
            Assert.NotEmpty(anonymous);
            Assert.All(anonymous, body => Assert.DoesNotContain("QqParticipant", body, StringComparison.Ordinal));
        }

        var bytes = Directory.GetFiles(folder.FullName).SelectMany(File.ReadAllBytes).ToArray();
        Assert.Equal(0, Count(bytes, key));
        Assert.Equal(0, Count(bytes, "JjForm"u8));
        Assert.All(marks, mark => Assert.NotEqual(0, Count(bytes, Encoding.UTF8.GetBytes(mark))));

        // Once as deed of joining, once as who joined, and once in People with the door: as often as for somebody who never answered.
        var silent = await SilentCount();
        Assert.All(people, person => Assert.Equal(silent, Count(bytes, Encoding.UTF8.GetBytes(person.Value))));
    }

    /// <summary>How often a participant's id stands in the file of a workshop in which they joined and said nothing.</summary>
    private static async Task<int> SilentCount()
    {
        var other = Directory.CreateTempSubdirectory("workshopbot-silent-");
        try
        {
            await using (var store = SqliteStore.Open(Path.Combine(other.FullName, "silent.db")))
            {
                await using var engine = Room.Open(store);
                var room = new Room(engine);
                await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points"));
                var person = new ParticipantId("QqParticipant0Xx");
                await store.People.Enter(room.Id, new("web", $"ZzPlatform{person}"), new($"YyName{person}"), person, default);
                await room.Do(person, new Command.Join());
                await room.Next();
                await room.Next();
            }

            return Count([.. Directory.GetFiles(other.FullName).SelectMany(File.ReadAllBytes)], "QqParticipant0Xx"u8);
        }
        finally
        {
            other.Delete(recursive: true);
        }
    }

    private static int Count(byte[] bytes, ReadOnlySpan<byte> part)
    {
        var count = 0;
        for (var rest = bytes.AsSpan(); rest.IndexOf(part) is >= 0 and var at; rest = rest[(at + part.Length)..]) count++;
        return count;
    }
}
