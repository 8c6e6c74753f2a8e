using System.Net;
using WorkshopBot.Testing;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class LiveTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private RoomServer server = null!;
    private Browser ana = null!;
    private Browser ben = null!;
    private Page room = null!;
    private string link = null!;

    public async Task InitializeAsync()
    {
        server = await RoomServer.Start(clock: clock);
        ana = server.Browser();
        ben = server.Browser();
        room = await ana.Start();
        link = room.PeopleLink;
        await ben.Join(link, "Ben");
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        ben.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Who_connects_gets_the_newest_view_at_once()
    {
        await ana.Press(room, "On to “Persona”");

        using var listener = await Listen(ben, link);
        var view = await listener.Next("view");

        Assert.Contains("Step 2 of", view.Html("step"));
        Assert.NotNull(view.Html("board"));
        Assert.NotNull(view.Html("people"));
        Assert.NotEmpty(view.Html("map")!);
        Assert.Equal(view.Id, view.Data.GetProperty("number").GetRawText());
    }

    [Fact]
    public async Task Much_that_happens_at_once_is_drawn_once()
    {
        using var listener = await Listen(ben, link);
        var first = await listener.Next("view");

        // Within one moment of the clock: nothing is drawn twice in it.
        var page = room;
        for (var i = 0; i < 5; i++) page = await ana.Press(page, "3 minutes more");
        var last = page.Document.Body!.GetAttribute("data-number");
        Heard second;
        do second = await listener.Next("view");
        while (second.Id == first.Id);

        Assert.Equal(last, second.Id);
    }

    [Fact]
    public async Task Only_what_is_different_is_sent()
    {
        using var listener = await Listen(ben, link);
        await listener.Next("view");

        await ana.Press(room, "On to “Persona”");
        var second = await Until(listener, "step");

        Assert.Null(second.Html("map"));
        Assert.Null(second.Html("finished"));
    }

    [Fact]
    public async Task A_facilitators_part_is_sent_to_facilitators_only()
    {
        using var his = await Listen(ben, link);
        using var hers = await Listen(ana, room.Path);

        Assert.Empty((await his.Next("mine")).Html("cockpit")!);
        Assert.NotEmpty((await hers.Next("mine")).Html("cockpit")!);
    }

    [Fact]
    public async Task What_one_person_answers_concerns_no_other_persons_part()
    {
        using var listener = await Listen(ben, link);
        Assert.NotEmpty((await listener.Next("mine")).Html("mine")!);

        await ana.Press(await ana.Press(room, "Add or change mine"), "Save", ("frame/all/scenario", "A first bike"));
        Heard heard;
        do
        {
            heard = await listener.Next();
            Assert.NotEqual("mine", heard.Name);
        }
        while (heard.Html("step") is null);

        Assert.Contains("A first bike", heard.Html("step"));
    }

    [Fact]
    public async Task A_line_on_which_nothing_happens_beats()
    {
        using var listener = await Listen(ben, link);
        await listener.Next("mine");

        Assert.Equal("{}", (await listener.Next("beat")).Data.GetRawText());
    }

    [Fact]
    public async Task Everybody_sees_who_writes_until_that_is_long_ago()
    {
        using var listener = await Listen(ben, link);
        await listener.Next("view");

        await ana.Post($"{room.Path}/writing", [new("_token", room.Token), new("on", "1")]);
        Assert.Contains("1 writing", (await listener.Next("view")).Html("people"));

        Assert.Contains("0 writing", (await Until(listener, "people")).Html("people"));
    }

    [Fact]
    public async Task A_person_has_so_many_streams_and_no_more()
    {
        var listeners = new List<Listener>();
        for (var i = 0; i < 8; i++) listeners.Add(await Listen(ben, link));

        using var ninth = await ben.Http.GetAsync($"{link}/live", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.TooManyRequests, ninth.StatusCode);

        listeners.ForEach(l => l.Dispose());
    }

    /// <summary>Time passes for as long as this page waits for something.</summary>
    private Task<Listener> Listen(Browser browser, string path) => Listener.Open(browser, path, clock);

    private static async Task<Heard> Until(Listener listener, string region)
    {
        while (true)
        {
            var heard = await listener.Next("view");
            if (heard.Html(region) is not null) return heard;
        }
    }
}
