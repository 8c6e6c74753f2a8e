namespace WorkshopBot.Teams.Tests.Door.Playing;

public sealed class ReminderTests : IAsyncLifetime
{
    private ChannelGroup group = null!;

    private Client Ben => group.Town.Ben;

    public async Task InitializeAsync() => group = await ChannelGroup.Meet();

    public async Task DisposeAsync() => await group.DisposeAsync();

    [Fact]
    public async Task Who_has_not_answered_gets_a_message_in_their_own_chat_on_their_own_clock_and_answers_from_it()
    {
        await ItIsTimeToRemind();

        var reminder = Assert.Single(Ben.Chat.Posts);
        Assert.Contains("(America/New_York)", Town.TextOf(reminder));
        Assert.Contains("Ihre Antwort fehlt noch", Town.TextOf(reminder));
        Assert.DoesNotContain(Ben.Chat.Id, await group.Town.Stored());

        await Ben.Press(reminder, "answer.open");
        await Ben.Send("answer.save", ("internal/S1/actor", "Marketing"));

        var said = Assert.Single((await group.Workshop()).Elements.Values, e => e.Payload.Word("actor") == "Marketing");
        Assert.Contains(said.Id, (await group.Step()).ByPerson.Values.SelectMany(ids => ids));
        await group.Settles();
        Assert.Single(Ben.Chat.Posts);
        group.NothingWasRefused();
    }

    [Fact]
    public async Task Who_has_no_dialogs_answers_in_the_reminders_place()
    {
        await ItIsTimeToRemind();
        var reminder = Assert.Single(Ben.Chat.Posts);

        await Ben.PressInline(reminder, "answer.open");
        await Ben.Press(reminder, "answer.save", ("internal/S1/actor", "Marketing"));

        Assert.Single((await group.Workshop()).Elements.Values, e => e.Payload.Word("actor") == "Marketing");
        Assert.Empty(CardRules.Inputs(Ben.See(reminder)));
    }

    [Fact]
    public async Task Who_does_not_have_the_app_gets_none_and_everything_else_goes_on()
    {
        var cleo = group.Comes("Cleo");
        cleo.Client.Person.HasApp = false;

        await ItIsTimeToRemind(cleo);

        Assert.Single(Ben.Chat.Posts);
        Assert.Empty(cleo.Client.Chat.Posts);
        await cleo.Answers(("internal/S1/actor", "Marketing"));
        await group.Settles();
        Assert.Contains("Marketing", group.StepText);
        Assert.Single(Ben.Chat.Posts);
        Assert.Empty(cleo.Client.Chat.Posts);
    }

    /// <summary>It is the last working hour in New York of the day before the window closes.</summary>
    private async Task ItIsTimeToRemind(params ChannelPerson[] besides)
    {
        (Ben.TimeZone, Ben.Locale) = ("America/New_York", "de-DE");
        await group.Starts(("title", "Buying a bike"), ("stages", "Hear of us\nBuy"));
        foreach (var person in new[] { group.Ben }.Concat(besides)) await person.Answers(("frame-remark/all/fits", "fits"));
        while ((await group.Step()).Definition.Name.Value != "internal-view") await group.Leads(group.Ana, "next");

        // The window began on the 2nd at nine in London, and closes after three days. That is at night in New York: the last working day before it ends there at five.
        await group.Passes(new DateTimeOffset(2026, 3, 4, 16, 15, 0, TimeSpan.FromHours(-5)) - group.Clock.GetUtcNow());
        await group.Wakes(() => Ben.Chat.Posts.Count > 0);
    }
}
