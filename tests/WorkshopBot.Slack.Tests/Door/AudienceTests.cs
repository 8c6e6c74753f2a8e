using WorkshopBot.Domain;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>A collection that is to ask everybody in its channel.</summary>
public sealed class AudienceTests : IAsyncLifetime
{
    private Town town = null!;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Everybody_in_the_channel_takes_part_by_their_name_but_for_bots()
    {
        await town.Collect(("audience", "channel"));
        await town.Posters.Idle.WaitAsync(Town.Bound);

        var w = await town.Workshop();
        Assert.Equal((2, 1), (w.People.Count, w.GatheredFor));
        Assert.Equal([town.Ana.Name, town.Ben.Name], (await town.Names()).Order());
    }

    [Fact]
    public async Task Everybody_in_a_user_group_is_asked_whether_or_not_they_are_in_the_channel()
    {
        var cyd = town.Slack.AddUser("Cyd");
        town.Slack.Groups["S1"] = [cyd.Id, town.Slack.App.BotUserId];
        await town.Collect(("audience", "group/S1"));
        await town.Posters.Idle.WaitAsync(Town.Bound);

        Assert.Equal((Audience.Group, "S1"), ((await town.Workshop()).Audience, (await town.Workshop()).AudienceGroup));
        Assert.Equal([town.Ana.Name, cyd.Name], (await town.Names()).Order());
    }

    [Fact]
    public async Task Without_leave_to_see_user_groups_none_is_offered_and_everything_else_works()
    {
        town.Slack.Groups["S1"] = [town.Ben.Id];
        town.Slack.App.Scopes.Remove("usergroups:read");

        await town.OpenStart(town.Ana, "/journey collect");

        Assert.DoesNotContain("group/S1", town.Ana.View!.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("everybody in this channel", town.Ana.View!.Blocks.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task People_who_were_picked_take_part_from_the_start_and_are_who_they_are_later()
    {
        var cyd = town.Slack.AddUser("Cyd");
        await town.Collect(("people", $"{town.Ben.Id},{cyd.Id}"));
        Assert.Equal([town.Ana.Name, town.Ben.Name, cyd.Name], (await town.Names()).Order());

        await cyd.Say("Paying by card fails", cyd.Direct);

        Assert.Equal(3, (await town.Workshop()).People.Count);
    }

    [Fact]
    public async Task Who_acts_later_is_the_one_who_was_asked()
    {
        await town.Collect(("audience", "channel"));
        await town.Posters.Idle.WaitAsync(Town.Bound);

        await town.Ben.Say("Paying by card fails", town.Ben.Direct);

        Assert.Equal(2, (await town.Workshop()).People.Count);
    }
}
