using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class PeopleTests
{
    private readonly Session session = Of("stages", "touchpoints");

    [Fact]
    public void Who_starts_facilitates_and_who_joins_participates()
    {
        Assert.Equal(Role.Facilitator, session.Running.People[Ana].Role);
        Assert.Equal(Role.Participant, session.Running.People[Ben].Role);
    }

    [Fact]
    public void Who_comes_through_the_facilitators_door_leads()
    {
        session.Do(new("eve"), new Command.Join { Leads = true });
        session.Do(Ben, new Command.Join { Leads = true });

        Assert.Equal((Role.Facilitator, Role.Facilitator), (session.Running.People[new("eve")].Role, session.Running.People[Ben].Role));
    }

    [Fact]
    public void Who_was_removed_does_not_come_back_through_the_facilitators_door()
    {
        session.Do(Ana, new Command.Remove(Ben));

        Assert.IsType<Refusal.WasRemoved>(session.Refusal(Ben, new Command.Join { Leads = true }));
    }

    [Fact]
    public void Nobody_becomes_facilitator_by_joining()
    {
        session.Do(new("eve"), new Command.Join(Role.Facilitator));

        Assert.Equal(Role.Participant, session.Running.People[new("eve")].Role);
    }

    [Fact]
    public void Somebody_who_has_not_joined_is_refused() =>
        Assert.IsType<Refusal.NotInWorkshop>(session.Refusal(new("eve"), new Command.Save(session.Position, [])));

    [Fact]
    public void Somebody_removed_meanwhile_is_refused_and_their_words_stay()
    {
        session.Add(Ben, "stage", ("name", "Search"));
        session.Do(Ana, new Command.Remove(Ben));

        Assert.IsType<Refusal.NotInWorkshop>(session.Refusal(Ben, new Command.Save(session.Position, [])));
        Assert.Equal(ElementStatus.Live, session.Said("Search").Status);
    }

    [Fact]
    public void Somebody_removed_comes_back_by_invitation_only()
    {
        session.Do(Ana, new Command.Remove(Ben));
        Assert.IsType<Refusal.WasRemoved>(session.Refusal(Ben, new Command.Join()));

        session.Do(Ana, new Command.Invite(Ben));
        session.Add(Ben, "stage", ("name", "Search"));
    }

    [Fact]
    public void Somebody_who_left_comes_back_by_themselves()
    {
        session.Do(Ben, new Command.Leave());
        session.Do(Ben, new Command.Join());

        session.Add(Ben, "stage", ("name", "Search"));
    }

    [Fact]
    public void Who_was_invited_is_one_of_the_group_before_they_have_said_anything()
    {
        session.Do(Ana, new Command.Invite(new("eve")));

        Assert.Equal((Role.Participant, true), (session.Running.People[new("eve")].Role, session.Running.People[new("eve")].Here));
    }

    [Fact]
    public void Observers_look_and_do_not_answer()
    {
        session.Do(new("eve"), new Command.Join(Role.Observer));

        Assert.IsType<Refusal.OnlyObserving>(session.Refusal(new("eve"), new Command.Add(session.Position, [Row("stage", ("name", "x"))])));
    }

    [Fact]
    public void Handing_over_makes_the_other_the_facilitator_in_ones_place()
    {
        session.Do(Ana, new Command.HandOver(Ben));

        Assert.Equal((Role.Participant, Role.Facilitator), (session.Running.People[Ana].Role, session.Running.People[Ben].Role));
    }

    [Fact]
    public void The_last_facilitator_cannot_leave()
    {
        Assert.IsType<Refusal.NobodyElseFacilitates>(session.Refusal(Ana, new Command.Leave()));

        session.Do(Ana, new Command.GiveRole(Ben, Role.Facilitator));
        session.Do(Ana, new Command.Leave());
        Assert.False(session.Running.People[Ana].Here);
    }

    [Fact]
    public void Anybody_takes_over_after_ten_minutes_without_a_facilitator_command()
    {
        session.Next();
        var due = session.Now + TimeSpan.FromMinutes(10);
        session.Now = due - TimeSpan.FromSeconds(1);
        Assert.Equal(new Refusal.FacilitatorIsThere(due), session.Refusal(Ben, new Command.TakeOver()));

        session.Now = due;
        session.Do(Ben, new Command.TakeOver());
        Assert.Equal(Role.Facilitator, session.Running.People[Ben].Role);
    }

    [Fact]
    public void A_facilitator_who_only_answers_like_everybody_does_not_lead()
    {
        session.Now += TimeSpan.FromMinutes(9);
        session.Add(Ana, "stage", ("name", "Search"));
        session.Now += TimeSpan.FromMinutes(2);

        session.Do(Ben, new Command.TakeOver());

        Assert.Equal(Role.Facilitator, session.Running.People[Ben].Role);
    }

    [Fact]
    public void In_a_window_step_taking_over_takes_two_days()
    {
        var window = Of(ScriptStep.Of("pain-points") with { Pace = Pace.Window, Days = 14 });
        window.Now += TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1);
        Assert.IsType<Refusal.FacilitatorIsThere>(window.Refusal(Ben, new Command.TakeOver()));

        window.Now += TimeSpan.FromSeconds(1);
        window.Do(Ben, new Command.TakeOver());
    }

    [Fact]
    public void Taking_over_can_be_undone()
    {
        session.Now += TimeSpan.FromMinutes(11);
        session.Do(Ben, new Command.TakeOver(), form: "takeover");

        session.Do(Ana, new Command.Undo(new("takeover")));

        Assert.Equal(Role.Participant, session.Running.People[Ben].Role);
    }
}
