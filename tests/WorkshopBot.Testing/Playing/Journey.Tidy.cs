using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>Tidy, page by page.</summary>
public sealed partial class Journey
{
    /// <summary>As proposed: whatever is ticked is joined.</summary>
    private static async Task TidyGroups(ChatPerson user)
    {
        Assert.Contains("group/0/members", user.Seen.Inputs);
        await user.Sends();
    }

    private static async Task TidyLeftovers(ChatPerson user, params (string Input, string Value)[] decided)
    {
        Assert.All(user.Seen.Inputs, i => Assert.StartsWith("leftover/", i));
        await user.Sends(decided);
    }

    private static async Task TidyOrder(ChatPerson user, Func<string, string> edit)
    {
        Assert.Equal(["order"], user.Seen.Inputs);
        await user.Sends(("order", edit(user.Prefilled("order"))));
    }

    /// <summary>As proposed, page by page to the end.</summary>
    /// <param name="leftovers">What is decided otherwise, by input.</param>
    /// <returns>How many pages there were.</returns>
    private static async Task<int> Tidies(ChatPerson user, Dictionary<string, string>? leftovers = null)
    {
        var pages = 0;
        for (; user.Form is { } page; pages++)
        {
            Assert.True(pages < 40, "Tidy does not come to an end.");
            var here = page.Inputs.ToHashSet();
            await user.Sends([.. (leftovers ?? []).Where(l => here.Contains(l.Key)).Select(l => (l.Key, l.Value))]);
        }

        return pages;
    }

    /// <summary>The input of somebody's role on the people page.</summary>
    private async Task<string> RoleOf(string name)
    {
        var found = await group.Store.People.Find(
            (await group.Id()).Tenant, group.People.Single(p => p.Name == name).Identity, CancellationToken.None);
        return $"role/{Assert.Single(found).Participant}";
    }
}
