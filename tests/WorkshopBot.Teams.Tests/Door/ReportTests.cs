using WorkshopBot.Domain;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>What people write in their own chat with the bot while something is being collected.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private Town town = null!;

    private Client Ana => town.Ana;

    private Client Ben => town.Ben;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task What_is_written_to_the_bot_alone_is_a_report_and_the_answer_can_undo_it()
    {
        await town.Collect();

        var answer = await Write(Ana, "Paying by card fails & nobody says why");

        Assert.Contains("P1", Town.TextOf(answer));
        Assert.Equal("Paying by card fails & nobody says why", (await Pain()).Payload.Word("text"));

        await Ana.Press(answer, "take-back");
        Assert.Equal(ElementStatus.Withdrawn, (await Pain()).Status);
    }

    [Fact]
    public async Task It_happened_again_by_its_handle()
    {
        await town.Collect();
        await Write(Ana, "Paying by card fails");

        var answer = await Write(Ana, "again P1");

        Assert.Contains("happened 2 times", Town.TextOf(answer));
        Assert.Equal(1, (await Pain()).Recurrences);
    }

    [Fact]
    public async Task Where_nothing_is_collected_ones_workshops_are_shown_and_nothing_is_kept()
    {
        await town.Start();

        var answer = await Write(Ben, "Paying by card fails");

        Assert.Contains("workshop", Town.TextOf(answer));
        Assert.DoesNotContain("Paying by card fails", await town.Stored());
    }

    [Fact]
    public async Task An_address_is_pointed_out_before_anything_is_saved()
    {
        await town.Collect();

        var answer = await Write(Ana, "mia@mail.example got no answer");
        Assert.Contains("e-mail address", Town.TextOf(answer));
        Assert.DoesNotContain("mia@mail.example", await town.Stored());

        await Ana.Press(answer, "add");
        Assert.Equal("[e-mail address] got no answer", (await Pain()).Payload.Word("text"));
    }

    private async Task<Element> Pain() => Assert.Single((await town.Workshop()).Elements.Values, e => e.Kind == "pain-point");

    private static async Task<FakePost> Write(Client client, string words)
    {
        await client.Say(words, client.Chat);
        return Town.Said(client.Chat)[^1];
    }
}
