using WorkshopBot.Domain;

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
        var step = await AtStages();

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
        Ben.IsOld = true;

        await Ben.Press(await town.Board(), "answer.open");
    }

    private async Task<WorkshopBot.Testing.Teams.FakePost> AtStages()
    {
        while ((await town.Workshop()).Steps[(await town.Workshop()).Current].Definition.Name.Value != "stages")
            await Ana.Say("next", town.Channel);
        return await town.Step();
    }
}
