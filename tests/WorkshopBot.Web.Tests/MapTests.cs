using System.Text.Json;
using System.Xml.Linq;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class MapTests : IAsyncLifetime
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

    [Theory]
    [InlineData("map.svg", "image/svg+xml", "A-bike-etc-passwd-for-Jörg.svg")]
    [InlineData("map.json", "application/json", "A-bike-etc-passwd-for-Jörg.json")]
    [InlineData("summary.md", "text/markdown", "A-bike-etc-passwd-for-Jörg.md")]
    public async Task The_map_can_be_taken_away_under_a_safe_name(string file, string type, string name)
    {
        var room = await ana.Start(title: "A bike ../../etc/passwd\u2028for \"Jörg\"");

        using var response = await ana.Http.GetAsync($"{room.Path}/{file}");

        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(name, response.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task The_files_say_what_the_workshop_is_about()
    {
        var room = await ana.Start(title: "Buying a bike");

        Assert.Equal("Buying a bike", JsonDocument.Parse(await ana.Http.GetStringAsync($"{room.Path}/map.json")).RootElement.GetProperty("title").GetString());
        Assert.Contains("Buying a bike", XDocument.Parse(await ana.Http.GetStringAsync($"{room.Path}/map.svg")).ToString());
        Assert.StartsWith("# Buying a bike", await ana.Http.GetStringAsync($"{room.Path}/summary.md"));
    }

    [Fact]
    public async Task The_picture_in_the_page_may_be_kept_and_another_version_is_another_address()
    {
        var room = await ana.Start();
        var address = room.Document.QuerySelector("#map-image")!.GetAttribute("src")!;

        using var current = await ana.Http.GetAsync(address);
        using var old = await ana.Http.GetAsync($"{room.Path}/map.svg?n=0");

        Assert.True(current.Headers.CacheControl!.Private);
        Assert.Null(current.Content.Headers.ContentDisposition);
        Assert.True(old.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Nobody_without_the_link_sees_the_map()
    {
        await ana.Start();
        using var eve = server.Browser();

        var page = await eve.Get("/r/AAAAAAAAAAAAAAAAAAAAAA/map.json");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
    }
}
