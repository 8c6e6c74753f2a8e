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
