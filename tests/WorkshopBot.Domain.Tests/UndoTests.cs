using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class UndoTests
{
    private readonly Session session = WithStages(["Search", "Find", "Pay"], ScriptStep.Of("touchpoints"), ScriptStep.Of("emotions"));

    public UndoTests()
    {
        session.Add(Ben, "touchpoint", ("stage", Id("Find").Value), ("text", "Types a word"));
        session.Add(Cyd, "touchpoint", ("stage", Id("Pay").Value), ("text", "Types a number"));
        session.Next();
        session.Tidy(new TidyOperation.Park(Id("Types a number")));
    }

    private ElementId Id(string text) => session.Said(text).Id;

    public static TheoryData<string> Operations => ["merge", "merge with a name", "rename", "park", "keep", "remove", "reorder", "move", "page"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Undoing_gives_the_map_back_byte_for_byte(string operation)
    {
        var before = session.MapText;

        session.Do(Ana, new Command.Tidy([.. Operation(operation)]), form: "tidy");
        Assert.NotEqual(before, session.MapText);
        session.Do(Ana, new Command.Undo(new("tidy")));

        Assert.Equal(before, session.MapText);
    }

    private TidyOperation[] Operation(string name) => name switch
    {
        "merge" => [new TidyOperation.Merge(Id("Search"), [Id("Find"), Id("Pay")])],
        "merge with a name" => [new TidyOperation.Merge(Id("Search"), [Id("Find")], "Look")],
        "rename" => [new TidyOperation.Rename(Id("Pay"), "Pay online")],
        "park" => [new TidyOperation.Park(Id("Pay"))],
        "keep" => [new TidyOperation.Keep(Id("Types a number"))],
        "remove" => [new TidyOperation.Remove(Id("Find"))],
        "reorder" => [new TidyOperation.Reorder([Id("Pay"), Id("Find")])],
        "move" => [new TidyOperation.Move(Id("Types a word"), Id("Pay"))],
        _ => [new TidyOperation.Merge(Id("Search"), [Id("Find")]), new TidyOperation.Merge(Id("Pay"), [Id("Search")], "All"), new TidyOperation.Rename(Id("Types a word"), "Types")],
    };

    [Fact]
    public void Every_step_of_moving_can_be_undone()
    {
        var before = (session.Position, session.MapText);

        session.Do(Ana, new Command.Next(session.Position), form: "next");
        session.Do(Ana, new Command.Undo(new("next")));

        Assert.Equal(before, (session.Position, session.MapText));
    }

    [Fact]
    public void Something_that_a_later_act_stands_on_is_not_undone()
    {
        session.Do(Ana, new Command.Tidy([new TidyOperation.Merge(Id("Search"), [Id("Find")])]), form: "first");
        session.Do(Ana, new Command.Tidy([new TidyOperation.Merge(Id("Pay"), [Id("Search")])]), form: "second");

        var refusal = Assert.IsType<Refusal.LaterDepends>(session.Refusal(Ana, new Command.Undo(new("first"))));
        Assert.IsType<WorkshopEvent.Merged>(refusal.Later);

        session.Do(Ana, new Command.Undo(new("second")));
        session.Do(Ana, new Command.Undo(new("first")));
        Assert.Equal(3, session.Map.Stages.Length);
    }

    [Fact]
    public void What_has_nothing_to_do_with_it_does_not_stand_in_the_way()
    {
        session.Do(Ana, new Command.Tidy([new TidyOperation.Rename(Id("Pay"), "Pay online")]), form: "first");
        session.Do(Ana, new Command.Tidy([new TidyOperation.Rename(Id("Find"), "Look")]), form: "second");

        session.Do(Ana, new Command.Undo(new("first")));

        Assert.Equal(["Search", "Look", "Pay"], session.Map.Stages.Select(s => s.Name));
    }

    [Fact]
    public void Undoing_never_touches_what_people_have_said_since()
    {
        session.Do(Ana, new Command.Next(session.Position), form: "next");
        session.Save(Ben, Row("rating", ("stage", Id("Pay").Value), ("feeling", 2)));

        session.Do(Ana, new Command.Undo(new("next")));
        session.Settle();
        session.Settle();

        Assert.Equal(1, session.Map.Stages[2].Emotion.Count);
    }

    [Fact]
    public void What_people_say_is_not_in_the_list_of_what_can_be_undone()
    {
        session.Next();
        session.Do(Ben, new Command.Save(session.Position, [Row("rating", ("stage", Id("Pay").Value), ("feeling", 2))]), form: "rating");

        Assert.IsType<Refusal.UnknownAction>(session.Refusal(Ana, new Command.Undo(new(session.Running.Commands.Keys.Single(c => c.Value.StartsWith("rating", StringComparison.Ordinal)).Value))));
    }

    [Fact]
    public void The_list_says_what_by_whom_and_when()
    {
        session.Now += TimeSpan.FromMinutes(3);
        session.Tidy(new TidyOperation.Rename(Id("Pay"), "Pay online"));

        var act = session.Running.Acts[^1];

        Assert.Equal((Ana, session.Now), (act.By!.Value, act.At));
        Assert.Equal(new WorkshopEvent.Renamed(Id("Pay"), "Pay online"), act.What);
    }

    [Fact]
    public void What_was_undone_is_off_the_list()
    {
        session.Do(Ana, new Command.Tidy([new TidyOperation.Rename(Id("Pay"), "Pay online")]), form: "tidy");
        session.Do(Ana, new Command.Undo(new("tidy")));

        Assert.IsType<Refusal.UnknownAction>(session.Refusal(Ana, new Command.Undo(new("tidy"))));
    }

    [Fact]
    public void Finishing_can_be_undone()
    {
        var before = session.MapText;
        session.Do(Ana, new Command.Finish(), form: "finish");

        session.Do(Ana, new Command.Undo(new("finish")));

        Assert.Null(session.Running.Ending);
        Assert.Equal(before, session.MapText);
    }

    [Fact]
    public void What_the_program_did_by_itself_can_be_undone()
    {
        session.Next();
        session.Do(Ana, new Command.RevealIn(session.Position, TimeSpan.FromSeconds(30)));
        session.Now += TimeSpan.FromSeconds(30);
        session.Do(null, new Command.Tick(), form: "wake");
        Assert.Equal(Phase.Reveal, session.Current.Progress.Phase);

        session.Do(Ana, new Command.Undo(new("wake")));

        Assert.Equal(Phase.Open, session.Current.Progress.Phase);
        Assert.Empty(session.Do(null, new Command.Tick(), form: "wake again"));
    }
}
