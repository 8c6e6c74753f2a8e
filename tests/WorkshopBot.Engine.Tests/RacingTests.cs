using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>Several engines on one log.</summary>
public sealed class RacingTests : IDisposable
{
    private static readonly StepPosition Stages = new(0, Phase.Open);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-racing-");

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task Race(IStore first, IStore second, int people, int each, bool anonymous)
    {
        await using var one = Room.Open(first);
        await using var other = Room.Open(second);
        Room[] rooms = [new(one), new(other)];
        await rooms[0].Start(ScriptStep.Of("stages") with { Anonymous = anonymous });
        var everybody = Enumerable.Range(0, people).Select(i => new ParticipantId($"person{i}")).ToList();
        await rooms[1].Join([.. everybody]);

        // Each person waits for the answer before the next; each form goes to both engines, as a retry would.
        await Task.WhenAll(everybody.Select(async (person, p) =>
        {
            for (var i = 0; i < each; i++)
            {
                var add = Room.Adding(Stages, "stage", ("name", $"{person} {i:D3}"));
                await Task.WhenAll(rooms.Select(room => room.Do(person, add, form: $"form-{p}-{i}")));
            }
        }));

        var w = await rooms[0].Look();
        var said = w.Steps[0].Elements.Select(id => w.Elements[id].Payload.Word("name")!).ToList();
        Assert.Equal(people * each, said.Count);
        Assert.Equal(people * each, said.Distinct().Count());
        Assert.All(everybody, person => Assert.Equal(
            Enumerable.Range(0, each).Select(i => $"{person} {i:D3}"), said.Where(s => s.StartsWith($"{person} ", StringComparison.Ordinal))));
        Assert.Equal(CanonicalState.Of(w), CanonicalState.Of(await rooms[1].Look()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_engines_racing_on_one_log_lose_double_and_reorder_nothing(bool anonymous)
    {
        var store = new MemoryStore();

        await Race(store, store, people: 12, each: 25, anonymous);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_engines_with_a_store_each_on_one_SQLite_file_lose_double_and_reorder_nothing(bool anonymous)
    {
        var path = Path.Combine(folder.FullName, "race.db");
        await using var first = SqliteStore.Open(path);
        await using var second = SqliteStore.Open(path);

        await Race(first, second, people: 6, each: 10, anonymous);
    }

    [Fact]
    public void Any_interleaving_of_two_engines_gives_one_log_that_both_agree_on() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(bool Engine, byte Person, byte What)[]>(), sequence => Interleave(sequence).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(40).WithReplay(7, 11));

    private static async Task Interleave((bool Engine, byte Person, byte What)[] sequence)
    {
        var store = new MemoryStore();
        await using var one = Room.Open(store);
        await using var other = Room.Open(store);
        Room[] rooms = [new(one), new(other)];
        await rooms[0].Start(ScriptStep.Of("stages"), ScriptStep.Of("touchpoints"));
        await rooms[0].Join(Ben, Cyd, Dov);

        var sent = sequence.Select((s, i) =>
        {
            var person = new[] { Ana, Ben, Cyd, Dov }[s.Person % 4];
            Command command = (s.What % 6) switch
            {
                0 => new Command.Next(Stages),
                1 => new Command.Save(Stages, [Row("stage", ("name", $"whole {i}"))]),
                2 => new Command.Undo(new($"f{s.What % 40}")),
                _ => Room.Adding(Stages, "stage", ("name", $"more {i}")),
            };
            return rooms[s.Engine ? 0 : 1].Send(person, command, form: $"f{i}");
        });
        var outcomes = await Task.WhenAll(sent);

        Assert.All(outcomes, outcome => Assert.True(outcome is Outcome.Saved or Outcome.Refused, $"{outcome}"));
        Assert.Equal(CanonicalState.Of(await rooms[0].Look()), CanonicalState.Of(await rooms[1].Look()));
    }
}
