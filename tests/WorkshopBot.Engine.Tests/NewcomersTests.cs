using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>Whoever comes in while an anonymous window is open is there for everybody, and in the log when it closes.</summary>
public sealed class NewcomersTests
{
    private static readonly ParticipantId Eve = new("new-eve");
    private static readonly ParticipantId Fay = new("new-fay");
    private static readonly StepPosition PainPoints = new(1, Phase.Open);

    private readonly MemoryStore store = new();

    private static Command.Add Pain(string text) => new(PainPoints, [Row("pain-point", ("text", text))]);

    private static async Task<Room> Opened(WorkshopEngine engine)
    {
        var room = new Room(engine);
        await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points") with { Pace = Pace.Window, Days = 3 }, ScriptStep.Of("opportunities"));
        return room;
    }

    private async Task<List<string>> Logged(Room room) =>
        await store.Events.Read(room.Id, 0, default).Select(c => Encoding.UTF8.GetString(c.Body.Span)).Where(b => b.Contains("joined/1", StringComparison.Ordinal)).ToListAsync();

    [Fact]
    public async Task They_are_there_and_answer_and_the_log_does_not_know_them_yet()
    {
        await using var engine = Room.Open(store);
        var room = await Opened(engine);
        var before = await Logged(room);

        var w = await room.Do(Eve, new Command.Join());
        Assert.NotNull(w.Present(Eve));
        await room.Do(Eve, Pain("Card refused"));

        Assert.Equal(before, await Logged(room));
    }

    [Fact]
    public async Task They_are_written_together_when_the_step_closes_whoever_closes_it()
    {
        await using var engine = Room.Open(store);
        await using var other = Room.Open(store);
        var room = await Opened(engine);
        await room.Do(Fay, new Command.Join());
        await new Room(other).Do(Eve, new Command.Join());
        Assert.DoesNotContain("new-eve", string.Concat(await Logged(room)), StringComparison.Ordinal);

        await room.Next();

        var coming = (await Logged(room))[^1];
        Assert.InRange(coming.IndexOf("new-eve", StringComparison.Ordinal), 1, coming.IndexOf("new-fay", StringComparison.Ordinal));
        await using var later = Room.Open(store);
        var w = await new Room(later).Look();
        Assert.All([Eve, Fay], who => Assert.NotNull(w.Present(who)));
    }

    [Fact]
    public async Task They_are_remembered_by_whoever_opens_the_workshop_anew()
    {
        await using var engine = Room.Open(store);
        var room = await Opened(engine);
        await room.Do(Eve, new Command.Join());

        await using var later = Room.Open(store);
        await new Room(later).Do(Eve, Pain("Card refused"));

        Assert.NotNull((await new Room(later).Look()).Present(Eve));
    }

    [Fact]
    public async Task Whoever_does_something_under_their_name_is_in_the_log_before_it()
    {
        await using var engine = Room.Open(store);
        var room = await Opened(engine);
        await room.Do(Eve, new Command.Join());
        await room.Do(Eve, new Command.SetAvailability(new(Availability.Muted)));

        await room.Next();

        await using var later = Room.Open(store);
        Assert.True((await new Room(later).Look()).Present(Eve)!.Availability.IsMuted);
    }

    [Fact]
    public async Task Whoever_is_given_a_role_is_in_the_log_before_it()
    {
        await using var engine = Room.Open(store);
        var room = await Opened(engine);
        await room.Do(Eve, new Command.Join());
        await room.Do(Ana, new Command.GiveRole(Eve, Role.Decider));

        await using var later = Room.Open(store);
        Assert.Equal(Role.Decider, (await new Room(later).Look()).Present(Eve)!.Role);
    }

    [Fact]
    public async Task Whoever_was_removed_does_not_come_in_again_by_answering()
    {
        await using var engine = Room.Open(store);
        var room = await Opened(engine);
        await room.Do(Eve, new Command.Join());
        await room.Do(Ana, new Command.Remove(Eve));

        Assert.IsType<Outcome.Refused>(await room.Send(Eve, new Command.Join()));
    }
}
