using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>Channels that are private, shared with another organisation, or archived while a workshop is held there.</summary>
public sealed class ChannelKindTests : IAsyncLifetime
{
    private Town town = null!;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Somebody_of_another_organisation_takes_part_in_a_shared_channel(bool isNamedByTheirOwn)
    {
        town.Channel.IsShared = true;
        var guest = town.Slack.AddUser("Gil", "T0OTHER");
        if (isNamedByTheirOwn) guest.ActsFrom = guest.TeamId;
        town.Channel.Members.Add(guest.Id);
        await town.Start();

        await Town.Open(guest, town.Channel.Messages[1], "answer.open");
        await Town.Submit(guest, ("frame-remark/all/fits", "fits"));

        Assert.Null(guest.View);
        Assert.Single((await town.Workshop()).Steps[0].Answered);
        Assert.Equal(0, guest.Troubles);
    }

    [Fact]
    public async Task A_person_of_another_organisation_with_the_same_id_is_somebody_else()
    {
        town.Channel.IsShared = true;
        await town.Start();
        foreach (var team in new[] { town.Slack.App.TeamId, "T0OTHER" })
        {
            var user = town.Slack.AddUser("Twin", team, "U0TWIN");
            await Town.Open(user, town.Channel.Messages[1], "answer.open");
            await Town.Submit(user, ("frame-remark/all/fits", "fits"));
        }

        Assert.Equal(2, (await town.Workshop()).Steps[0].Answered.Count);
    }

    [Fact]
    public async Task A_workshop_is_held_in_a_private_channel_that_the_bot_is_in()
    {
        var board = await Held(town.Slack.AddChannel("board", isPrivate: true, town.Ana, town.Ben));

        Assert.Contains("Buying a bike", Town.TextOf(board));
    }

    [Fact]
    public async Task A_private_channel_without_the_bot_says_to_invite_it()
    {
        var channel = town.Slack.AddChannel("board", isPrivate: true, town.Ana);
        channel.Members.Remove(town.Slack.App.BotUserId);

        await town.Ana.Command("/journey start", channel);

        Assert.Contains("/invite", town.Ana.Seen[^1].Text);
    }

    [Fact]
    public async Task In_an_archived_channel_nothing_is_started()
    {
        town.Channel.IsArchived = true;

        Assert.Contains("archived", (await town.Type(town.Ana, "/journey start")).Text);
    }

    [Fact]
    public async Task A_workshop_whose_channel_is_archived_goes_on_for_who_leads_it_and_the_log_says_what_to_change()
    {
        await town.Start();
        town.Channel.IsArchived = true;

        await Town.Press(town.Ana, Assert.Single(town.Ana.Direct.Messages), "next");
        await town.Log.Said("is_archived");
        await town.Type(town.Ana, "/journey next");

        Assert.Equal(2, (await town.Workshop()).Current);
    }

    private async Task<FakeMessage> Held(FakeChannel channel)
    {
        var posted = town.Slack.CallsOf("chat.postMessage").Count;
        for (var press = 0; press < 10 && town.Ana.View is null; press++) await town.Ana.Command("/journey start", channel);
        await Town.Submit(town.Ana, ("title", "Buying a bike"));
        await town.Slack.Called("chat.postMessage", posted + 1).WaitAsync(Town.Bound);
        return channel.Messages[0];
    }
}
