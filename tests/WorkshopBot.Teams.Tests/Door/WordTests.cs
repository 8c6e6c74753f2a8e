using System.Net;
using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>What people type to the bot, and the messages that they choose.</summary>
public sealed class WordTests : IAsyncLifetime
{
    private Town town = null!;

    private Client Ana => town.Ana;

    private Client Ben => town.Ben;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task A_line_is_added_by_a_word_and_what_was_said_before_stays()
    {
        await town.Start();
        await town.AtStages();

        await Ben.Say("add Hear of us", town.Channel);
        await Ben.Say("add Buy &mdash; a bike that fits", town.Channel);

        Assert.Contains("Added", Town.Said(town.Channel)[^1].Text);
        var stages = (await town.Workshop()).Elements.Values.Where(e => e.Kind == "stage").Select(e => e.Payload.Word("name")).ToList();
        Assert.Equal(["Buy", "Hear of us"], stages.Order());
    }

    [Fact]
    public async Task Something_is_parked_by_a_word()
    {
        await town.Start();

        await Ben.Say("park Prices for students", town.Channel);

        Assert.Contains("Parked", Town.Said(town.Channel)[^1].Text);
        Assert.Contains("Prices for students", await town.Stored());
    }

    [Fact]
    public async Task A_message_of_the_channel_becomes_a_line_once_whoever_chose_it_has_read_it()
    {
        await town.Start();
        await town.AtStages();

        await Ben.ChooseAt(town.Channel, "<div><at id=\"1\">WorkshopBot</at> <b>Hear</b> of&nbsp;us &amp; <at id=\"0\">Zoe</at><br>often</div>");
        Assert.Equal("Hear of us & Zoe often", (string?)CardRules.Inputs(Ben.Dialog!).Single()["value"]);
        await Ben.Send("add", ("text", "Hear of us"));

        Assert.Contains("Added", Assert.Single(Ben.Told));
        Assert.Equal("Hear of us", Assert.Single((await town.Workshop()).Elements.Values, e => e.Kind == "stage").Payload.Word("name"));
        Assert.DoesNotContain("Zoe", await town.Stored());
    }

    [Fact]
    public async Task A_line_that_is_refused_comes_back_in_the_dialog()
    {
        await town.Start();
        await town.AtStages();
        await Ben.ChooseAt(town.Channel, "<p>Hear of us</p>");

        await Ben.Send("add", ("text", " "));

        Assert.Contains("Please write what to add", CardRules.TextOf(Ben.Dialog!));
    }

    [Fact]
    public async Task Words_that_lead_are_for_facilitators_and_who_is_not_hears_it_alone()
    {
        await town.Start();
        var said = Town.Said(town.Channel).Count;

        await Ben.Say("next", town.Channel);
        Assert.Equal(0, (await town.Workshop()).Current);
        Assert.Equal(said, Town.Said(town.Channel).Count);
        Assert.Contains("facilitator", Assert.Single(Ben.Chat.Posts).Text, StringComparison.OrdinalIgnoreCase);

        await Ana.Say("next", town.Channel);
        Assert.Equal(1, (await town.Workshop()).Current);
        Assert.Contains("Step 2 of 11: Persona, open for answers.", Town.Said(town.Channel).Select(p => p.Text));

        await Ana.Say("undo", town.Channel);
        Assert.Equal(0, (await town.Workshop()).Current);
    }

    [Fact]
    public async Task Who_has_no_chat_with_the_bot_hears_where_they_are_and_what_to_do_to_lead()
    {
        Ana.Person.HasApp = false;

        await town.Start();

        Assert.Contains("choose Apps in Teams", Assert.Single(Ana.Told));
        await Ana.Say("nonsense", town.Channel);
        Assert.Contains("do not know that word", Town.Said(town.Channel)[^1].Text);
        await Ana.Say("next", town.Channel);
        Assert.Equal(1, (await town.Workshop()).Current);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("map")]
    public async Task Who_asks_sees_where_it_stands_below_their_words(string word)
    {
        await town.Start();

        await Ben.Say(word, town.Channel);

        Assert.Contains("Buying a bike", Town.TextOf(Town.Said(town.Channel)[^1]));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("")]
    [InlineData("next")]
    [InlineData("add something")]
    [InlineData("nonsense")]
    public async Task Where_no_workshop_runs_every_word_says_how_to_start_one(string words)
    {
        await Ana.Say(words, town.Channel);

        Assert.Contains("the word start", Assert.Single(Ana.Chat.Posts).Text);
    }

    [Fact]
    public async Task Words_that_are_not_for_the_bot_are_not_heard()
    {
        await town.Start();
        var said = Town.Said(town.Channel).Count;

        await town.Send(town.Message(Ben.Person, town.Channel, "next start status"));

        Assert.Equal((0, said), ((await town.Workshop()).Current, Town.Said(town.Channel).Count));
        Assert.Empty(Ben.Chat.Posts);
    }

    [Fact]
    public async Task What_was_edited_or_deleted_is_not_said_again()
    {
        await town.Start();

        foreach (var type in new[] { "messageUpdate", "messageDelete", "messageReaction", "typing", "event", "unheard-of" })
        {
            var activity = town.Message(Ana.Person, town.Channel, "next");
            activity["type"] = type;
            Assert.Equal(HttpStatusCode.OK, (await town.Send(activity)).Status);
        }

        Assert.Equal(0, (await town.Workshop()).Current);
    }

    [Fact]
    public async Task What_Teams_delivers_twice_happens_once()
    {
        await town.Start();
        await town.AtStages();
        var activity = town.Message(Ben.Person, town.Channel, $"{town.Mention} add Hear of us");
        activity["entities"]!.AsArray().Add(Ben.Mention(town.Mention));

        await Task.WhenAll(town.Send((JsonObject)activity.DeepClone()), town.Send(activity));

        Assert.Single((await town.Workshop()).Elements.Values, e => e.Kind == "stage");
    }
}
