using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>A finished map asks its channel after a while whether it is still true.</summary>
public sealed class ReviewsTests : WindowFixture
{
    private const int PainPoints = 1;

    [Fact]
    public async Task When_it_is_due_the_channel_is_asked_once_and_the_message_says_later_what_became_of_it()
    {
        await Finished();
        await Later(TimeSpan.FromDays(180));
        Assert.DoesNotContain("review", Chat.Names);

        await Later(TimeSpan.FromDays(10));
        await Later(TimeSpan.FromDays(30));

        Assert.Contains("It is 7 months old.", Text("review"));
        await Expect<Reply.Done>(Meeting.Press(Ana, await Form(), Verbs.ReviewLater, filled: ("months", "3")));
        await Settle();
        Assert.Contains("Next review: 2027-01-08", Text("review"));

        await Later(TimeSpan.FromDays(100));
        Assert.Equal(2, Chat.Names.Count(name => name == "review"));
    }

    [Fact]
    public async Task The_steps_that_are_asked_once_more_have_messages_of_their_own_and_then_the_channel_reads_what_has_changed()
    {
        await Finished();
        await Later(TimeSpan.FromDays(190));
        var before = Chat.Messages.Count;

        await Expect<Reply.Done>(Meeting.Press(Ana, await Form(), Verbs.Review, filled: ("steps", $"{PainPoints}")));
        await Settle();
        Assert.Equal(["pain-points-open"], Chat.Names.Skip(before).Where(name => name != "cockpit").Select(name => name == "step-open" ? "pain-points-open" : name));
        Assert.Contains("Being reviewed: Pain points.", Text("review"));

        await Do(Ben, new Command.Add(Position(await Running()), [Row("pain-point", ("text", "Nobody answers the phone"), ("stage", "S1"))]));
        await Do(Ana, new Command.Finish());
        await Settle();

        Assert.Contains("New pain points Nobody answers the phone", Text("changes"));
        Assert.Contains("Next review", Text("review"));
    }

    [Fact]
    public async Task What_a_collection_has_brought_is_told_where_the_map_lives()
    {
        await Finished();

        Assert.IsType<Outcome.Saved>(await Engine.Execute(Meeting.Id, new("land"), new Command.Land(new(
            "autumn", 1, "What goes wrong?", [new("e1", "Too dear", null, 3, "customer", 14), new("e2", "Cables break", null, 2, "customer", 3)])), default));
        await Settle();

        var told = Text("changes");
        Assert.Contains("From “What goes wrong?”", told);
        Assert.Contains("Reported now Too dear reported 14 times", told);
        Assert.Contains("1 reported pain point waits to be looked at.", told);
        Assert.DoesNotContain("Cables break", told);
    }

    [Fact]
    public async Task Words_that_their_author_took_back_are_not_shown_again_as_gone()
    {
        await Finished();
        await Do(Ana, new Command.Review([PainPoints]));
        var w = await Running();
        await Do(Ben, new Command.TakeBack(Position(w), w.Handles["P1"]));
        await Do(Ana, new Command.Finish());
        await Settle();

        Assert.Contains("P1 taken back by its author", Text("changes"));
        Assert.DoesNotContain("Too dear", Text("changes"));
    }

    private async Task Finished()
    {
        await Store.People.Enter(Meeting.Id, new("chat", Ben.Value), new("Ben", "en", "UTC"), Ben, CancellationToken.None);
        await Do(Ana, Session.Start(ScriptStep.Of("stages"), ScriptStep.Of("pain-points") with { Anonymous = false }) with { Place = new("chat", "T1/C1") });
        await Do(Ben, new Command.Join());
        await Do(Ben, new Command.Add(Position(await Running()), [Row("stage", ("name", "Pay"))]));
        for (var moves = 0; moves < 2; moves++) await Do(Ana, new Command.Next(Position(await Running())));
        await Do(Ben, new Command.Add(Position(await Running()), [Row("pain-point", ("text", "Too dear"), ("stage", "S1"))]));
        await Do(Ana, new Command.Finish());
        await Settle();
    }

    private async Task<Card> Form() => await Meeting.Page(Ana, Chat.Messages.Values.Last(m => m.Card.Name == "review").Card, Verbs.OpenReview);

    private async Task Later(TimeSpan by)
    {
        Advance(by);
        await new WakePump(Engine, Store.Wakes, Clock, new LogLines<WakePump>()).Deliver(CancellationToken.None);
        await Settle();
    }

    /// <summary>The newest message on this card, as it is now.</summary>
    private string Text(string card) => string.Join(' ', CardReading.Text(
        Chat.Messages.Where(m => m.Value.Card.Name == card).OrderBy(m => int.Parse(m.Key)).Last().Value.Card).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static StepPosition Position(Workshop.Running w) => w.Step(w.Current)!.Progress is var p ? new(w.Current, p.Phase, p.Part, p.Round) : default;
}
