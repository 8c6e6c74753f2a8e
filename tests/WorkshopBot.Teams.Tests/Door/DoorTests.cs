using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door;

public sealed class DoorTests : IAsyncLifetime
{
    private Town town = null!;

    private Client Ana => town.Ana;

    private Client Ben => town.Ben;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task A_workshop_starts_from_a_word_and_puts_its_board_and_step_into_the_thread()
    {
        await town.Start(("persona.name", "Hannah"));

        Assert.Null(Ana.Dialog);
        var said = Town.Said(town.Channel);
        Assert.Equal(3, said.Count);
        Assert.Single(said.Select(p => p.ThreadId).Distinct());
        Assert.Contains("Buying a bike", Town.TextOf(await town.Board()));
        var workshop = await town.Workshop();
        Assert.Equal("Buying a bike", workshop.Title);
        Assert.Equal(Role.Facilitator, Assert.Single(workshop.People).Value.Role);
    }

    [Fact]
    public async Task The_offer_to_start_is_taken_back_once_somebody_has_taken_it()
    {
        await town.Start();

        var offer = Town.Said(town.Channel)[0];
        Assert.Contains("has begun", Town.TextOf(offer));
        Assert.False(Ben.Offers(offer, "start.open"));
    }

    [Fact]
    public async Task Who_starts_it_leads_it_by_a_message_of_their_own()
    {
        await town.Start();

        var cockpit = Assert.Single(Ana.Chat.Posts);
        await Ana.Press(cockpit, "next");

        Assert.Equal(1, (await town.Workshop()).Current);
        Assert.Empty(Ben.Chat.Posts);
    }

    [Fact]
    public async Task Nothing_in_a_workshops_log_tells_who_somebody_is_in_Teams()
    {
        await town.Start();
        await Ben.Press(await town.Step(), "answer.open");
        await Ben.Send("answer.save", ("frame-remark/all/fits", "fits"));

        var log = await town.Stored();

        Assert.Contains("post-started", log);
        foreach (var trace in new[] { Ana.Person, Ben.Person }.SelectMany(p => new[] { p.Id, p.EntraId, p.Name, town.PersonalOf(p).Id }))
            Assert.DoesNotContain(trace, log);
        Assert.DoesNotContain(town.Channel.Id, log);
    }

    [Fact]
    public async Task A_form_that_is_refused_is_there_again_with_what_was_typed_and_what_is_wrong()
    {
        await Ana.Say("start", town.Channel);
        await Ana.Press(Town.Said(town.Channel)[^1], "start.open");

        await Ana.Send("start", ("title", "  "), ("stages", "Hear of us"));

        var inputs = CardRules.Inputs(Ana.Dialog!).ToDictionary(i => ((string)i["id"]!).Split('~')[0], i => i);
        Assert.Equal("Hear of us", (string?)inputs["stages"]["value"]);
        Assert.All(inputs.Values, i => Assert.Contains('~', (string)i["id"]!));
        Assert.Contains("look at this again", CardRules.TextOf(Ana.Dialog!));

        await Ana.Send("start", ("title", "Buying a bike"));
        Assert.Null(Ana.Dialog);
        Assert.Equal("Buying a bike", (await town.Workshop()).Title);
    }

    [Fact]
    public async Task Who_presses_the_button_of_the_step_gets_a_dialog_and_becomes_one_of_the_group()
    {
        await town.Start();

        await Ben.Press(await town.Step(), "answer.open");
        await Ben.Send("answer.save", ("frame-remark/all/fits", "fits"));

        Assert.Null(Ben.Dialog);
        var workshop = await town.Workshop();
        Assert.Equal(2, workshop.People.Count);
        Assert.Contains(workshop.Elements.Values, e => e.Kind == "frame-remark");
        Assert.Single(workshop.Steps[0].Answered);
    }

    [Fact]
    public async Task Who_has_no_dialogs_answers_in_the_message_and_sees_it_again()
    {
        await town.Start();
        var step = await town.AtStages();

        await Ben.PressInline(step, "answer.open");
        await Ben.Press(step, "answer.save", ("stage/all/lines", "Hear of us"));

        Assert.Single((await town.Workshop()).Elements.Values, e => e.Kind == "stage");
        Assert.Empty(CardRules.Inputs(Ben.See(step)));
        Assert.True(Ben.Offers(step, "answer.open"));
        Assert.True(Ben.Offers(step, "leave"));
        Assert.False(Ana.Offers(step, "leave"));
    }

    [Fact]
    public async Task A_client_that_knows_no_Execute_hears_in_its_own_chat_what_came_of_it()
    {
        await town.Start();
        Ana.IsOld = true;
        var cockpit = Assert.Single(Ana.Chat.Posts);
        var earlier = cockpit.Activity.DeepClone().AsObject();
        await Ana.Press(cockpit, "next");
        Assert.Equal(1, (await town.Workshop()).Current);
        await Town.Until(() => cockpit.Edits > 0);
        cockpit.Activity = earlier;

        await Ana.Press(cockpit, "next");

        Assert.Equal(1, (await town.Workshop()).Current);
        Assert.Contains("moved on", Ana.Chat.Posts[^1].Text);
    }

    [Fact]
    public async Task Everybody_who_takes_part_sees_below_the_step_what_is_theirs()
    {
        await town.Start();
        await Ben.Press(await town.Step(), "answer.open");
        await Ben.Send("answer.save", ("frame-remark/all/fits", "fits"));
        var step = await Edited(await town.Step(), "1 of 2");

        await Ben.Look(step);
        await Ana.Look(step);

        Assert.Contains("Your answer is in", CardRules.TextOf(Ben.See(step)));
        Assert.DoesNotContain("Your answer is in", CardRules.TextOf(step.Card!));
        Assert.Contains("Your turn", CardRules.TextOf(Ana.See(step)));
    }

    [Fact]
    public async Task Somebody_who_does_not_take_part_sees_what_all_see_and_is_not_asked_in()
    {
        await town.Start();
        var step = await town.Step();

        await Ben.Look(step);
        var answered = await Ben.Forge(
            "adaptiveCard/action", town.Channel,
            new() { ["action"] = new JsonObject { ["verb"] = "refresh", ["data"] = step.Card!["refresh"]!["action"]!["data"]!.DeepClone() } }, step.Id);

        Assert.Equal(400, (int)answered.Body!["statusCode"]!);
        Assert.Single((await town.Workshop()).People);
    }

    [Fact]
    public async Task Who_gets_the_app_later_gets_their_own_controls_then()
    {
        Ana.Person.HasApp = false;
        await town.Start();
        Ana.Person.HasApp = true;

        await town.Comes(Ana.Person, Ana.Chat);

        await Town.Until(() => Ana.Chat.Posts.Any(p => p.Card is not null && Ana.Offers(p, "next")));
    }

    [Fact]
    public async Task A_conversation_holds_one_workshop_at_a_time()
    {
        await town.Start();

        await Ben.Say("start", town.Channel);

        Assert.Contains("running", Assert.Single(Ben.Chat.Posts).Text);
    }

    [Fact]
    public async Task Of_two_who_start_at_once_one_does_and_the_other_is_told_in_the_form()
    {
        foreach (var client in new[] { Ana, Ben })
        {
            await client.Say("start", town.Channel);
            await client.Press(Town.Said(town.Channel)[^1], "start.open");
        }

        await Ana.Send("start", ("title", "Of Ana"));
        await Ben.Send("start", ("title", "Of Ben"));

        Assert.Null(Ana.Dialog);
        Assert.Contains("running", CardRules.TextOf(Ben.Dialog!));
        Assert.Equal("Of Ana", (await town.Workshop()).Title);
    }

    [Fact]
    public async Task A_button_that_was_drawn_for_an_earlier_phase_changes_nothing_and_shows_what_is_now()
    {
        await town.Start();
        var cockpit = Assert.Single(Ana.Chat.Posts);
        var earlier = cockpit.Activity.DeepClone().AsObject();
        await Ana.Press(cockpit, "next");
        await Town.Until(() => cockpit.Edits > 0);
        cockpit.Activity = earlier;

        await Ana.Press(cockpit, "next");

        Assert.Equal(1, (await town.Workshop()).Current);
        Assert.Contains("moved on", CardRules.TextOf(Ana.See(cockpit)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_that_was_open_when_the_program_was_restarted_is_saved(bool losesKeys)
    {
        await town.Start();
        await Ben.Press(await town.Step(), "answer.open");

        await town.Restart(losesKeys);
        await Ben.Send("answer.save", ("frame-remark/all/fits", "fits"));

        Assert.Null(Ben.Dialog);
        Assert.Single((await town.Workshop()).Steps[0].Answered);
    }

    [Fact]
    public async Task A_whole_journey_is_led_from_its_start_to_the_finished_map_and_every_form_on_the_way_opens()
    {
        await town.Start(("stages", "Hear of us\nBuy — a bike that fits\nRide"));
        var opened = new HashSet<string>();
        for (var moves = 0; moves < 60 && await Current() is { } step; moves++)
        {
            foreach (var client in new[] { Ana, Ben })
            {
                await client.Say("", town.Channel);
                var message = Town.Said(town.Channel)[^1];
                await client.Look(message);
                if (!client.Offers(message, "answer.open")) continue;

                await client.Press(message, "answer.open");
                Assert.NotNull(client.Dialog);
                opened.Add(step);
            }

            await Ana.Say("next", town.Channel);
        }

        Assert.Superset(
            new HashSet<string>(["frame", "persona", "stages", "touchpoints", "emotions", "pain-points", "opportunities"]), opened);
        await Ana.Say("finish", town.Channel);
        Assert.NotNull((await town.Workshop()).Ending);
        await Ben.Say("map", town.Channel);
        Assert.Contains("Buying a bike", Town.TextOf(Town.Said(town.Channel)[^1]));

        async Task<string?> Current()
        {
            var workshop = await town.Workshop();
            return workshop.Step(workshop.Current)?.Definition.Name.Value;
        }
    }

    [Fact]
    public async Task Nothing_that_anybody_said_and_no_secret_is_in_the_log()
    {
        await town.Start(("stages", "secret-words-of-ana"));
        await town.AtStages();
        await Ben.Say("add secret-words-of-ben", town.Channel);

        Assert.DoesNotContain("secret-words", town.Log.All);
        Assert.DoesNotContain(town.Teams.Bot.ClientSecret, town.Log.All);
        foreach (var trace in new[] { Ana.Person.Name, Ana.Person.Id, Ana.Person.EntraId, town.Channel.Id }) Assert.DoesNotContain(trace, town.Log.All);
    }

    [Fact]
    public async Task People_are_called_as_Teams_calls_them_with_language_and_zone_of_their_client()
    {
        await town.Start();
        (Ben.Locale, Ben.TimeZone) = ("de-DE", "America/New_York");
        await Ben.Press(await town.Step(), "answer.open");

        var profile = Assert.Single((await town.Profiles()).Values, p => p.Name == "Ben");
        Assert.Equal(("de-DE", "America/New_York"), (profile.Locale, profile.TimeZone));
        Assert.Contains("Speichern", Ben.Dialog!.ToJsonString());
    }

    private static async Task<FakePost> Edited(FakePost post, string says)
    {
        await Town.Until(() => Town.TextOf(post).Contains(says, StringComparison.Ordinal));
        return post;
    }
}
