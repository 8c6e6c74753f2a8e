using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>Who has answered an anonymous step, when it asks more than once.</summary>
public sealed class AskingAnewTests
{
    private readonly MemoryStore store = new();

    private async Task<IEnumerable<ParticipantId>> Answered(Room room, int step, int part, int round = 1) =>
        (await store.StepKeys.Answered(new(new(room.Id, step, 1), part, round), default)).OrderBy(p => p.Value);

    /// <summary>In step 2 people vote on one opportunity, and then estimate it.</summary>
    private static async Task<Room> Prioritising(WorkshopEngine engine)
    {
        var room = new Room(engine);
        await room.StartWithStages(
            ["Pay"], ScriptStep.Of("opportunities"), ScriptStep.Of("prioritise") with { Anonymous = true });
        await room.Do(Ana, Room.Adding(new(1, Phase.Open), "opportunity", ("text", "Take cash")));
        await room.Next();
        await room.Next();
        return room;
    }

    private static Command.Save Vote(int votes = 1) => new(new(2, Phase.Open), [Row("vote", ("item", "O1"), ("votes", votes))]);

    private static Command.Save Estimate() => new(new(2, Phase.Open, Part: 1), [Row("estimate", ("item", "O1"), ("impact", 5), ("effort", 1))]);

    [Fact]
    public async Task Nobody_counts_as_having_answered_the_second_part_before_they_did()
    {
        await using var engine = Room.Open(store);
        var room = await Prioritising(engine);
        foreach (var person in new[] { Ben, Cyd, Dov }) await room.Do(person, Vote());

        await room.Next();
        await room.Next();
        Assert.Equal([Ben, Cyd, Dov], await Answered(room, 2, part: 0));
        Assert.Empty(await Answered(room, 2, part: 1));

        await room.Do(Cyd, Estimate());
        Assert.Equal([Cyd], await Answered(room, 2, part: 1));

        await room.Do(Cyd, new Command.Reconsider(2));
        Assert.Empty(await Answered(room, 2, part: 1));
        Assert.Equal([Ben, Cyd, Dov], await Answered(room, 2, part: 0));
    }

    [Fact]
    public async Task Different_people_in_different_parts_do_not_add_up_to_enough()
    {
        await using var engine = Room.Open(store);
        var room = await Prioritising(engine);
        await room.Do(Ben, Vote());
        await room.Next();
        await room.Next();
        foreach (var person in new[] { Cyd, Dov }) await room.Do(person, Estimate());
        await room.Next();

        var w = await room.Look();
        Assert.Equal(2, w.Steps[2].Progress.People);
        Assert.True(new StepView(w, w.Steps[2]).IsWithheld);
        var opportunity = Assert.Single((await room.Map()).Opportunities);
        Assert.Null(opportunity.Score);
    }

    [Fact]
    public async Task The_most_who_answered_a_part_are_remembered()
    {
        await using var engine = Room.Open(store);
        var room = await Prioritising(engine);
        foreach (var person in new[] { Ana, Ben, Cyd, Dov }) await room.Do(person, Vote());
        await room.Next();
        Assert.Equal(4, (await room.Look()).Steps[2].Progress.People);

        await room.Next();
        foreach (var person in new[] { Ben, Cyd, Dov }) await room.Do(person, Estimate());
        await room.Next();
        await room.Next();

        Assert.Equal(4, (await room.Look()).Steps[2].Progress.People);
        Assert.Empty(await Answered(room, 2, part: 0));
        Assert.Empty(await Answered(room, 2, part: 1));
    }

    [Fact]
    public async Task Rated_again_everybody_is_asked_anew()
    {
        await using var engine = Room.Open(store);
        var room = new Room(engine);
        await room.StartWithStages(["Pay"], ScriptStep.Of("emotions") with { Anonymous = true });
        var pay = (await room.Look()).Handles["S1"];
        foreach (var person in new[] { Ben, Cyd, Dov })
            await room.Do(person, new Command.Save(new(1, Phase.Open), [Row("rating", ("stage", "S1"), ("feeling", -1))]));
        await room.Next();

        await room.Do(Ana, new Command.RateAgain(new(1, Phase.Reveal), [pay]));
        await room.Do(Dov, new Command.Save(new(1, Phase.Open, Part: 0, Round: 2), [Row("rating", ("stage", "S1"), ("feeling", 2))]));

        Assert.Equal([Ben, Cyd, Dov], await Answered(room, 1, part: 0));
        Assert.Equal([Dov], await Answered(room, 1, part: 0, round: 2));
    }

    /// <summary>Its commit came through, but not the note that it was given; by the time it is sent again the step has gone on.</summary>
    [Fact]
    public async Task An_answer_that_is_noted_late_counts_for_the_part_it_was_given_to()
    {
        var fails = true;
        await using var engine = Room.Open(new FaultyStore(
            store,
            call => fails && call == nameof(IStepKeys.MarkAnswered) ? throw new IOException("no") : Task.CompletedTask,
            _ => Task.CompletedTask));
        var room = await Prioritising(engine);
        Assert.IsType<Outcome.Unknown>(await room.Send(Ben, Vote(), form: "ballot of Ben"));
        fails = false;
        await room.Next();
        await room.Next();

        Assert.IsType<Outcome.Saved>(await room.Send(Ben, Vote(), form: "ballot of Ben"));

        Assert.Equal([Ben], await Answered(room, 2, part: 0));
        Assert.Empty(await Answered(room, 2, part: 1));
    }
}
