using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task A_server_is_ready_when_its_store_is_prepared_and_answers()
    {
        await using var server = await RoomServer.Start();

        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/ready"));
    }

    [Fact]
    public async Task A_server_whose_storage_cannot_be_reached_is_alive_and_not_ready()
    {
        // Nobody listens there.
        await using var server = await RoomServer.Start(settings:
        [
            ("Storage:Provider", "Azure"), ("Storage:Azure:TableEndpoint", "http://127.0.0.1:9/account?sig=a"),
            ("Storage:Azure:QueueEndpoint", "http://127.0.0.1:9/account?sig=a"),
        ]);

        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(server, "/health/ready"));
    }

    [Fact]
    public async Task A_server_that_stops_is_not_ready_any_more_and_ends_its_streams()
    {
        await using var server = await RoomServer.Start();
        using var ana = server.Browser();
        var room = await ana.Start();
        using var stream = await ana.Http.GetAsync($"{room.Path}/live", HttpCompletionOption.ResponseHeadersRead);
        var body = stream.Content.CopyToAsync(Stream.Null);
        HttpStatusCode? whileStopping = null;
        var host = server.Services.GetRequiredService<IHostApplicationLifetime>();
        host.ApplicationStopping.Register(() => whileStopping = Status(server, "/health/ready").GetAwaiter().GetResult());

        host.StopApplication();

        // Cut off or ended: in either case it is over long before a browser would notice by itself.
        await body.WaitAsync(TimeSpan.FromSeconds(30)).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.True(body.IsCompleted);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, whileStopping);
    }

    private static async Task<HttpStatusCode> Status(RoomServer server, string path)
    {
        using var browser = server.Browser();
        using var answer = await browser.Http.GetAsync(path);
        return answer.StatusCode;
    }
}
