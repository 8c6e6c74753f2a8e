using WorkshopBot.Domain;
using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>The program is restarted while a page is open: nothing typed is lost, and sending it again changes nothing.</summary>
public abstract class RestartRules : IAsyncLifetime
{
    private ChatGroup group = null!;

    protected ChatPerson Ana => group.Ana;

    protected ChatPerson Ben => group.Ben;

    public async Task InitializeAsync()
    {
        group = await Meet();
        await group.Starts(("title", "Buying a bike"), ("stages", "Search\nBuy"));
    }

    protected abstract Task<ChatGroup> Meet();

    protected Task Restart() => group.Restart();

    public async Task DisposeAsync() => await group.DisposeAsync();

    [Fact]
    public async Task A_page_that_got_more_rows()
    {
        await AtStep("pain-points");
        await Ben.Opens();
        await Ben.PressesInside("answer.rows", ("pain-point/0/text", "Closed"), ("pain-point/0/stage", "S2"));
        await Restart();

        await Twice(Ben, ("pain-point/3/text", "Dear"));

        await Ben.OpensAlone();
        Assert.Equal(["Closed", "Dear"], Enumerable.Range(0, 2).Select(r => Ben.Prefilled($"pain-point/{r}/text")).Order());
        Assert.Equal(2, (await group.Workshop()).Elements.Values.Count(e => e.Kind == "pain-point"));
    }

    [Fact]
    public async Task A_page_that_gets_more_rows_after_it()
    {
        await AtStep("pain-points");
        await Ben.Opens();
        await Restart();

        await Ben.PressesInside("answer.rows", ("pain-point/0/text", "Closed"));

        Assert.Equal("Closed", Ben.Prefilled("pain-point/0/text"));
        await Twice(Ben, ("pain-point/5/text", "Dear"));
        Assert.Equal(2, (await group.Workshop()).Elements.Values.Count(e => e.Kind == "pain-point"));
    }

    [Fact]
    public async Task The_second_page_of_the_feelings()
    {
        await AtStep("emotions");
        await Ben.Opens();
        await Ben.Sends(("rating/S1/feeling", "-2"), ("rating/S2/feeling", "1"));
        await Restart();

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
        await Ana.Answers(("stage/all/lines", "Search\nBuy\nWait\nRide"));
        await Ben.Answers(("stage/all/lines", "Search\nBuy"));
        await group.Settles();
        await group.Leads(Ana, "next");
        var (wait, ride) = (await group.Handle("Wait"), await group.Handle("Ride"));
        await Ana.OpensCockpits("tidy.open");

        await Restart();
        await Twice(Ana);
        await Restart();
        await Twice(Ana, ($"leftover/{wait}", "park"));
        await Restart();
        var order = Ana.Prefilled("order").Split('\n').Select(l => l.Split(' ')[0]).ToList();
        order.Remove(ride);
        await Twice(Ana, ("order", $"{ride} Ride home\n{order[0]}+{order[1]} Find and buy"));

        Assert.Null(Ana.Form);
        var map = await group.Map();
        Assert.Equal(["Ride home", "Find and buy"], map.Stages.Select(s => s.Name));
        Assert.Equal("Wait", Assert.Single(map.Parked));
    }

    [Fact]
    public async Task The_people_page()
    {
        await AtStep("stages");
        await Ben.Answers(("stage/all/lines", "Search"));
        await Ana.OpensCockpits("more");
        await Ana.PressesInside("people.open");
        await Restart();

        var roles = Ana.Seen.Inputs.ToList();
        await Twice(Ana, [.. roles.Select(r => (r, Other(Ana.Prefilled(r))))]);

        Assert.Equal(Role.Facilitator, Assert.Single((await group.Workshop()).People.Values, p => p.Role == Role.Facilitator).Role);
        await group.Settles();
        await group.Leads(Ben, "next");

        static string Other(string role) => role == "facilitator" ? "participant" : "facilitator";
    }

    protected async Task AtStep(string step)
    {
        while ((await group.Step()).Definition.Name.Value != step) await group.Leads(Ana, "next");
    }

    /// <summary>What was carried out; the bot's messages follow in their own time.</summary>
    private static IEnumerable<string> Done(Workshop.Running workshop) =>
        workshop.Commands.Keys.Select(c => c.Value).Where(c => !c.StartsWith("post/", StringComparison.Ordinal)).Order();

    /// <summary>The same page is sent two times, as by somebody who thinks that it did not go through.</summary>
    private async Task Twice(ChatPerson person, params (string Input, string Value)[] filled)
    {
        IReadOnlyList<string> done = [];
        await person.Seen.SendAgain(async () => done = [.. Done(await group.Workshop())], filled);
        Assert.NotEmpty(done);
        Assert.Equal(done, Done(await group.Workshop()));
    }
}
