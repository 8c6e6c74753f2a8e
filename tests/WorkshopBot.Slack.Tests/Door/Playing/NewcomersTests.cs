namespace WorkshopBot.Slack.Tests.Door.Playing;

public sealed class NewcomersTests : IAsyncLifetime
{
    /// <summary>Slack says of a hundred a minute who they are.</summary>
    private const int More = 110;

    private ChannelGroup group = null!;

    public async Task InitializeAsync() => group = await ChannelGroup.Meet();

    public async Task DisposeAsync() => await group.DisposeAsync();

    [Fact]
    public async Task Who_comes_when_Slack_is_asked_too_often_already_does_not_wait_for_their_name()
    {
        await group.Starts(("title", "Buying a bike"));
        var people = Enumerable.Range(0, More).Select(i => group.Comes($"Person {i}")).ToList();

        // No time passes, so that nobody who waits for something goes on.
        foreach (var person in people)
        {
            var heard = await person.User.Command("/journey", group.Town.Channel).WaitAsync(Town.Bound);
            Assert.True(heard.IsAcknowledged);
        }

        Assert.All(people, p => Assert.Equal(0, p.User.Troubles));
    }
}
