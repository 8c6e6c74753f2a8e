using AngleSharp.Html.Dom;
using WorkshopBot.Testing;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>Two instances on one store, and people who reach the one or the other with every request.</summary>
public sealed class InstancesTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-web-");
    private readonly TestClock clock = new();
    private RoomServer one = null!;
    private RoomServer other = null!;
    private Browser ana = null!;
    private Browser ben = null!;
    private Page room = null!;
    private string link = null!;

    public async Task InitializeAsync()
    {
        one = await RoomServer.Start(folder.FullName, clock);
        other = await RoomServer.Start(folder.FullName, clock);
        ana = one.Browser();
        ben = one.Browser();
        room = await ana.Start();
        link = room.PeopleLink;
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        ben.Dispose();
        await one.DisposeAsync();
        await other.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Who_comes_in_through_one_instance_takes_part_through_the_other()
    {
        // It has the workshop in memory as it was before Ben came.
        await ana.Through(other).Get(room.Path);
        var page = await ben.Join(link, "Ben");

        var saved = await Answer(ben.Through(other), page, ("frame-remark/all/fits", "fits"));

        Assert.Contains("Saved", saved.Say);
        Assert.Contains("1 of 2", (await ana.Get(room.Path)).Region("step"));
    }

    [Fact]
    public async Task A_form_starts_from_what_was_saved_through_the_other_instance()
    {
        var page = await ben.Join(link, "Ben");
        await Answer(ben, page, ("frame-remark/all/fits", "change"), ("frame-remark/all/text", "No bike is mentioned"));
        await ben.Through(other).Get(link);
        await Answer(ben, await ben.Get(link), ("frame-remark/all/fits", "change"), ("frame-remark/all/text", "It starts too late"));

        var form = await ben.Through(other).Press(page, "Add or change mine");

        Assert.Contains("It starts too late", form.Text);
    }

    [Fact]
    public async Task What_is_done_through_one_instance_appears_on_a_page_that_listens_to_the_other()
    {
        await ben.Join(link, "Ben");
        using var listener = await Listen(ben.Through(other), link);
        await listener.Next("view");

        await ana.Press(room, "On to “Persona”");

        Assert.Contains("Step 2 of", (await Until(listener, "step")).Html("step"));
    }

    [Fact]
    public async Task Who_writes_through_one_instance_is_seen_through_the_other()
    {
        await ben.Join(link, "Ben");
        using var listener = await Listen(ben.Through(other), link);
        await listener.Next("view");

        await ana.Post($"{room.Path}/writing", [new("_token", room.Token), new("on", "1")]);

        Assert.Contains("1 writing", (await Until(listener, "people")).Html("people"));
    }

    [Fact]
    public async Task Who_listens_through_one_instance_is_here_through_the_other_until_they_go()
    {
        await ben.Join(link, "Ben");
        using (var his = await Listen(ben, link))
        {
            await his.Next("view");
            using var hers = await Listen(ana.Through(other), room.Path);
            while (!IsHere("Ben", await Until(hers, "people"))) { }
        }

        using var later = await Listen(ana.Through(other), room.Path);
        while (IsHere("Ben", await Until(later, "people"))) { }
    }

    [Fact]
    public async Task Ones_own_page_shows_an_anonymous_answer_that_went_through_the_other_instance()
    {
        await ben.Join(link, "Ben");
        while (!room.Region("step").Contains("Pain points", StringComparison.Ordinal)) room = await Next(ana, room);
        using var listener = await Listen(ben, link);
        var before = (await listener.Next("mine")).Html("mine");

        await Answer(ben.Through(other), await ben.Get(link), ("pain-point/1/text", "Nobody calls back"));

        Assert.Contains("not answered yet", before);
        Assert.DoesNotContain("not answered yet", (await Until(listener, "mine", "mine")).Html("mine"));
    }

    [Fact]
    public async Task Instances_whose_clocks_differ_lead_one_workshop()
    {
        await using var ahead = await RoomServer.Start(folder.FullName, new TestClock(clock.GetUtcNow().AddHours(1)));
        var page = await ben.Join(link, "Ben");

        await Answer(ben.Through(ahead), page, ("frame-remark/all/fits", "fits"));
        var next = await Next(ana, await ana.Get(room.Path));

        Assert.Contains("Step 2 of", next.Region("step"));
    }

    private static Task<Page> Next(Browser browser, Page page)
    {
        var next = page.Document.QuerySelectorAll("button").Cast<IHtmlButtonElement>().First(b => b.Value.Contains("\"verb\":\"next\"", StringComparison.Ordinal));
        return browser.Post(next.Form!.GetAttribute("action")!, Form.FieldsOf(next));
    }

    private static async Task<Page> Answer(Browser browser, Page page, params (string Name, string Value)[] filled) =>
        await browser.Press(await browser.Press(page, "Add or change mine"), "Save", filled);

    private static bool IsHere(string name, Heard heard) =>
        Page.Of(heard.Html("people")!).Document.QuerySelectorAll("li.here").Any(face => face.TextContent.Contains(name, StringComparison.Ordinal));

    private Task<Listener> Listen(Browser browser, string path) => Listener.Open(browser, path, clock);

    private static async Task<Heard> Until(Listener listener, string region, string @event = "view")
    {
        while (true)
        {
            var heard = await listener.Next(@event);
            if (heard.Html(region) is not null) return heard;
        }
    }
}
