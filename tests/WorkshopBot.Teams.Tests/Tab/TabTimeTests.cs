using System.Net;
using WorkshopBot.Teams.Tab;
using WorkshopBot.Teams.Tests.Door;

namespace WorkshopBot.Teams.Tests.Tab;

/// <summary>What is seen in a tab is seen for a while: who was taken out of a conversation does not see its map for ever.</summary>
public sealed class TabTimeTests
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly TestClock clock = new();

    [Fact]
    public async Task A_stream_ends_with_the_session_and_only_whom_Teams_still_knows_there_gets_another()
    {
        await using var town = await Town.Build(clock);
        await town.Start();
        using var ben = new Onlooker(town, town.Ben.Person);
        var map = await ben.Enter(town.Channel);

        // A stream on which nobody reads for an hour would end anyway.
        clock.Advance(TabSessions.Lifetime - Rest);
        using var live = await ben.Get($"{map}/live");
        using var stream = new StreamReader(await live.Content.ReadAsStreamAsync());
        Assert.Equal("retry: 2000", await stream.ReadLineAsync());

        town.Channel.Members.Remove(town.Ben.Person);
        clock.Advance(Rest);

        await stream.ReadToEndAsync().WaitAsync(Town.Bound);
        Assert.Equal(HttpStatusCode.Forbidden, await ben.Status($"{map}/live"));
        Assert.Equal(HttpStatusCode.Redirect, await ben.Status(map));
        using var refused = await ben.Open(town.Channel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
