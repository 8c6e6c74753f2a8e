using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>The map in short in channels: looked at alone, shown to all, elsewhere, and by the clock.</summary>
public sealed class SummaryTests : IAsyncLifetime
{
    private Town town = null!;
    private FakeChannel sales = null!;

    private FakeUser Ana => town.Ana;

    private FakeUser Ben => town.Ben;

    public async Task InitializeAsync()
    {
        town = await Town.Build(address: "https://workshop.example");
        sales = town.Slack.AddChannel("sales", town.Ana);
        await town.Start();
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Who_looks_at_it_alone_may_show_it_to_everybody_and_it_stands_there_once()
    {
        var seen = await town.Type(Ben, "/journey map");
        Assert.Equal(Ben.Id, seen.ForUser);
        Assert.True(Town.Offers(seen, "summary.show"));
        Assert.DoesNotContain(town.Channel.Messages, IsMap);

        await Town.Press(Ben, seen, "summary.show");
        var shown = await Shown(town.Channel);
        Assert.False(Town.Offers(shown, "summary.show"));
        Assert.True(Town.Offers(shown, "export.open"));
        Assert.True(Town.Offers(shown, "answer.open"));

        Assert.Contains("further up", (await town.Type(Ben, "/journey map here")).Text);
        Assert.Single(town.Channel.Messages, IsMap);
    }

    [Fact]
    public async Task A_channel_that_was_chosen_from_the_list_gets_it_with_a_link_and_nothing_to_press_and_loses_it_again()
    {
        var said = await town.Type(Ana, $"/journey map <#{sales.Id}|sales>");
        Assert.Contains("comes to #sales", said.Text);
        var shown = await Shown(sales);
        Assert.Contains("Open map", Town.TextOf(shown));
        Assert.False(Town.Offers(shown, "export.open"));
        Assert.False(Town.Offers(shown, "answer.open"));

        await town.Type(Ana, $"/journey map <#{sales.Id}|sales> stop");
        await Until(() => Town.TextOf(shown).Contains("not shown here any more", StringComparison.Ordinal));
        Assert.Single(sales.Messages);
    }

    [Fact]
    public async Task Only_who_leads_may_show_it_elsewhere()
    {
        Assert.Contains("Only a facilitator", (await town.Type(Ben, $"/journey map <#{sales.Id}|sales>")).Text);
        Assert.Empty(sales.Messages);
    }

    [Fact]
    public async Task Where_it_cannot_be_posted_the_sentence_says_what_to_do()
    {
        Assert.Contains("choose it from the list", (await town.Type(Ana, "/journey map #sales")).Text);
        Assert.Contains("map every monday 9:00", (await town.Type(Ana, "/journey map sales")).Text);
        Assert.Contains("I am not in #nowhere", (await town.Type(Ana, "/journey map <#C0999999|nowhere>")).Text);

        sales.Members.Remove(town.Slack.App.BotUserId);
        Assert.Contains("I am not in #sales", (await town.Type(Ana, $"/journey map <#{sales.Id}|sales>")).Text);

        sales.IsArchived = true;
        Assert.Contains("archived", (await town.Type(Ana, $"/journey map <#{sales.Id}|sales>")).Text);
        Assert.Empty((await town.Workshop()).Summaries);
    }

    [Fact]
    public async Task The_channel_itself_named_by_its_id_is_the_groups_own()
    {
        await town.Type(Ben, $"/journey map <#{town.Channel.Id}|bikes>");

        Assert.True(Town.Offers(await Shown(town.Channel), "export.open"));
    }

    [Fact]
    public async Task By_the_clock_it_comes_in_the_zone_of_whoever_says_so_until_that_is_stopped()
    {
        Assert.Contains(
            "every week on Monday at 09:00 (Europe/Berlin)", (await town.Type(Ana, "/journey map every monday 9:00")).Text);
        Assert.Contains("#sales every month on day", (await town.Type(Ana, $"/journey map <#{sales.Id}> every month 8:30")).Text);
        var rules = (await town.Workshop()).Summaries.Values.ToDictionary(s => s.Name ?? "", s => s.Rule);
        Assert.Equal("weekly mon 09:00 Europe/Berlin", rules[""]);
        Assert.EndsWith("08:30 Europe/Berlin", rules["#sales"]);
        Assert.NotNull(Domain.Decider.NextWake(await town.Workshop()));

        Assert.Contains("not shown there any more", (await town.Type(Ana, "/journey map stop")).Text);
        Assert.Equal(["#sales"], (await town.Workshop()).Summaries.Values.Select(s => s.Name));
        await town.Type(Ben, "/journey park Prices for students");
        Assert.Contains("Only a facilitator", (await town.Type(Ben, "/journey map every day")).Text);
    }

    [Fact]
    public async Task What_stands_in_other_commands_is_read_as_it_was_typed()
    {
        await Ben.Command("/journey park Ask <@U123|mia> &amp; see <https://example.org|the page>", town.Channel);

        Assert.Equal("Ask mia & see the page", Assert.Single((await town.Workshop()).Parked).Text);
    }

    private static async Task<FakeMessage> Shown(FakeChannel channel)
    {
        await Until(() => channel.Messages.Any(IsMap));
        return Assert.Single(channel.Messages, IsMap);
    }

    private static bool IsMap(FakeMessage message) => Town.TextOf(message).Contains("The map so far", StringComparison.Ordinal);

    private static async Task Until(Func<bool> isThere)
    {
        var waiting = TimeProvider.System.GetTimestamp();
        while (!isThere())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(waiting) < Town.Bound, "It does not come.");
            await Task.Yield();
        }
    }
}
