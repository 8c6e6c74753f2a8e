using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>The map in short as a message of a channel.</summary>
public sealed class SummaryTests
{
    private const string EachWeek = "each week";

    private static readonly Place Own = new("slack", "T1/C1");
    private static readonly Place Sales = new("slack", "T1/C2");

    private readonly Session session = NotStarted();

    public SummaryTests()
    {
        session.Do(Ana, Start(ScriptStep.Of("stages"), ScriptStep.Of("emotions")) with { Place = Own });
        session.Do(Ben, new Command.Join());
        session.Repeating = (rule, after) => rule == EachWeek ? after.AddDays(7) : null;
    }

    private Summary this[Place place] => session.Running.Summaries[Summary.KeyOf(place)];

    [Fact]
    public void Anybody_whom_the_channel_let_in_asks_for_it_there_and_it_is_a_new_message_each_time()
    {
        session.Do(Ben, new Command.ShowSummary());
        Assert.Equal((1, 0), (this[Own].Number, this[Own].Former));

        session.Now += Summary.StaysFor;
        session.Do(Cyd, new Command.ShowSummary());

        Assert.Equal((2, 1), (this[Own].Number, this[Own].Former));
        Assert.DoesNotContain(Cyd, session.Running.People.Keys);
    }

    [Fact]
    public void So_soon_after_it_came_it_does_not_move()
    {
        session.Do(Ben, new Command.ShowSummary());
        session.Now += Summary.StaysFor - TimeSpan.FromSeconds(1);

        Assert.Empty(session.Do(Ana, new Command.ShowSummary()));
    }

    [Fact]
    public void What_the_chat_refused_or_nobody_knows_of_is_asked_for_anew_at_once()
    {
        session.Do(Ben, new Command.ShowSummary());
        session.Do(null, new Command.StartPost(Slots.Summary(1)));
        session.Do(null, new Command.EndPost(Slots.Summary(1), 1, null));
        session.Do(Ben, new Command.ShowSummary());
        Assert.Equal(2, this[Own].Number);

        session.Do(null, new Command.StartPost(Slots.Summary(2)));
        session.Now += Post.LostAfter;
        session.Do(Ben, new Command.ShowSummary());
        Assert.Equal(3, this[Own].Number);
    }

    [Fact]
    public void Its_message_is_begun_once_whatever_became_of_that()
    {
        session.Do(Ben, new Command.ShowSummary());
        session.Do(null, new Command.StartPost(Slots.Summary(1)));
        session.Now += Post.LostAfter;

        Assert.IsType<Refusal.NotPosting>(session.Refusal(null, new Command.StartPost(Slots.Summary(1), IsAskedFor: true)));
    }

    [Fact]
    public void Only_who_leads_shows_it_elsewhere_and_again_and_again_and_ends_it()
    {
        foreach (var command in new Command[] { new Command.ShowSummary(Sales, "#sales"), new Command.RepeatSummary(EachWeek), new Command.EndSummary() })
            Assert.IsType<Refusal.OnlyFacilitators>(session.Refusal(Ben, command));

        session.Do(Ana, new Command.ShowSummary(Sales, "#sales"));
        Assert.Equal(("#sales", 1), (this[Sales].Name, this[Sales].Number));

        session.Do(Ana, new Command.EndSummary(Sales));
        Assert.True(this[Sales].IsEnded);
        Assert.Empty(session.Do(Ana, new Command.EndSummary(Sales)));
    }

    [Fact]
    public void It_is_shown_in_some_channels_and_not_in_any_number()
    {
        for (var i = 0; i < 10; i++) session.Do(Ana, new Command.ShowSummary(new("slack", $"T1/D{i}"), $"#d{i}"));

        Assert.Equal(10, Assert.IsType<Refusal.TooManyChannels>(session.Refusal(Ana, new Command.ShowSummary(Sales, "#sales"))).Most);
    }

    [Fact]
    public void By_its_rule_it_comes_when_it_says_something_new_by_then_and_times_that_were_missed_are_not_made_up_for()
    {
        session.Do(Ana, new Command.RepeatSummary(EachWeek));
        var (begun, due) = (session.Now, session.Now.AddDays(7));
        Assert.Equal((0, due), (this[Own].Number, this[Own].Next));
        Assert.Equal(due, Decider.NextWake(session.State));

        session.Now = due;
        session.Do(null, new Command.Tick());
        Assert.Equal((1, due.AddDays(7)), (this[Own].Number, this[Own].Next));
        Posted(1);

        session.Now = begun.AddDays(14);
        session.Do(null, new Command.Tick());
        Assert.Equal(1, this[Own].Number);

        session.Add(Ben, "stage", ("name", "Pay"));
        session.Settle();
        session.Now = begun.AddDays(40);
        session.Do(null, new Command.Tick());
        Assert.Equal((2, begun.AddDays(47)), (this[Own].Number, this[Own].Next));
        Assert.Empty(session.Do(null, new Command.Tick()));
    }

    [Fact]
    public void Blind_answers_are_nothing_new_before_they_are_shown()
    {
        session.Do(Ana, new Command.ShowSummary());
        Posted(1);
        session.Do(Ana, new Command.RepeatSummary(EachWeek));

        session.Add(Ben, "stage", ("name", "Pay"));
        session.Now += TimeSpan.FromDays(7);
        session.Do(null, new Command.Tick());

        Assert.Equal(1, this[Own].Number);
    }

    [Fact]
    public void What_nobody_sees_comes_again_though_it_says_nothing_new()
    {
        session.Do(Ana, new Command.ShowSummary());
        session.Do(null, new Command.StartPost(Slots.Summary(1)));
        session.Do(Ana, new Command.RepeatSummary(EachWeek));

        session.Now += TimeSpan.FromDays(7);
        session.Do(null, new Command.Tick());

        Assert.Equal(2, this[Own].Number);
    }

    [Fact]
    public void A_rule_that_nobody_can_read_is_refused() =>
        Assert.Equal("rule", Assert.IsType<Refusal.BadValue>(session.Refusal(Ana, new Command.RepeatSummary("never"))).What);

    [Fact]
    public void Showing_it_in_another_channel_can_be_undone_and_then_it_is_shown_there_no_more()
    {
        session.Do(Ana, new Command.ShowSummary(Sales, "#sales"), form: "show");

        session.Do(Ana, new Command.Undo(new("show")));

        Assert.True(this[Sales].IsEnded);
    }

    [Fact]
    public void What_comes_by_itself_is_nothing_to_undo()
    {
        session.Do(Ana, new Command.RepeatSummary(EachWeek), form: "each-week");
        session.Now += TimeSpan.FromDays(7);
        session.Do(null, new Command.Tick());

        Assert.IsType<WorkshopEvent.SummaryTimed>(Assert.Single(session.Running.Acts, a => a.Touches.Any(t => t.StartsWith("summary/", StringComparison.Ordinal))).What);
        session.Do(Ana, new Command.Undo(new("each-week")));
        Assert.Null(Decider.NextWake(session.State));
    }

    [Fact]
    public void A_finished_map_is_shown_as_before()
    {
        session.Do(Ana, new Command.Finish());

        session.Do(Ben, new Command.ShowSummary());
        session.Do(Ana, new Command.RepeatSummary(EachWeek, Sales, "#sales"));
        session.Do(Ana, new Command.EndSummary());

        Assert.True(this[Own].IsEnded);
        Assert.Equal(EachWeek, this[Sales].Rule);
    }

    [Fact]
    public void Where_nobody_meets_in_a_chat_there_is_nowhere_to_show_it() =>
        Assert.IsType<Refusal.NotPosting>(Of("stages").Refusal(Ana, new Command.ShowSummary()));

    private void Posted(int number)
    {
        session.Do(null, new Command.StartPost(Slots.Summary(number)));
        session.Do(null, new Command.EndPost(Slots.Summary(number), 1, $"C1/{number}"));
    }
}
