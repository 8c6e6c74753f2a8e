using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>A collection that asks everybody in its channel, whether or not they have ever done anything there.</summary>
public sealed class AudienceTests : WindowFixture
{
    [Fact]
    public async Task Everybody_in_the_channel_is_asked_without_having_come_by_themselves()
    {
        Everybody(120);
        await Collect(step => step, Channel);

        var w = await Running();
        Assert.Equal((121, 1), (w.People.Count, w.GatheredFor));
        Assert.Equal(120, (await Written(days: 4, "pulse")).Select(m => m.Who).Where(who => who != "ana").Distinct().Count());
    }

    [Fact]
    public async Task Of_a_group_those_are_asked_whom_the_chat_counts_among_it()
    {
        Everybody(3);
        Chat.Groups["S1"] = ["person-1"];
        await Collect(step => step, start => start with { Audience = Audience.Group, Group = "S1" });

        Assert.Equal(2, (await Running()).People.Count);
        Assert.True((await Running()).People.ContainsKey(await Who("person-1")));
    }

    [Fact]
    public async Task Who_takes_part_already_stays_who_they_are()
    {
        Everybody(2);
        Chat.People.Add(new(new("chat", "ana"), new("Ana")));
        await Collect(step => step, Channel);

        Assert.Equal(3, (await Running()).People.Count);
        Assert.Equal(Role.Facilitator, (await Running()).People[Ana].Role);
    }

    [Fact]
    public async Task Where_nobody_chose_an_audience_nobody_is_asked_for()
    {
        Everybody(3);
        await Collect(step => step);

        Assert.Single((await Running()).People);
    }

    [Fact]
    public async Task Who_left_is_not_fetched_back_and_who_came_into_the_channel_is_asked_from_the_next_round_on()
    {
        Everybody(2);
        await Collect(step => step with { Days = 2, Recurs = "weekly mon 09:00 open 2d UTC" }, Channel);
        var left = await Who("person-0");
        await Do(left, new Command.Leave());
        Chat.People.Add(new(new("chat", "late"), new("Late")));
        await Written(days: 15, "pulse");

        var w = await Running();
        Assert.True(w.Steps[1].Progress.Round > 1, $"round {w.Steps[1].Progress.Round}");
        Assert.False(w.People[left].Here);
        Assert.True(w.People[await Who("late")].Here);
    }

    [Fact]
    public async Task While_the_chat_does_not_tell_it_is_asked_again_later()
    {
        Everybody(2);
        Chat.MembersFail = new ChatUnavailableException("later");
        await Do(Ana, Started());
        await Pauses.Sleeping().WaitAsync(Patience);
        Assert.Single((await Running()).People);

        Chat.MembersFail = null;
        await Settle();

        Assert.Equal(3, (await Running()).People.Count);
    }

    [Fact]
    public async Task A_chat_that_will_never_tell_is_not_asked_for_ever()
    {
        Everybody(2);
        Chat.MembersFail = new ChatRefusedException("missing_scope");
        await Collect(step => step, Channel);

        Assert.Equal((1, 1), ((await Running()).People.Count, (await Running()).GatheredFor));
    }

    private static Command.Start Channel(Command.Start start) => start with { Audience = Audience.Channel };

    private static Command.Start Started() =>
        Channel(Session.Start([.. Script.Collection.Steps]) with { Place = new("chat", "T1/C1") });

    private void Everybody(int count)
    {
        foreach (var i in Enumerable.Range(0, count)) Chat.People.Add(new(new("chat", $"person-{i}"), new($"Person {i}", "en", "UTC")));
    }

    private async Task<ParticipantId> Who(string id) => (await Store.People.WhoIs(Meeting.Id, new("chat", id), default))!.Participant;
}
