using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class HealthTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-web-");

    public void Dispose() => folder.Delete(recursive: true);

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_is_not_ready_while_its_store_fails_or_hangs_and_ready_when_that_is_over(bool hangs)
    {
        var broken = false;
        var never = new TaskCompletionSource();
        var store = new FaultyStore(
            new MemoryStore(),
            call => !broken || call != "Find" ? Task.CompletedTask : hangs ? never.Task : throw new ArithmeticException("whatever"),
            _ => Task.CompletedTask);
        await using var server = await RoomServer.Start(store: store);
        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/ready"));

        broken = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(server, "/health/ready").WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/live"));

        broken = false;

        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/ready"));
    }

    [Fact]
    public async Task A_server_without_the_keys_that_seal_cookies_is_not_ready_until_it_has_them()
    {
        var away = true;
        var store = new FaultyStore(
            new MemoryStore(), call => away && call == "SealingKeys" ? throw new IOException("away") : Task.CompletedTask, _ => Task.CompletedTask);
        var clock = new TestClock();
        await using var server = await RoomServer.Start(folder.FullName, clock, store: store);
        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(server, "/health/ready"));

        away = false;

        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await Status(server, "/health/ready") != HttpStatusCode.OK)
        {
            bound.Token.ThrowIfCancellationRequested();
            clock.Advance(TimeSpan.FromSeconds(1));
        }
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
