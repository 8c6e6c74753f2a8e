using System.Text.Json.Nodes;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>Slack opens a hundred modals a minute for a whole workspace, and more people than that are asked at once.</summary>
public sealed class ScarceTests : IAsyncLifetime
{
    /// <summary>More than a minute allows.</summary>
    private const int Many = 150;

    private Town town = null!;

    private FakeUser Ben => town.Ben;

    public async Task InitializeAsync()
    {
        town = await Town.Build();
        await town.Start(("stages", "Hear of us\nBuy"));
        while (await Step() != "emotions") await town.Type(town.Ana, "/journey next");
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Who_gets_no_modal_any_more_rates_in_a_message_of_their_own()
    {
        var form = await Scarce();
        var posted = town.Slack.CallsOf("chat.postEphemeral").Count;

        Ben.Choose(form, Town.ChoiceBlock(form.Blocks, "rating/S1/feeling"), "-2");
        Ben.Choose(form, Town.ChoiceBlock(form.Blocks, "rating/S2/feeling"), "1");
        await Save(Ben, form);

        Assert.Contains("Saved", form.Text);
        Assert.Equal(0, Ben.Troubles);
        Assert.Equal(posted, town.Slack.CallsOf("chat.postEphemeral").Count);
        var ratings = (await town.Workshop()).Elements.Values.Where(e => e.Kind == "rating").ToList();
        Assert.Equal(2, ratings.Count);
    }

    [Fact]
    public async Task It_starts_from_what_they_have_said_and_nobody_else_sees_it()
    {
        var form = await Scarce();
        Ben.Choose(form, Town.ChoiceBlock(form.Blocks, "rating/S1/feeling"), "-2");
        await Save(Ben, form);

        Assert.Equal("-2", Chosen(await Open(Ben)));
        Assert.NotEqual("-2", Chosen(await Open(town.Ana)));
        Assert.All(town.Channel.Messages, m => Assert.DoesNotContain("accessory", Town.TextOf(m)));
    }

    [Fact]
    public async Task In_a_conversation_of_ones_own_where_messages_of_several_workshops_stand_nobody_is_given_a_form_in_one()
    {
        await Scarce();
        await Ben.OpenHome();

        await Ben.Press(Ben.Home!, Town.Button(Ben.Home!.Blocks, "answer.open"));

        Assert.True(Ben.Direct.Messages is [.., var said] ? said.Text.Contains("press again", StringComparison.OrdinalIgnoreCase) : Ben.View is not null);
    }

    [Fact]
    public async Task What_has_to_be_typed_says_to_press_again()
    {
        while (await Step() != "pain-points") await town.Type(town.Ana, "/journey next");

        Assert.Contains("press again", (await Scarce()).Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Ben opens forms until there are none left.</summary>
    /// <returns>What he sees instead.</returns>
    private async Task<FakeMessage> Scarce()
    {
        var step = await town.Type(Ben, "/journey");
        for (var press = 0; press < Many; press++)
        {
            var opened = town.Slack.CallsOf("views.open").Count;
            await Town.Press(Ben, step, "answer.open");
            if (town.Slack.CallsOf("views.open").Count > opened) continue;

            await town.Slack.Called("response_url");
            return Ben.Seen[^1];
        }

        throw new InvalidOperationException("There are modals for everybody.");
    }

    /// <summary>What somebody sees who presses now.</summary>
    private async Task<FakeMessage> Open(FakeUser user)
    {
        var (step, said) = (await town.Type(user, "/journey"), town.Slack.CallsOf("response_url").Count);
        await Town.Press(user, step, "answer.open");
        await town.Slack.Called("response_url", said + 1);
        return user.Seen[^1];
    }

    private async Task Save(FakeUser user, FakeMessage form)
    {
        var said = town.Slack.CallsOf("response_url").Count;
        await Town.Press(user, form, "answer.save");
        await town.Slack.Called("response_url", said + 1);
    }

    private static string? Chosen(FakeMessage form) => form.Blocks.OfType<JsonObject>()
        .First(b => (string?)b["block_id"] == Town.ChoiceBlock(form.Blocks, "rating/S1/feeling"))["accessory"]?["initial_option"]?["value"]?.GetValue<string>();

    private async Task<string?> Step()
    {
        var workshop = await town.Workshop();
        return workshop.Step(workshop.Current)?.Definition.Name.Value;
    }
}
