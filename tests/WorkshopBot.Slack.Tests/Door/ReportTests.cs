using WorkshopBot.Domain;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>What people write to the bot alone while something is being collected.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private Town town = null!;

    private FakeUser Ana => town.Ana;

    private FakeUser Ben => town.Ben;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task A_direct_message_is_a_report_and_the_answer_can_undo_it()
    {
        await town.Collect();

        var answer = await Write(Ana, "Paying by card fails &amp; nobody says why");

        Assert.Contains("P1", Town.TextOf(answer));
        Assert.Equal("Paying by card fails & nobody says why", (await Pain()).Payload.Word("text"));

        await Town.Press(Ana, answer, "take-back");
        Assert.Equal(ElementStatus.Withdrawn, (await Pain()).Status);
    }

    [Fact]
    public async Task Delivered_again_to_another_process_it_is_one_report()
    {
        await town.Collect();
        var said = await Ana.Say("Paying by card fails", Ana.Direct);

        await town.Restart();
        await Ana.Deliver(said);

        Assert.Equal("Paying by card fails", (await Pain()).Payload.Word("text"));
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
    public async Task Where_nothing_is_collected_it_is_said_and_nothing_is_kept()
    {
        await town.Start();

        var answer = await Write(Ben, "Paying by card fails");

        Assert.Contains("Nothing is being collected", Town.TextOf(answer));
        Assert.DoesNotContain("Paying by card fails", await town.Stored());
    }

    [Fact]
    public async Task A_phone_number_is_pointed_out_before_anything_is_saved()
    {
        await town.Collect();

        var answer = await Write(Ana, "He waits at 030 1234567 for a call");
        Assert.Contains("phone number", Town.TextOf(answer));
        Assert.DoesNotContain("030 1234567", await town.Stored());

        await Town.Press(Ana, answer, "add");
        Assert.Equal("He waits at [phone number] for a call", (await Pain()).Payload.Word("text"));
    }

    private async Task<Element> Pain() => Assert.Single((await town.Workshop()).Elements.Values, e => e.Kind == "pain-point");

    private static async Task<FakeMessage> Write(FakeUser user, string words)
    {
        await user.Say(words, user.Direct);
        return user.Direct.Messages.Last(m => m.UserId != user.Id);
    }
}
