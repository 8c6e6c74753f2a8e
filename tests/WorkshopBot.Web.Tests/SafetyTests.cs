using System.Net;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class SafetyTests : IAsyncLifetime
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)><a href=\"javascript:alert(3)\">' onmouseover='alert(4)";

    private RoomServer server = null!;

    public async Task InitializeAsync() => server = await RoomServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Every_answer_tells_the_browser_what_it_may_not_do()
    {
        using var ana = server.Browser();
        var room = (await ana.Start()).Path;
        string[] paths =
        [
            "/", room, $"{room}/screen", $"{room}/map.svg", $"{room}/map", $"{room}/map/json", $"{room}/live", "/nowhere",
            Asset.Address("room.js"), Asset.Address("paper.css"), "/assets/none/none", "/health/live", "/health/ready",
            "/favicon.ico",
        ];

        foreach (var path in paths)
        {
            using var response = await ana.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self';", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        }
    }

    [Fact]
    public async Task A_refusal_has_the_same_headers()
    {
        using var eve = server.Browser();

        using var response = await eve.Http.PostAsync("/rooms", new FormUrlEncodedContent([new("a", "b")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task Pages_are_kept_by_no_cache()
    {
        using var ana = server.Browser();
        var room = await ana.Start();

        using var response = await ana.Http.GetAsync(room.Path);

        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task What_people_write_never_becomes_markup()
    {
        using var ana = server.Browser();
        var start = await ana.Get("/");
        var button = start.Button("Start the workshop");
        var texts = Form.FieldsOf(button)
            .Where(f => f.Key is "title" or "stages" || f.Key.Contains('.') && !f.Key.StartsWith("anonymous", StringComparison.Ordinal))
            .Select(f => (f.Key, Hostile)).ToArray();
        var room = await ana.Press(start, "Start the workshop", [("person-name", Hostile[..60]), .. texts]);
        Assert.True(room.IsRoom);

        var pages = new List<Page> { room, await ana.Get($"{room.Path}/screen"), await ana.Get($"{room.Path}/map.svg?n=1") };
        for (var step = 0; step < 3; step++)
        {
            pages.Add(await ana.Press(await ana.Get(room.Path), "Add or change mine"));
            pages.Add(await ana.Post($"{room.Path}/act", Form.FieldsOf(Next(pages[0] = await ana.Get(room.Path)))));
        }

        Assert.All(pages, AssertInert);
        Assert.Contains("<script>alert(1)</script>", room.Title);
    }

    [Fact]
    public async Task Nobody_finds_a_room_by_guessing()
    {
        using var ana = server.Browser();
        var room = await ana.Start();
        using var eve = server.Browser();
        var found = new System.Collections.Concurrent.ConcurrentDictionary<HttpStatusCode, int>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, stop) =>
        {
            using var response = await eve.Http.GetAsync($"/r/{RoomSecret.New().Text}", stop);
            found.AddOrUpdate(response.StatusCode, 1, (_, n) => n + 1);
        });

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], found.Keys.Order());

        // A new window opens every minute, and this may take some.
        Assert.InRange(found[HttpStatusCode.NotFound], Guesses.MostAMinute, 30 * Guesses.MostAMinute);
        Assert.True((await ana.Get(room.Path)).IsRoom);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:3978")]
    [InlineData("localhost.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task A_name_that_is_not_ours_is_not_answered(string host)
    {
        using var eve = server.Browser();

        var page = await eve.Send(new(HttpMethod.Get, "/") { Headers = { Host = host } });

        Assert.Equal(HttpStatusCode.MisdirectedRequest, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Whoever_watches_over_the_program_may_call_it_by_any_name()
    {
        using var probe = server.Browser();

        var page = await probe.Send(new(HttpMethod.Get, "/health/ready") { Headers = { Host = "10.0.0.1" } });

        Assert.Equal("ready", page.Text);
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task Who_comes_through_a_proxy_cannot_make_rooms(string header)
    {
        using var eve = server.Browser();
        var start = await eve.Get("/");
        eve.Http.DefaultRequestHeaders.Add(header, "for=203.0.113.9");

        Assert.Empty((await eve.Get("/")).Document.QuerySelectorAll("form"));
        var answer = await eve.Press(start, "Start the workshop", ("person-name", "Eve"), ("title", "Mine"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task Who_comes_through_a_proxy_makes_rooms_where_that_is_allowed()
    {
        await using var open = await RoomServer.Start(settings: [("Web:AllowCreate", "true"), ("PublicUrl", "https://workshop.example")]);
        using var eve = open.Browser();
        eve.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        Assert.True((await eve.Start()).IsRoom);
        Assert.Equal(HttpStatusCode.OK, (await eve.Send(new(HttpMethod.Get, "/") { Headers = { Host = "workshop.example" } })).Status);
    }

    private static AngleSharp.Html.Dom.IHtmlButtonElement Next(Page room) => room.Document
        .QuerySelectorAll("#region-cockpit button.ac-action-positive").Cast<AngleSharp.Html.Dom.IHtmlButtonElement>().First();

    private static void AssertInert(Page page)
    {
        foreach (var element in page.Document.All)
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
            Assert.DoesNotContain(element.Attributes, a => a.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
            if (element.LocalName == "script") Assert.StartsWith("/assets/", element.GetAttribute("src"));
            Assert.NotEqual("x", element.GetAttribute("src"));
        }
    }
}
