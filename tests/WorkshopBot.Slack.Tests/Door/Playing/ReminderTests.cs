using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

public sealed class ReminderTests : IAsyncLifetime
{
    private ChannelGroup group = null!;

    private FakeUser Ben => group.Town.Ben;

    public async Task InitializeAsync() => group = await ChannelGroup.Meet();

    public async Task DisposeAsync() => await group.DisposeAsync();

    [Fact]
    public async Task Who_has_not_answered_gets_a_message_of_their_own_on_their_own_clock_and_answers_from_it()
    {
        (Ben.TimeZone, Ben.Locale) = ("America/New_York", "de-DE");
        await group.Starts(("title", "Buying a bike"), ("stages", "Hear of us\nBuy"));
        await group.Ben.Opens();
        await group.Ben.Sends(("frame-remark/all/fits", "fits"));
        while ((await group.Step()).Definition.Name.Value != "internal-view") await group.Leads(group.Ana, "next");

        // The window began on the 2nd at nine in London, and closes after three days. That is at night in New York: the last working day before it ends there at five.
        await group.Passes(new DateTimeOffset(2026, 3, 4, 16, 15, 0, TimeSpan.FromHours(-5)) - group.Town.Slack.Clock.GetUtcNow());
        await group.Wakes(() => Ben.Direct.Messages.Count > 0);

        var reminder = Assert.Single(Ben.Direct.Messages);
        Assert.Contains("(America/New_York)", Town.TextOf(reminder));
        Assert.Contains("Ihre Antwort fehlt noch", Town.TextOf(reminder));
        Assert.DoesNotContain(Ben.Direct.Id, await group.Town.Stored());

        await Town.Open(Ben, reminder, "answer.open");
        await group.Ben.Sends(("internal/S1/actor", "Marketing"));

        var said = Assert.Single((await group.Workshop()).Elements.Values, e => e.Payload.Word("actor") == "Marketing");
        Assert.Contains(said.Id, (await group.Step()).ByPerson.Values.SelectMany(ids => ids));
        await group.Settles();
        Assert.Single(Ben.Direct.Messages);
        Assert.Equal(0, Ben.Troubles);
    }
}
