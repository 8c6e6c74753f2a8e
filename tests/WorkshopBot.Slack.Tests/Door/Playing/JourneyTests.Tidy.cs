using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>Tidy, page by page.</summary>
public sealed partial class JourneyTests
{
    /// <summary>As proposed: whatever is ticked is joined.</summary>
    private static async Task TidyGroups(FakeUser user)
    {
        Assert.Contains("group/0/members", Filling.Inputs(ChannelGroup.Seen(user).Blocks));
        await ChannelGroup.Sends(user);
    }

    private static async Task TidyLeftovers(FakeUser user, params (string Input, string Value)[] decided)
    {
        Assert.All(Filling.Inputs(ChannelGroup.Seen(user).Blocks), i => Assert.StartsWith("leftover/", i));
        await ChannelGroup.Sends(user, decided);
    }

    private static async Task TidyOrder(FakeUser user, Func<string, string> edit)
    {
        Assert.Equal(["order"], Filling.Inputs(ChannelGroup.Seen(user).Blocks));
        await ChannelGroup.Sends(user, ("order", edit(Filling.Prefilled(ChannelGroup.Seen(user).Blocks, "order"))));
    }

    /// <summary>As proposed, page by page to the end.</summary>
    /// <param name="leftovers">What is decided otherwise, by input.</param>
    /// <returns>How many pages there were.</returns>
    private static async Task<int> Tidies(FakeUser user, Dictionary<string, string>? leftovers = null)
    {
        var pages = 0;
        for (; user.View is { } view; pages++)
        {
            Assert.True(pages < 40, "Tidy does not come to an end.");
            var here = Filling.Inputs(view.Blocks).ToHashSet();
            await ChannelGroup.Sends(user, [.. (leftovers ?? []).Where(l => here.Contains(l.Key)).Select(l => (l.Key, l.Value))]);
        }

        return pages;
    }

    /// <summary>The input of somebody's role on the people page.</summary>
    private async Task<string> RoleOf(string name)
    {
        var user = group.People.Single(p => p.Name == name);
        var found = await group.Town.Store.People.Find(
            (await group.Held()).Workshop.Tenant, new("slack", $"{user.TeamId}/{user.Id}"), CancellationToken.None);
        return $"role/{Assert.Single(found).Participant}";
    }
}
