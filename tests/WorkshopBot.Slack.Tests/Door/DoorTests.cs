using WorkshopBot.Domain;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

public sealed class DoorTests : IAsyncLifetime
{
    private Town town = null!;

    private FakeUser Ana => town.Ana;

    private FakeUser Ben => town.Ben;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task A_workshop_starts_from_a_command_and_puts_its_board_and_step_into_the_channel()
    {
        await town.Start(("persona.name", "Hannah"));

        Assert.Null(Ana.View);
        Assert.Equal(2, town.Channel.Messages.Count);
        Assert.Contains("Buying a bike", Town.TextOf(town.Channel.Messages[0]));
        var workshop = await town.Workshop();
        Assert.Equal("Buying a bike", workshop.Title);
        Assert.Equal(Role.Facilitator, Assert.Single(workshop.People).Value.Role);
    }

    [Fact]
    public async Task Who_starts_it_leads_it_by_a_message_of_their_own()
    {
        await town.Start();

        var cockpit = Assert.Single(Ana.Direct.Messages);
        await Town.Press(Ana, cockpit, "next");

        Assert.Equal(1, (await town.Workshop()).Current);
        Assert.Empty(Ben.Direct.Messages);
    }

    [Fact]
    public async Task Nothing_in_a_workshops_log_tells_who_somebody_is_at_Slack()
    {
        await town.Start();
        await Town.Open(Ben, town.Channel.Messages[1], "answer.open");
        await Town.Submit(Ben, ("frame-remark/all/fits", "fits"));

        var log = await town.Stored();

        Assert.Contains("post-started", log);
        foreach (var trace in new[] { Ana.Id, Ana.Direct.Id, Ana.Name, Ben.Id, Ben.Direct.Id, Ben.Name }) Assert.DoesNotContain(trace, log);
    }

    [Fact]
    public async Task A_form_that_is_refused_stays_with_what_was_typed_and_says_what_is_wrong()
    {
        await town.OpenStart(Ana);

        await Town.Submit(Ana, ("title", "  "), ("stages", "Hear of us"));

        var error = Assert.Single(Ana.View!.Errors);
        Assert.Equal(Town.InputBlock(Ana.View.Blocks, "title"), error.Key);
        Assert.Empty(town.Channel.Messages);

        await Town.Submit(Ana, ("title", "Buying a bike"));
        Assert.Null(Ana.View);
    }

    [Fact]
    public async Task Who_presses_the_button_of_the_step_gets_a_form_and_becomes_one_of_the_group()
    {
        await town.Start();

        await Town.Open(Ben, town.Channel.Messages[1], "answer.open");
        await Town.Submit(Ben, ("frame-remark/all/fits", "fits"));

        Assert.Null(Ben.View);
        var workshop = await town.Workshop();
        Assert.Equal(2, workshop.People.Count);
        Assert.Contains(workshop.Elements.Values, e => e.Kind == "frame-remark");
        Assert.Single(workshop.Steps[0].Answered);
    }

    [Fact]
    public async Task Everybody_sees_the_step_privately_and_answers_from_there()
    {
        await town.Start();

        var step = await town.Type(Ben, "/journey");
        Assert.Equal(Ben.Id, step.ForUser);

        step = await AtStages();
        await Town.Open(Ben, step, "answer.open");
        await Town.Submit(Ben, ("stage/all/lines", "Hear of us\nBuy — a bike that fits"));

        var stages = (await town.Workshop()).Elements.Values.Where(e => e.Kind == "stage").ToList();
        Assert.Equal(2, stages.Count);
    }

    [Fact]
    public async Task A_line_is_added_by_a_command_and_what_was_said_before_stays()
    {
        await town.Start();
        await AtStages();

        await town.Type(Ben, "/journey add Hear of us");
        var said = await town.Type(Ben, "/journey add Buy — a bike that fits");

        Assert.Contains("Added", said.Text);
        Assert.Equal(2, (await town.Workshop()).Elements.Values.Count(e => e.Kind == "stage"));
    }

    [Fact]
    public async Task A_message_of_the_channel_becomes_a_line_of_who_chose_it()
    {
        await town.Start();
        await AtStages();
        var message = await Ana.Say("*Hear* of us &amp; <https://bikes.example|the shop> <@U0BOT>", town.Channel);

        await Ben.MessageShortcut(message, "add");

        var stage = Assert.Single((await town.Workshop()).Elements.Values, e => e.Kind == "stage");
        Assert.Equal("*Hear* of us & the shop U0BOT", stage.Payload.Word("name"));
    }

    [Fact]
    public async Task Words_that_lead_are_for_facilitators()
    {
        await town.Start();

        var refused = await town.Type(Ben, "/journey next");
        Assert.Equal(0, (await town.Workshop()).Current);
        Assert.Contains("facilitator", refused.Text, StringComparison.OrdinalIgnoreCase);

        await town.Type(Ana, "/journey next");
        Assert.Equal(1, (await town.Workshop()).Current);

        await town.Type(Ana, "/journey undo");
        Assert.Equal(0, (await town.Workshop()).Current);
    }

    [Fact]
    public async Task A_channel_holds_one_workshop_at_a_time()
    {
        await town.Start();

        var said = await town.Type(Ben, "/journey start");

        Assert.Null(Ben.View);
        Assert.Contains("running in this channel already", said.Text);
    }

    [Fact]
    public async Task Of_two_who_start_at_once_in_a_channel_one_does_and_the_other_is_told_in_the_form()
    {
        await town.OpenStart(Ana);
        await town.OpenStart(Ben);

        await Town.Submit(Ana, ("title", "Of Ana"));
        await Town.Submit(Ben, ("title", "Of Ben"));

        Assert.Null(Ana.View);
        Assert.NotEmpty(Ben.View!.Errors);
        Assert.Equal("Of Ana", (await town.Workshop()).Title);
    }

    [Fact]
    public async Task Where_the_bot_is_not_it_says_what_to_do()
    {
        town.Channel.Members.Remove(town.Slack.App.BotUserId);

        var said = await town.Type(Ana, "/journey start");

        Assert.Null(Ana.View);
        Assert.Contains("/invite", said.Text);
    }

    [Theory]
    [InlineData("/journey status")]
    [InlineData("/journey")]
    [InlineData("/journey next")]
    [InlineData("/journey add something")]
    [InlineData("/journey nonsense")]
    public async Task Where_no_workshop_runs_every_word_says_how_to_start_one(string command) =>
        Assert.Contains("/journey start", (await town.Type(Ana, command)).Text);

    [Fact]
    public async Task A_form_that_was_open_when_the_program_was_restarted_is_saved()
    {
        await town.Start();
        await Town.Open(Ben, town.Channel.Messages[1], "answer.open");

        await town.Restart();
        await Town.Submit(Ben, ("frame-remark/all/fits", "fits"));

        Assert.Null(Ben.View);
        Assert.Single((await town.Workshop()).Steps[0].Answered);
    }

    [Fact]
    public async Task A_workshop_that_is_not_in_memory_opens_its_form_in_a_modal_that_says_one_moment()
    {
        await town.Start();
        await town.Restart();
        var opened = town.Slack.CallsOf("views.open").Count;

        await Town.Open(Ben, town.Channel.Messages[1], "answer.open");

        Assert.Equal(opened + 1, town.Slack.CallsOf("views.open").Count);
        Assert.Single(town.Slack.CallsOf("views.update"));
        await Town.Submit(Ben, ("frame-remark/all/fits", "fits"));
        Assert.Single((await town.Workshop()).Steps[0].Answered);
    }

    [Fact]
    public async Task What_Slack_delivers_twice_happens_once()
    {
        town.Slack.DeliversTwice = true;

        await town.Start();
        await Town.Press(Ana, Assert.Single(Ana.Direct.Messages), "next");
        await Town.Open(Ben, await town.Type(Ben, "/journey"), "answer.open");
        await Town.Submit(Ben, ("persona-remark/all/fits", "fits"));

        var workshop = await town.Workshop();
        Assert.Equal(1, workshop.Current);
        Assert.Single(workshop.Elements.Values, e => e.Kind == "persona-remark");
        Assert.Equal(2, town.Channel.Messages.Count(m => m.Blocks.Count > 0));
    }

    [Fact]
    public async Task A_whole_journey_is_led_from_its_start_to_the_finished_map_and_every_form_on_the_way_opens()
    {
        await town.Start(("stages", "Hear of us\nBuy — a bike that fits\nRide"));
        var opened = new HashSet<string>();
        for (var moves = 0; moves < 60 && await Current() is { } step; moves++)
        {
            foreach (var user in new[] { Ana, Ben })
            {
                var message = await town.Type(user, "/journey");
                if (!Town.Offers(message, "answer.open")) continue;

                await Town.Open(user, message, "answer.open");
                await user.Close(Assert.IsType<FakeView>(user.View));
                opened.Add(step);
            }

            await town.Type(Ana, "/journey next");
        }

        Assert.Superset(
            new HashSet<string>(["frame", "persona", "stages", "touchpoints", "emotions", "pain-points", "opportunities"]), opened);
        await town.Type(Ana, "/journey finish");
        Assert.NotNull((await town.Workshop()).Ending);
        Assert.Contains("Buying a bike", Town.TextOf(await town.Type(Ben, "/journey map")));
        Assert.DoesNotContain("is not drawn as it asks", town.Log.All);
        Assert.Equal((0, 0), (Ana.Troubles, Ben.Troubles));

        async Task<string?> Current()
        {
            var workshop = await town.Workshop();
            return workshop.Step(workshop.Current)?.Definition.Name.Value;
        }
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_they_were_typed()
    {
        await town.Start(("stages", "<!channel> & *Buy* :skull:\n<https://evil.example|click> <@U1>"));
        await AtStages();

        var status = await town.Type(Ben, "/journey status");

        Assert.DoesNotContain("<!channel>", Town.TextOf(status));
        Assert.DoesNotContain("<@U1>", status.Text);
        Assert.Equal(0, Ben.Troubles);
    }

    [Fact]
    public async Task Nothing_that_anybody_said_and_no_secret_is_in_the_log()
    {
        await town.Start(("stages", "secret-words-of-ana"));
        await AtStages();
        await town.Type(Ben, "/journey add secret-words-of-ben");

        Assert.DoesNotContain("secret-words", town.Log.All);
        Assert.DoesNotContain(town.Slack.App.BotToken, town.Log.All);
        Assert.DoesNotContain(Ana.Name, town.Log.All);
    }

    [Fact]
    public async Task Slack_is_asked_once_who_somebody_is_whatever_they_do_at_once()
    {
        await town.Start();
        await AtStages();
        var newcomer = town.Slack.AddUser("Cem");
        town.Channel.Members.Add(newcomer.Id);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => newcomer.Command($"/journey add Stage {n}", town.Channel)));

        Assert.Single(town.Slack.CallsOf("users.info"), c => c["user"] == newcomer.Id);
    }

    [Fact]
    public async Task Who_could_not_be_asked_for_in_time_is_called_by_their_name_as_soon_as_Slack_says_it()
    {
        await town.Start();
        await AtStages();
        var newcomer = town.Slack.AddUser("Cem");
        town.Slack.Faults.Next("users.info", new Fault.TooMany(1));

        await town.Type(newcomer, "/journey add Hear of us");

        var waiting = TimeProvider.System.GetTimestamp();
        while (!(await town.Names()).Contains("Cem"))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(waiting) < Town.Bound, "Nobody is called Cem.");
            await Task.Yield();
        }
    }

    private async Task<FakeMessage> AtStages()
    {
        while ((await town.Workshop()).Steps[(await town.Workshop()).Current].Definition.Name.Value != "stages")
            await town.Type(Ana, "/journey next");
        return await town.Type(Ben, "/journey");
    }
}
