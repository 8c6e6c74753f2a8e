using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>The map in short in channels: where the group reads, in other threads, in other channels of the team.</summary>
public sealed class SummaryTests : IAsyncLifetime
{
    private Town town = null!;
    private FakeConversation sales = null!;

    private Client Ana => town.Ana;

    private Client Ben => town.Ben;

    public async Task InitializeAsync()
    {
        town = await Town.Build();
        sales = town.Teams.AddChannelBeside(town.Channel, "Sales in the north");
        town.Teams.AddChannelBeside(town.Channel, "");
        await town.Start();
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Who_asks_in_the_workshops_thread_moves_the_one_message_there_and_hears_nothing_besides()
    {
        var (chat, thread) = (Town.Said(Ben.Chat).Count, Town.ThreadOf(town.Channel, (await town.Board()).Id)!);

        await Ben.Say("map", town.Channel, thread);

        var shown = await Shown(town.Channel);
        Assert.Equal(thread, shown.ThreadId);
        Assert.Equal(chat, Town.Said(Ben.Chat).Count);

        await Ben.Say("map", town.Channel, thread);
        Assert.Contains("further up", Town.Said(Ben.Chat)[^1].Text);
        Assert.Single(Town.Said(town.Channel), IsMap);
    }

    [Fact]
    public async Task In_another_thread_it_is_an_answer_that_offers_to_show_it_to_the_group()
    {
        await Ben.Say("map", town.Channel);
        var answer = Town.Said(town.Channel)[^1];
        Assert.True(IsMap(answer));
        Assert.Empty((await town.Workshop()).Summaries);

        await Ben.Press(answer, "summary.show");

        await Town.Until(() => Town.Said(town.Channel).Count(IsMap) == 2);
        Assert.Equal(1, (await town.Workshop()).LastSummary);
        Assert.True(IsMap(answer));
    }

    [Fact]
    public async Task A_press_on_it_leaves_it_the_map()
    {
        await Ben.Say("map here", town.Channel);
        var shown = await Shown(town.Channel);

        await Ben.Look(shown);
        await Ben.Press(shown, "export.open");

        Assert.True(IsMap(shown));
    }

    [Fact]
    public async Task Another_channel_of_the_team_gets_a_post_of_its_own_by_its_name_and_it_is_kept_true()
    {
        await Ana.Say("map sales in the NORTH", town.Channel);

        var shown = await Shown(sales);
        Assert.Equal(shown.Id, shown.ThreadId);
        Assert.Contains("comes to Sales in the north", Town.Said(Ana.Chat)[^1].Text);
        Assert.Equal(["Open map"], CardRules.Actions(shown.Card!).Select(a => (string?)a["title"]));

        await Ana.Say("map Sales in the north stop", town.Channel);
        await Town.Until(() => Town.TextOf(shown).Contains("not shown here any more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_edited_there_when_the_program_was_restarted()
    {
        await Ana.Say("map Sales in the north", town.Channel);
        var shown = await Shown(sales);

        await town.Restart();
        await Ana.Say("next", town.Channel);

        await Town.Until(() => Town.TextOf(shown).Contains("Step 2", StringComparison.Ordinal));
        Assert.Single(Town.Said(sales));
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_answered_by_those_that_there_are()
    {
        await Ana.Say("map #marketing", town.Channel);

        var said = Town.Said(Ana.Chat)[^1].Text;
        Assert.Contains("bikes, Sales in the north, General", said);
        Assert.Empty((await town.Workshop()).Summaries);
    }

    [Fact]
    public async Task Only_who_leads_shows_it_elsewhere_or_by_the_clock()
    {
        await Ben.Say("park Prices for students", town.Channel);
        await Ben.Say("map Sales in the north", town.Channel);
        Assert.Contains("Only a facilitator", Town.Said(Ben.Chat)[^1].Text);
        await Ben.Say("map every monday", town.Channel);
        Assert.Contains("Only a facilitator", Town.Said(Ben.Chat)[^1].Text);

        await Ana.Say("map Sales in the north every mon,thu 17:30", town.Channel);

        Assert.Equal("weekly mon,thu 17:30 Europe/Berlin", Assert.Single((await town.Workshop()).Summaries.Values).Rule);
        Assert.Empty(Town.Said(sales));
    }

    [Fact]
    public async Task A_group_chat_belongs_to_no_team()
    {
        var chat = town.Teams.AddGroupChat(Ana.Person, Ben.Person);
        await town.StartAt(chat);

        await Ana.Say("map Sales in the north", chat);

        Assert.Contains("no other channels", Town.Said(Ana.Chat)[^1].Text);
    }

    private static async Task<FakePost> Shown(FakeConversation at)
    {
        await Town.Until(() => Town.Said(at).Any(IsMap));
        return Assert.Single(Town.Said(at), IsMap);
    }

    private static bool IsMap(FakePost post) => Town.TextOf(post).Contains("The map so far", StringComparison.Ordinal);
}
