using WorkshopBot.Testing.Playing;

namespace WorkshopBot.Teams.Tests.Door.Playing;

public sealed class RestartTests : RestartRules
{
    [Fact]
    public async Task What_is_refused_after_a_restart_comes_back_as_a_copy_of_the_words()
    {
        await AtStep("stages");
        await Ana.Opens();
        await Restart();

        // No name of a stage is as long as this.
        var client = ((ChannelPerson)Ana).Client;
        await client.Send("answer.save", ("stage/all/lines", $"Search\n{new string('x', 2_000)}"));

        Assert.Contains("Search", CardRules.TextOf(client.Dialog!));
        Assert.Empty(CardRules.Inputs(client.Dialog!));
    }

    [Fact]
    public async Task A_single_word_that_is_refused_after_a_restart_is_copied_too()
    {
        await AtStep("pain-points");
        await Ana.Opens();
        await Restart();

        var client = ((ChannelPerson)Ana).Client;
        await client.Send("answer.save", ("pain-point/0/severity", "4"), ("pain-point/1/text", "Closed"));

        Assert.Contains("Closed", CardRules.TextOf(client.Dialog!));
    }

    protected override async Task<ChatGroup> Meet() => await ChannelGroup.Meet();
}
