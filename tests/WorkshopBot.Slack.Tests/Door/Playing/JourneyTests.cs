using WorkshopBot.Testing.Playing;

namespace WorkshopBot.Slack.Tests.Door.Playing;

public sealed class JourneyTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Twelve_people_come_from_the_first_command_to_the_finished_map_however_often_Slack_delivers(bool twice)
    {
        await using var group = await ChannelGroup.Meet(twice);

        await new Journey(group).Play();

        // The channel's, and each facilitator's own.
        Assert.Equal(group.Kept + 2, group.Town.Slack.CallsOf("chat.postMessage").Count);
        group.NothingWasRefused(twice);
    }
}
