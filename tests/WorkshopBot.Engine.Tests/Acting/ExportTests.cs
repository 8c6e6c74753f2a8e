using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>The map to take away, from wherever somebody is.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private readonly Journey journey = new();

    private Meeting Meeting => journey.Meeting;

    public async Task InitializeAsync()
    {
        await journey.Begin();
        await journey.FrameAndPersona();
        await journey.Stages();
    }

    public async Task DisposeAsync() => await journey.DisposeAsync();

    [Fact]
    public async Task Each_format_is_a_link_of_ones_own()
    {
        var page = await Exports();

        Assert.Equal(
            [.. Meeting.Outside.Groups.SelectMany(g => g.Formats).Select(f => $"https://workshop.example/m/files-of-{Dov}/map/{f}"), $"https://workshop.example/m/files-of-{Dov}"],
            CardReading.Actions(page).Select(a => (string?)a["url"]));
    }

    [Fact]
    public async Task Where_nobody_reaches_the_program_each_format_is_a_button_and_the_chat_brings_the_file()
    {
        var map = await Meeting.Map();
        Meeting.Outside.Address = null;

        var page = await Meeting.Page(Dov, map, Verbs.OpenExport);

        Assert.All(CardReading.Actions(page), a => Assert.Equal(Verbs.TakeExport, (string?)a["verb"]));
        Assert.Equal(Meeting.Outside.Groups.SelectMany(g => g.Formats), CardReading.Actions(page).Select(a => (string?)a["data"]!["format"]));
        var refused = await Expect<Reply.Refused>(Meeting.Press(Dov, page, Verbs.TakeExport));
        Assert.Contains("PublicUrl", refused.Say);
    }

    [Fact]
    public async Task What_cannot_be_made_here_is_not_offered()
    {
        Meeting.Outside.Paints = false;

        Assert.Equal(["svg", "xlsx", "pptx"], CardReading.Actions(await Exports()).SkipLast(1).Select(a => ((string)a["url"]!).Split('/')[^1]));
    }

    [Theory]
    [InlineData("page", "7", "https://workshop.example/m/Page-7-days")]
    [InlineData("files", "180", "https://workshop.example/m/Files-180-days")]
    public async Task A_facilitator_hands_out_a_link_with_the_rights_that_they_choose(string right, string days, string link)
    {
        var share = await Meeting.Page(Ana, await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More), Verbs.OpenShare);

        var done = await Expect<Reply.Done>(Meeting.Press(Ana, share, Verbs.Share, filled: [("right", right), ("days", days)]));

        Assert.Contains(link, done.Say);
    }

    [Theory]
    [InlineData("everything", "7")]
    [InlineData("page", "0")]
    [InlineData("page", "367")]
    [InlineData("page", "for ever")]
    public async Task A_link_that_allows_what_nobody_offers_is_refused(string right, string days) => await Expect<Reply.Refused>(
        Meeting.Send(Ana, Verbs.Share, [], new() { ["right"] = right, ["days"] = days }));

    [Fact]
    public async Task Whoever_does_not_lead_hands_out_no_link()
    {
        await Expect<Reply.Refused>(Meeting.Send(Dov, Verbs.OpenShare, [], []));
        await Expect<Reply.Refused>(Meeting.Send(Dov, Verbs.Share, [], new() { ["right"] = "page", ["days"] = "7" }));
    }

    [Fact]
    public async Task Facilitators_get_a_link_for_anybody_and_nobody_else_does()
    {
        await Expect<Reply.Refused>(Meeting.Send(Dov, Verbs.RoomLink, [], []));
        Assert.Contains("https://workshop.example/r/everybody", (await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.RoomLink, [], []))).Say);

        Meeting.Outside.Address = null;
        Assert.Contains("PublicUrl", (await Expect<Reply.Refused>(Meeting.Send(Ana, Verbs.RoomLink, [], []))).Say);
    }

    [Fact]
    public async Task Facilitators_end_all_links_and_nobody_else_does()
    {
        await Expect<Reply.Refused>(Meeting.Send(Dov, Verbs.RevokeLinks, [], []));
        Assert.Empty(Meeting.Outside.Revoked);

        var done = await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.RevokeLinks, [], []));

        Assert.Equal([Meeting.Id], Meeting.Outside.Revoked);
        Assert.Contains("lead nowhere", done.Say);
    }

    private async Task<Card> Exports() => await Meeting.Page(Dov, await Meeting.Map(), Verbs.OpenExport);
}
