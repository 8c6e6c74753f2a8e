using WorkshopBot.Testing.Playing;

namespace WorkshopBot.Teams.Tests.Door.Playing;

public sealed class JourneyTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Twelve_people_come_from_the_first_command_to_the_finished_map_however_often_Teams_delivers(bool twice)
    {
        await using var group = await ChannelGroup.Meet(twice);

        await new Journey(group).Play();

        group.NothingWasRefused();
    }
}
