using WorkshopBot.Testing.Playing;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>Within a phase it does not matter who was heard first, nor who at the same time.</summary>
public sealed class AnyOrderTests
{
    [Fact]
    public Task Requests_of_different_people_in_any_order_make_the_same_map() => AnyOrder.MakesTheSameMap(
        async () => await ChannelGroup.Meet(),
        group => Assert.All(((ChannelGroup)group).Users, p => Assert.Equal(0, p.User.Troubles)));
}
