using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class PostingTests
{
    private static readonly Place Channel = new("slack", "T1/C1");

    private readonly Session session = NotStarted();

    public PostingTests() => session.Do(Ana, Start(ScriptStep.Of("stages")) with { Place = Channel });

    private Post Board => session.Running.Posts[Slots.Board];

    [Fact]
    public void The_group_meets_where_the_workshop_is_started() => Assert.Equal(Channel, session.Running.Place);

    [Fact]
    public void A_workshop_that_meets_in_no_chat_posts_nothing() =>
        Assert.IsType<Decision.Refused>(Of("stages").Decide(null, new Command.StartPost(Slots.Board)));

    [Fact]
    public void Of_two_who_begin_a_message_one_posts_it()
    {
        session.Do(null, new Command.StartPost(Slots.Board));

        var second = session.Decide(null, new Command.StartPost(Slots.Board));

        Assert.IsType<Refusal.NotPosting>(Assert.IsType<Decision.Refused>(second).Refusal);
        Assert.False(Board.IsLost(session.Now));
    }

    [Fact]
    public void A_message_is_ended_once_and_by_its_own_attempt_only()
    {
        session.Do(null, new Command.StartPost(Slots.Board));
        Assert.Empty(session.Do(null, new Command.EndPost(Slots.Board, 2, "other")));

        session.Do(null, new Command.EndPost(Slots.Board, 1, "C1/1"));

        Assert.Empty(session.Do(null, new Command.EndPost(Slots.Board, 1, "C1/2")));
        Assert.Equal("C1/1", Board.Message);
        Assert.IsType<Decision.Refused>(session.Decide(null, new Command.StartPost(Slots.Board)));
    }

    [Fact]
    public void A_message_without_an_end_is_begun_again_after_a_minute_and_the_workshop_wakes_for_it()
    {
        session.Do(null, new Command.StartPost(Slots.Board));
        Assert.Equal(session.Now + Post.LostAfter, Decider.NextWake(session.State));

        session.Now += Post.LostAfter;
        session.Do(null, new Command.StartPost(Slots.Board));

        Assert.Equal(2, Board.Attempt);
        Assert.Empty(session.Do(null, new Command.EndPost(Slots.Board, 1, "C1/1")));
        session.Do(null, new Command.EndPost(Slots.Board, 2, "C1/2"));
        Assert.Null(Decider.NextWake(session.State));
    }

    [Fact]
    public void A_message_that_the_platform_refuses_is_not_begun_again()
    {
        session.Do(null, new Command.StartPost(Slots.Board));
        session.Do(null, new Command.EndPost(Slots.Board, 1, null));

        session.Now += TimeSpan.FromDays(1);

        Assert.True(Board.IsRefused);
        Assert.IsType<Decision.Refused>(session.Decide(null, new Command.StartPost(Slots.Board)));
    }

    [Fact]
    public void A_message_that_was_refused_is_begun_again_when_the_bot_was_let_in_again()
    {
        session.Do(null, new Command.StartPost(Slots.Board));
        session.Do(null, new Command.EndPost(Slots.Board, 1, null));

        session.Do(null, new Command.StartPost(Slots.Board, IsAskedFor: true));

        Assert.Equal((2, false), (Board.Attempt, Board.IsRefused));
        Assert.IsType<Decision.Refused>(session.Decide(null, new Command.StartPost(Slots.Board, IsAskedFor: true)));
    }

    [Fact]
    public void Posting_is_nothing_that_a_facilitator_can_undo()
    {
        session.Do(null, new Command.StartPost(Slots.Board));
        session.Do(null, new Command.EndPost(Slots.Board, 1, "C1/1"));

        Assert.Empty(session.Running.Acts);
        Assert.DoesNotContain(session.Log.SelectMany(d => d.Events), e => e is WorkshopEvent.Undone);
    }
}
