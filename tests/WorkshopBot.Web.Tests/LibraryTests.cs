using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Maps;
using WorkshopBot.Testing;
using WorkshopBot.Web.Library;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>The page that lists a tenant's maps, and a map as it stands there.</summary>
public sealed class LibraryTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private RoomServer server = null!;
    private Browser ana = null!;

    public async Task InitializeAsync()
    {
        server = await RoomServer.Start(clock: clock);
        ana = server.Browser();
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Maps_stand_there_the_newest_first_with_whose_journey_how_many_stages_how_old_and_where_it_is_lowest()
    {
        await Shelve("old", Example("hospital-visit"), daysAgo: 220);
        await Shelve("new", Example("bike-shop"), daysAgo: 0);

        var page = await ana.Get("/maps?lang=en");

        Assert.Equal([Example("bike-shop").Title, Example("hospital-visit").Title], Titles(page));
        var bike = Text(page, ".shelf > li");
        Assert.Contains("Customer journey map · 7 stages", bike, StringComparison.Ordinal);
        Assert.Contains("today", bike, StringComparison.Ordinal);
        Assert.Contains("Lowest at “", bike, StringComparison.Ordinal);
        Assert.Contains("7 months old", page.Document.QuerySelectorAll(".shelf > li")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("svg.spark[aria-hidden=true]").Length);
    }

    [Theory]
    [InlineData("q=HOLLMANN+krankenhaus+entlas", "old")]
    [InlineData("q=bike+nothing")]
    [InlineData("q=شحن")]
    [InlineData("kind=customer-journey&age=older")]
    [InlineData("persona=mehmet+aydin")]
    [InlineData("persona=renate+hollmann", "old")]
    [InlineData("age=month", "new")]
    [InlineData("age=year", "new", "old")]
    [InlineData("origin=workshop", "new", "old")]
    [InlineData("origin=brought")]
    [InlineData("stage=wait+for+THE+box!", "new")]
    [InlineData("stage=wait")]
    [InlineData("kind=nonsense&age=nonsense&origin=7&page=-4", "new", "old")]
    public async Task What_is_looked_for_is_found_and_nothing_else(string query, params string[] found)
    {
        await Shelve("old", Example("hospital-visit"), daysAgo: 220);
        await Shelve("new", Example("bike-shop"), daysAgo: 3);

        var page = await ana.Get($"/maps?lang=en&{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(found.Select(f => $"/maps/{f}?lang=en"), Links(page).Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_was_looked_for_stays_in_the_form_and_on_the_next_page_and_is_harmless()
    {
        const string hostile = "\"><script>alert(1)</script>";
        var map = Example("bike-shop") with { Title = hostile };
        for (var i = 0; i < Shelf.MostMaps + 1; i++) await Shelve($"map-{i:D3}", map, daysAgo: i);

        var page = await ana.Get($"/maps?lang=en&q={Uri.EscapeDataString(hostile)}");
        var next = (IHtmlAnchorElement)page.Document.QuerySelector("a[rel=next]")!;
        var second = await ana.Get(next.GetAttribute("href")!);

        Assert.Equal(hostile, ((IHtmlInputElement)page.Document.QuerySelector("#q")!).Value);
        Assert.Equal(Shelf.MostMaps, Links(page).Count());
        Assert.Null(page.Document.QuerySelector("a[rel=prev]"));
        Assert.Equal("/maps/map-050?lang=en", Assert.Single(Links(second)).GetAttribute("href"));
        Assert.Equal("51", second.Document.QuerySelector("ol.shelf")!.GetAttribute("start"));
        Assert.Equal(hostile, ((IHtmlInputElement)second.Document.QuerySelector("#q")!).Value);
        Assert.Null(page.Document.QuerySelector("script"));
        Assert.NotEmpty(Links(await ana.Get("/maps?page=99999")));
    }

    [Fact]
    public async Task A_map_can_be_looked_at_taken_away_and_started_from_however_old_it_is()
    {
        var map = Example("hospital-visit");
        await Shelve("old", map, daysAgo: 400);
        for (var i = 0; i < 25; i++) await Shelve($"newer-{i}", Example("bike-shop"), daysAgo: i);

        var page = await ana.Get("/maps/old?lang=en");
        var picture = await ana.Http.GetStringAsync(page.Document.QuerySelector("#map-image")!.GetAttribute("src"));
        var json = await ana.Http.GetByteArrayAsync("/maps/old/map/json");
        var start = await ana.Get(page.Document.QuerySelector(".button")!.GetAttribute("href")!);

        Assert.Equal(map.Title, page.Title);
        Assert.Contains("<svg", picture, StringComparison.Ordinal);
        Assert.Equal(MapJson.Write(map), json);
        Assert.Equal("map/old", ((IHtmlSelectElement)start.Document.QuerySelector("[name=from]")!).Value);
        var room = await ana.Press(start, "Start the workshop", ("person-name", "Ana"));
        Assert.Equal(map.Title, room.Title);
    }

    [Fact]
    public async Task The_first_page_and_the_page_of_a_map_lead_there()
    {
        var room = await ana.Start();

        Assert.NotNull((await ana.Get("/")).Document.QuerySelector("a[href^='/maps']"));
        Assert.NotNull((await ana.Get($"{room.Path}/map")).Document.QuerySelector("a[href^='/maps']"));
        Assert.Equal("Our maps", (await ana.Get("/maps")).Title);
    }

    [Fact]
    public async Task Nobody_without_a_tenant_sees_a_library_or_a_way_to_it()
    {
        await Shelve("secret", Example("bike-shop"), daysAgo: 1);
        var room = await ana.Start();
        using var eve = server.Browser();
        eve.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        foreach (var address in new[] { "/maps", "/maps/secret", "/maps/secret/map.svg", "/maps/secret/map/json" })
        {
            var page = await eve.Get(address);
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
            Assert.DoesNotContain("commuter bike", page.Text, StringComparison.Ordinal);
        }

        Assert.Null((await eve.Get("/")).Document.QuerySelector("a[href^='/maps']"));
        Assert.Null((await eve.Get($"{room.PeopleLink}/map")).Document.QuerySelector("a[href^='/maps']"));
    }

    [Theory]
    [InlineData("/maps/theirs")]
    [InlineData("/maps/theirs/map.svg")]
    [InlineData("/maps/theirs/map/json")]
    [InlineData("/maps/%2e%2e%2fother%2ftheirs")]
    public async Task Another_tenants_map_is_not_there(string address)
    {
        var store = server.Services.GetRequiredService<IStore>();
        await store.Maps.Save(new(new("other"), "theirs"), MapRows.Of(Example("bike-shop"), clock.GetUtcNow()), default);

        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get(address)).Status);
        Assert.Empty(Titles(await ana.Get("/maps")));
    }

    private static JourneyMap Example(string name) =>
        MapJson.Read(File.ReadAllBytes(Repository.At($"tests/data/maps/{name}.json")));

    [Fact]
    public async Task Maps_that_show_a_stage_in_detail_are_linked_from_it_as_long_as_they_are_there()
    {
        await Shelve("web-shop", Example("bike-shop") with { Title = "<b>The web shop</b>" }, daysAgo: 1);
        var engine = server.Services.GetRequiredService<WorkshopEngine>();
        var umbrella = new WorkshopId(new("local"), "umbrella");
        await Do(Session.Start(ScriptStep.Of("stages")));
        await Do(new Command.Add(new(0, Phase.Open), [Session.Row("stage", ("name", "Buy"))]));
        var w = await Do(new Command.Next(new(0, Phase.Open)));
        var stage = w.Handles["S1"];
        await Do(new Command.Connect([], [new(stage, "web-shop", "The web shop"), new(stage, "gone", "Gone")]));
        await Do(new Command.Finish());

        var page = await ana.Get("/maps/umbrella?lang=en");

        Assert.Equal("S1 Buy: <b>The web shop</b>", Text(page, "section[aria-labelledby=close-ups] li"));
        Assert.Equal(
            ["/maps/web-shop?lang=en"],
            page.Document.QuerySelectorAll("section[aria-labelledby=close-ups] a").Select(a => a.GetAttribute("href")));

        async Task<Workshop.Running> Do(Command command) => (Workshop.Running)Assert.IsType<Outcome.Saved>(
            await engine.Execute(umbrella, new($"form-{Guid.NewGuid()}"), Session.Ana, command, CancellationToken.None)).Workshop;
    }

    private async Task Shelve(string name, JourneyMap map, int daysAgo)
    {
        var store = server.Services.GetRequiredService<IStore>();
        Assert.True(await store.Maps.Save(
            new(new TenantId("local"), name), MapRows.Of(map, clock.GetUtcNow().AddDays(-daysAgo)), default));
    }

    private static IEnumerable<IHtmlAnchorElement> Links(Page page) =>
        page.Document.QuerySelectorAll(".shelf h3 a").Cast<IHtmlAnchorElement>();

    private static IEnumerable<string> Titles(Page page) => Links(page).Select(a => a.TextContent);

    private static string Text(Page page, string selector) => page.Document.QuerySelector(selector)!.TextContent;
}
