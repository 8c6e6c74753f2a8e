using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>How a map came about, read from the log.</summary>
public sealed class MapHistoryTests
{
    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    private async Task<(Room Room, MapHistory History)> Started()
    {
        var room = new Room(Room.Open(store, clock), "history");
        await room.StartWithStages(["Search", "Pay"], ScriptStep.Of("touchpoints"), ScriptStep.Of("break"));
        return (room, new(store, StepCatalog.Standard));
    }

    private static IEnumerable<string> Told(IEnumerable<Milestone> milestones) => milestones.Select(m => $"{m.Place} {m.Kind} {m.Step}".TrimEnd());

    [Fact]
    public async Task Each_settled_step_is_a_milestone_with_its_time_and_a_break_is_none()
    {
        var (room, history) = await Started();
        clock.Advance(TimeSpan.FromMinutes(7));
        await room.Next();
        await room.Next();
        await room.Next();

        var milestones = await history.Of(room.Id, default);

        Assert.Equal(["1 Settled stages", "2 Settled touchpoints"], Told(milestones));
        Assert.Equal(TimeSpan.FromMinutes(7), milestones[1].At - milestones[0].At);
    }

    [Fact]
    public async Task A_milestone_keeps_the_map_that_was()
    {
        var (room, history) = await Started();
        await room.Do(Ben, Room.Adding(new(1, Phase.Open), "touchpoint", ("text", "Reads"), ("stage", "S1")));
        await room.Next();
        await room.Next();

        var maps = (await history.Of(room.Id, default)).Select(m => MapProjection.Draw(m.Workshop, _ => null)).ToList();

        Assert.Equal(["Search", "Pay"], maps[0].Stages.Select(s => s.Name));
        Assert.Empty(maps[0].Stages[0].Touchpoints);
        Assert.Equal("Reads", Assert.Single(maps[1].Stages[0].Touchpoints).Text);
    }

    [Fact]
    public async Task What_is_taken_up_again_is_a_milestone_as_it_was_before()
    {
        var (room, history) = await Started();
        await room.Do(Ana, new Command.Reopen(new(1, Phase.Open), 0));
        await room.Do(Ana, new Command.Finish());
        await room.Do(Ana, new Command.Resume());

        var milestones = await history.Of(room.Id, default);

        Assert.Equal(["1 Settled stages", "2 Reopened stages", "3 Finished", "4 Resumed"], Told(milestones));
        Assert.Equal(Phase.Settled, milestones[1].Workshop.Steps[0].Progress.Phase);
        Assert.NotNull(milestones[3].Workshop.Ending);
    }

    [Fact]
    public async Task What_came_since_is_added_and_the_places_stay()
    {
        var (room, history) = await Started();
        var before = await history.Of(room.Id, default);

        await room.Next();
        await room.Next();

        var after = await history.Of(room.Id, default);
        Assert.Same(before[0], after[0]);
        Assert.Equal(Told(await new MapHistory(store, StepCatalog.Standard).Of(room.Id, default)), Told(after));
    }

    [Fact]
    public async Task A_log_that_only_a_newer_version_can_read_is_told_as_far_as_it_goes()
    {
        var (room, history) = await Started();
        var last = (await store.Events.Last(room.Id, default))!.Number;
        const string newer = """{"at":"2036-03-02T10:00:00+00:00","deeds":[{"id":"x","by":"ana","events":[{"type":"danced/1"}]}]}""";
        await store.Events.Append(room.Id, new(last + 1, Guid.NewGuid(), Encoding.UTF8.GetBytes(newer)), default);

        Assert.Equal(["1 Settled stages"], Told(await history.Of(room.Id, default)));
    }
}
