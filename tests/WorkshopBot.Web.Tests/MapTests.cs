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

    [Fact]
    public async Task The_picture_says_what_the_workshop_is_about()
    {
        var room = await ana.Start(title: "Buying a bike");

        Assert.Contains("Buying a bike", XDocument.Parse(await ana.Http.GetStringAsync($"{room.Path}/map.svg")).ToString());
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

        var page = await eve.Get("/r/AAAAAAAAAAAAAAAAAAAAAA/map/json");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
    }
}
