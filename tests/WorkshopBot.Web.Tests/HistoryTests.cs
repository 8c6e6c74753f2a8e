using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>How the map came about, and what changed between any two of the maps that there were.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private RoomServer server = null!;
    private Browser ana = null!;

    public async Task InitializeAsync()
    {
        server = await RoomServer.Start();
        ana = server.Browser();
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>A workshop whose frame, persona and stages are settled.</summary>
    private async Task<string> Settled()
    {
        var room = await ana.Start(title: "Buying a bike", filled: ("stages", "Search\nBuy"));
        room = await Next(await Next(room));
        room = await ana.Press(await ana.Press(room, "Add or change mine"), "Save");
        return (await Next(room)).Path;
    }

    /// <summary>Leads on to the next step, past the answers where there are any to show.</summary>
    private async Task<Page> Next(Page room)
    {
        string pressed;
        do
        {
            pressed = room.Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim())
                .First(b => b == "Show answers now" || b.StartsWith("On to", StringComparison.Ordinal));
            room = await ana.Press(room, pressed);
        }
        while (!pressed.StartsWith("On to", StringComparison.Ordinal));

        return room;
    }

    private static List<string> Names(Page page) => [.. page.Document.QuerySelectorAll(".milestones h2").Select(h => h.TextContent)];

    [Fact]
    public async Task The_maps_that_there_were_stand_there_newest_first()
    {
        var room = await Settled();

        var page = await ana.Get($"{room}/history");

        Assert.Equal(["As it is now", "Stages: settled", "Persona: settled", "Frame: settled"], Names(page));
        Assert.Contains("Stages: 2 new", page.Document.QuerySelector("#map-3")!.TextContent);
        Assert.Contains("are as they were", page.Document.QuerySelector("#map-now")!.TextContent);
    }

    [Fact]
    public async Task A_workshop_that_has_just_begun_has_only_the_map_of_now()
    {
        var room = await ana.Start();

        var page = await ana.Get($"{room.Path}/history");

        Assert.Equal(["As it is now"], Names(page));
        Assert.Null(page.Document.QuerySelector("form.compare"));
    }

    [Fact]
    public async Task Any_two_can_be_compared_whichever_is_named_first()
    {
        var room = await Settled();

        var one = await ana.Get($"{room}/compare?from=1&to=3");
        var other = await ana.Get($"{room}/compare?from=3&to=1");

        Assert.Equal(["Stages"], one.Document.QuerySelectorAll(".changes h2").Select(h => h.TextContent));
        Assert.Equal(["New"], one.Document.QuerySelectorAll(".changes h3").Select(h => h.TextContent));
        Assert.Equal(["S1 Search", "S2 Buy"], one.Document.QuerySelectorAll(".changes li").Select(l => l.TextContent.Trim()));
        Assert.Equal(one.Document.QuerySelector(".changes")!.OuterHtml, other.Document.QuerySelector(".changes")!.OuterHtml);
    }

    [Fact]
    public async Task The_form_compares_what_it_names()
    {
        var room = await Settled();
        var page = await ana.Get($"{room}/history");
        var form = page.Document.QuerySelector("form.compare")!;

        Assert.Equal(("get", $"{room}/compare"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(["now", "3", "2", "1"], form.QuerySelectorAll("#from option").Select(o => o.GetAttribute("value")));
        Assert.Equal("1", form.QuerySelector("#from option[selected]")!.GetAttribute("value"));
        Assert.Equal("now", form.QuerySelector("#to option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_map_compared_with_itself_has_not_changed()
    {
        var room = await Settled();

        var page = await ana.Get($"{room}/compare?from=2&to=2");

        Assert.Contains("are as they were", page.Document.QuerySelector("main")!.TextContent);
        Assert.Null(page.Document.QuerySelector("figure"));
    }

    [Fact]
    public async Task The_difference_is_a_picture_a_summary_and_data()
    {
        var room = await Settled();

        using var picture = await ana.Http.GetAsync($"{room}/compare.svg?from=1&to=now");
        using var summary = await ana.Http.GetAsync($"{room}/compare.md?from=1&to=now");
        using var data = await ana.Http.GetAsync($"{room}/compare.json?from=1&to=now");

        Assert.Contains("Frame: settled", XDocument.Parse(await picture.Content.ReadAsStringAsync()).ToString());
        Assert.Equal("Buying-a-bike-1-now.md", summary.Content.Headers.ContentDisposition!.FileNameStar ?? summary.Content.Headers.ContentDisposition.FileName);
        Assert.Contains("Search", await summary.Content.ReadAsStringAsync());
        Assert.Equal(2, JsonDocument.Parse(await data.Content.ReadAsStringAsync()).RootElement.GetProperty("stages").GetProperty("added").GetArrayLength());
        Assert.All([picture, summary, data], file => Assert.True(file.Headers.CacheControl!.NoStore));
    }

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare?from=9&to=now")]
    [InlineData("/compare?from=0")]
    [InlineData("/compare?from=%2e%2e%2f&to=1")]
    [InlineData("/compare.svg?from=1&to=01")]
    [InlineData("/compare.json?from=-1")]
    public async Task A_map_that_there_was_not_is_refused_with_a_sentence(string address)
    {
        var room = await Settled();

        var page = await ana.Get(room + address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There was no such map", page.Title);
    }

    [Fact]
    public async Task What_is_still_blind_is_in_no_map()
    {
        var room = await ana.Start(filled: ("stages", "Search\nBuy"));
        room = await Next(await Next(room));
        room = await ana.Press(await ana.Press(room, "Add or change mine"), "Save");

        var page = await ana.Get($"{room.Path}/history");

        Assert.DoesNotContain("new", page.Document.QuerySelector(".milestones")!.TextContent);
    }

    [Theory]
    [InlineData("history")]
    [InlineData("compare?from=now")]
    [InlineData("compare.svg?from=now")]
    [InlineData("map")]
    [InlineData("map/json")]
    public async Task Nobody_without_the_link_sees_it(string page)
    {
        await ana.Start();
        using var eve = server.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await eve.Get($"/r/AAAAAAAAAAAAAAAAAAAAAA/{page}")).Status);
    }

    [Fact]
    public async Task Whoever_has_the_link_reads_it_in_their_language()
    {
        var room = await Settled();
        using var eve = server.Browser();
        eve.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");

        var page = await eve.Get($"{room}/history");

        Assert.Equal("Wie die Karte entstand", page.Title);
        Assert.Contains("Phasen: abgeschlossen", Names(page));
    }
}
