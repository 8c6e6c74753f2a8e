using WorkshopBot.Domain;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door.Playing;

/// <summary>The program is restarted while a page of a modal is open: nothing typed is lost, and sending it again changes nothing.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private ChannelGroup group = null!;

    private FakeUser Ana => group.Ana;

    private FakeUser Ben => group.Town.Ben;

    public async Task InitializeAsync()
    {
        group = await ChannelGroup.Meet();
        await group.Starts(("title", "Buying a bike"), ("stages", "Search\nBuy"));
    }

    public async Task DisposeAsync() => await group.DisposeAsync();

    [Fact]
    public async Task A_page_that_got_more_rows()
    {
        await AtStep("pain-points");
        await group.Opens(Ben);
        await ChannelGroup.Presses(Ben, "answer.rows", ("pain-point/0/text", "Closed"), ("pain-point/0/stage", "S2"));
        await group.Town.Restart();

        await Twice(Ben, ("pain-point/3/text", "Dear"));

        await group.OpensAlone(Ben);
        var form = ChannelGroup.Seen(Ben).Blocks;
        Assert.Equal(["Closed", "Dear"], Enumerable.Range(0, 2).Select(r => Filling.Prefilled(form, $"pain-point/{r}/text")).Order());
        Assert.Equal(2, (await group.Workshop()).Elements.Values.Count(e => e.Kind == "pain-point"));
    }

    [Fact]
    public async Task A_page_that_gets_more_rows_after_it()
    {
        await AtStep("pain-points");
        await group.Opens(Ben);
        await group.Town.Restart();

        await ChannelGroup.Presses(Ben, "answer.rows", ("pain-point/0/text", "Closed"));

        Assert.Equal("Closed", Filling.Prefilled(ChannelGroup.Seen(Ben).Blocks, "pain-point/0/text"));
        await Twice(Ben, ("pain-point/5/text", "Dear"));
        Assert.Equal(2, (await group.Workshop()).Elements.Values.Count(e => e.Kind == "pain-point"));
    }

    [Fact]
    public async Task The_second_page_of_the_feelings()
    {
        await AtStep("emotions");
        await group.Opens(Ben);
        await ChannelGroup.Sends(Ben, ("rating/S1/feeling", "-2"), ("rating/S2/feeling", "1"));
        await group.Town.Restart();

        await Twice(Ben, ("rating/S1/why", "Too many"), ("rating/S2/importance", "5"), ("expectation/S2/expected", "4"));

        var said = (await group.Workshop()).Elements.Values.Where(e => e.Status == ElementStatus.Live && e.Step == 4).ToList();
        Assert.Equal(3, said.Count);
        Assert.Contains(said, e => e.Payload.Number("feeling") == -2 && e.Payload.Word("why") == "Too many");
        Assert.Contains(said, e => e.Payload.Number("feeling") == 1 && e.Payload.Number("importance") == 5);
        Assert.Contains(said, e => e.Payload.Number("expected") == 4);
    }

    [Fact]
    public async Task Each_page_of_Tidy()
    {
        await AtStep("stages");
        await group.Answers(Ana, ("stage/all/lines", "Search\nBuy\nWait\nRide"));
        await group.Answers(Ben, ("stage/all/lines", "Search\nBuy"));
        await group.Settles();
        await group.Leads(Ana, "next");
        var (wait, ride) = (await group.Handle("Wait"), await group.Handle("Ride"));
        await ChannelGroup.OpensCockpits(Ana, "tidy.open");

        await group.Town.Restart();
        await Twice(Ana);
        await group.Town.Restart();
        await Twice(Ana, ($"leftover/{wait}", "park"));
        await group.Town.Restart();
        var order = Filling.Prefilled(ChannelGroup.Seen(Ana).Blocks, "order").Split('\n').Select(l => l.Split(' ')[0]).ToList();
        order.Remove(ride);
        await Twice(Ana, ("order", $"{ride} Ride home\n{order[0]}+{order[1]} Find and buy"));

        Assert.Null(Ana.View);
        var map = await group.Map();
        Assert.Equal(["Ride home", "Find and buy"], map.Stages.Select(s => s.Name));
        Assert.Equal("Wait", Assert.Single(map.Parked));
    }

    [Fact]
    public async Task The_people_page()
    {
        await AtStep("stages");
        await group.Answers(Ben, ("stage/all/lines", "Search"));
        await ChannelGroup.OpensCockpits(Ana, "more");
        await ChannelGroup.Presses(Ana, "people.open");
        await group.Town.Restart();

        var roles = Filling.Inputs(ChannelGroup.Seen(Ana).Blocks).ToList();
        await Twice(Ana, [.. roles.Select(r => (r, Other(Filling.Prefilled(ChannelGroup.Seen(Ana).Blocks, r))))]);

        Assert.Equal(Role.Facilitator, Assert.Single((await group.Workshop()).People.Values, p => p.Role == Role.Facilitator).Role);
        await group.Settles();
        await group.Leads(Ben, "next");

        static string Other(string role) => role == "facilitator" ? "participant" : "facilitator";
    }

    private async Task AtStep(string step)
    {
        while ((await group.Step()).Definition.Name.Value != step) await group.Leads(Ana, "next");
    }

    /// <summary>What was carried out; the bot's messages follow in their own time.</summary>
    private static IEnumerable<string> Done(Workshop.Running workshop) =>
        workshop.Commands.Keys.Select(c => c.Value).Where(c => !c.StartsWith("post/", StringComparison.Ordinal)).Order();

    /// <summary>The same page is sent two times, as by somebody who thinks that it did not go through.</summary>
    private async Task Twice(FakeUser user, params (string Input, string Value)[] filled)
    {
        var view = ChannelGroup.Seen(user);
        var sent = view.Blocks;
        var content = view.Content.DeepClone().AsObject();
        await ChannelGroup.Sends(user, filled);
        var (before, next) = (await group.Workshop(), view.Content);

        view.Content = content;
        var heard = await user.Submit(view, Filling.Of(sent, filled));

        Assert.True(heard.IsAcknowledged);
        Assert.Empty(view.Errors);
        Assert.Equal(Done(before), Done(await group.Workshop()));
        if (view.Owner is not null) Assert.Equal(next.ToJsonString(), view.Content.ToJsonString());
    }
}
