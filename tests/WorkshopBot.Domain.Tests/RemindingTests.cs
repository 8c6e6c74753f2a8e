using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class RemindingTests
{
    private static readonly ScriptStep Window = ScriptStep.Of("stages", 0) with { Pace = Pace.Window, Days = 7 };

    private readonly Session session = Begin(Window);

    private Reminding.Window Current => Reminding.Of(session.Running)!;

    private DateTimeOffset Deadline => session.Current.Progress.Until!.Value;

    [Fact]
    public void In_the_last_four_days_of_a_window_somebody_looks_once_an_hour_who_is_to_be_reminded()
    {
        Assert.Equal(Deadline - TimeSpan.FromHours(96), Decider.NextWake(session.State));

        for (var hour = 0; hour < 3; hour++)
        {
            session.Now = Decider.NextWake(session.State)!.Value;
            session.Do(null, new Command.Tick());
        }

        Assert.Equal(Deadline - TimeSpan.FromHours(93), Decider.NextWake(session.State));
    }

    [Fact]
    public void A_second_wake_in_an_hour_changes_nothing()
    {
        session.Now = Deadline - TimeSpan.FromHours(30);
        session.Do(null, new Command.Tick());

        session.Now += TimeSpan.FromMinutes(5);

        Assert.Empty(session.Do(null, new Command.Tick()));
    }

    [Fact]
    public void Whoever_was_away_for_hours_looks_once_and_not_for_each_of_them()
    {
        session.Now = Deadline - TimeSpan.FromHours(20);

        session.Do(null, new Command.Tick());

        Assert.Equal(Deadline - TimeSpan.FromHours(19), Decider.NextWake(session.State));
    }

    [Fact]
    public void Nobody_looks_before_the_last_four_days()
    {
        session.Now = Deadline - TimeSpan.FromHours(96) - TimeSpan.FromSeconds(1);

        Assert.Empty(session.Do(null, new Command.Tick()));
    }

    [Fact]
    public void Whoever_is_woken_when_it_is_too_late_looks_no_more_and_is_woken_at_the_deadline()
    {
        session.Now = Deadline - TimeSpan.FromMinutes(20);

        session.Do(null, new Command.Tick());

        Assert.Equal(Deadline, Decider.NextWake(session.State));
    }

    [Fact]
    public void The_wake_that_closes_the_step_does_not_look_for_anybody()
    {
        session.Now = Deadline + TimeSpan.FromHours(3);

        Assert.IsType<WorkshopEvent.Progressed>(Assert.Single(session.Do(null, new Command.Tick())));
        Assert.Null(Decider.NextWake(session.State));
    }

    [Fact]
    public void When_all_have_answered_or_were_reminded_nobody_looks_any_more()
    {
        session.Add(Ben, "stage", ("name", "Buy"));
        foreach (var who in new[] { Ana, Cyd }) session.Do(null, new Command.StartPost(Slots.Reminder(Current, who)));

        Assert.Equal(Deadline, Decider.NextWake(session.State));
    }

    [Fact]
    public void Who_observes_or_has_left_is_not_reminded()
    {
        session.Do(Ana, new Command.GiveRole(Ben, Role.Observer));
        session.Do(Cyd, new Command.Leave());

        Assert.Equal([Ana], Reminding.Left(session.Running, Current));
    }

    [Fact]
    public void For_who_comes_later_or_comes_back_the_window_begins_when_they_came()
    {
        session.Now = Deadline - TimeSpan.FromHours(20);
        session.Do(Dov, new Command.Join());
        session.Do(Cyd, new Command.Leave());
        session.Now += TimeSpan.FromHours(1);
        session.Do(Cyd, new Command.Join());

        Assert.Equal(Deadline - TimeSpan.FromHours(20), Current.For(session.Running.People[Dov]).Opened);
        Assert.Equal(Deadline - TimeSpan.FromHours(19), Current.For(session.Running.People[Cyd]).Opened);
        Assert.Equal(Current, Current.For(session.Running.People[Ben]));
    }

    [Fact]
    public void A_message_that_no_slot_knows_is_not_left_over_because_somebody_was_reminded()
    {
        session.Do(null, new Command.StartPost(Slots.Board));
        session.Do(null, new Command.EndPost(Slots.Board, 1, "1"));
        session.Now = Deadline - TimeSpan.FromHours(20);
        session.Do(null, new Command.Tick());

        Assert.False(Posts.IsLeftOver(session.Running, "2", isPrivate: true, session.Now + Post.LostAfter));
    }

    [Fact]
    public void A_message_to_one_person_may_be_a_reminder_whose_name_is_not_known_and_one_to_all_is_none()
    {
        session.Do(null, new Command.StartPost(Slots.Board));
        session.Now += Post.LostAfter;
        session.Do(null, new Command.StartPost(Slots.Board));
        session.Do(null, new Command.EndPost(Slots.Board, 2, "2"));
        Assert.True(Posts.IsLeftOver(session.Running, "1", isPrivate: true, session.Now));

        session.Do(null, new Command.StartPost(Slots.Reminder(Current, Ben)));

        Assert.False(Posts.IsLeftOver(session.Running, "1", isPrivate: true, session.Now + Post.LostAfter));
        Assert.True(Posts.IsLeftOver(session.Running, "1", isPrivate: false, session.Now + Post.LostAfter));
    }

    [Fact]
    public void A_reminder_is_begun_once_whatever_becomes_of_it()
    {
        var slot = Slots.Reminder(Current, Ben);
        session.Do(null, new Command.StartPost(slot));

        session.Now += Post.LostAfter * 2;

        Assert.IsType<Refusal.NotPosting>(session.Refusal(null, new Command.StartPost(slot)));
        Assert.IsType<Refusal.NotPosting>(session.Refusal(null, new Command.StartPost(slot, IsAskedFor: true)));
        Assert.DoesNotContain(Ben, Reminding.Left(session.Running, Current));
    }

    [Fact]
    public void An_extension_moves_the_looking_and_reminds_nobody_again()
    {
        session.Now = Deadline - TimeSpan.FromHours(40);
        session.Do(null, new Command.Tick());
        session.Do(null, new Command.StartPost(Slots.Reminder(Current, Ben)));

        session.Do(Ana, new Command.Extend(session.Position, TimeSpan.FromDays(5)));

        Assert.Equal(Deadline - TimeSpan.FromHours(96), Decider.NextWake(session.State));
        Assert.DoesNotContain(Ben, Reminding.Left(session.Running, Current));
    }

    [Fact]
    public void A_window_shorter_than_four_days_is_looked_after_from_the_hour_after_its_beginning()
    {
        var brief = Begin(Window with { Days = 1 });

        Assert.Equal(brief.Now.AddHours(1), Decider.NextWake(brief.State));
    }

    [Fact]
    public void Where_people_are_asked_again_and_again_somebody_looks_once_an_hour()
    {
        var pulsing = Begin(Window with { Pulses = true });
        pulsing.Do(Ben, new Command.SetAvailability(new(Availability.Muted)));
        Assert.Equal(pulsing.Now.AddHours(1), Decider.NextWake(pulsing.State));

        pulsing.Now = pulsing.Now.AddHours(1);
        pulsing.Do(null, new Command.Tick());

        Assert.Equal(pulsing.Now.AddHours(1), Decider.NextWake(pulsing.State));
        Assert.Equal([Ana, Cyd], Reminding.Pulsed(pulsing.Running, Reminding.Of(pulsing.Running)!).OrderBy(p => p.Value));
    }

    [Fact]
    public void Where_all_have_muted_it_nobody_looks()
    {
        var pulsing = Begin(Window with { Pulses = true });

        foreach (var who in new[] { Ana, Ben, Cyd }) pulsing.Do(who, new Command.SetAvailability(new(Availability.Muted)));

        Assert.Equal(pulsing.Current.Progress.Until, Decider.NextWake(pulsing.State));
    }

    [Fact]
    public void A_pulse_is_begun_once_an_occasion()
    {
        var pulsing = Begin(Window with { Pulses = true });
        var slot = Slots.Pulse(Reminding.Of(pulsing.Running)!, Ben);
        pulsing.Do(null, new Command.StartPost(slot) { Occasion = 20 });

        Assert.IsType<Refusal.NotPosting>(pulsing.Refusal(null, new Command.StartPost(slot) { Occasion = 20 }));
        Assert.IsType<Refusal.NotPosting>(pulsing.Refusal(null, new Command.StartPost(slot) { Occasion = 19 }));
        pulsing.Do(null, new Command.StartPost(slot) { Occasion = 22 });

        Assert.Equal(22, pulsing.Running.Posts[slot].Attempt);
    }

    [Fact]
    public void Where_the_group_meets_in_no_chat_or_in_person_nobody_is_reminded()
    {
        Assert.Null(Reminding.Of(Of(Window).Running));
        Assert.Null(Reminding.Of(Begin(ScriptStep.Of("stages")).Running));
    }

    private static Session Begin(ScriptStep step)
    {
        var session = NotStarted();
        session.Do(Ana, Start(step) with { Place = new("slack", "T1/C1") });
        foreach (var person in new[] { Ben, Cyd }) session.Do(person, new Command.Join());
        return session;
    }
}
