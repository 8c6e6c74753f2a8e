using System.Buffers.Text;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Sharing;
using WorkshopBot.Maps.Pictures;
using WorkshopBot.Testing;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>What links let people and programs see of a map who are in no room.</summary>
public sealed class ShareTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private readonly AllLines log = new();
    private RoomServer server = null!;
    private Browser ana = null!;
    private Browser eve = null!;
    private WorkshopId workshop;

    private IStore Store => server.Services.GetRequiredService<IStore>();

    private Shares Shares => server.Services.GetRequiredService<Shares>();

    public async Task InitializeAsync()
    {
        server = await RoomServer.Start(clock: clock, log: log);
        (ana, eve) = (server.Browser(), server.Browser());
        var room = await ana.Start(title: "Buying a bike");
        var secret = RoomSecret.Parse(room.Path["/r/".Length..])!;
        workshop = (await server.Services.GetRequiredService<RoomBook>().Find(secret, default))!.Workshop;
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        eve.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_has_a_link_to_the_page_sees_the_map_and_takes_nothing()
    {
        var link = await Shares.Page(workshop, default);

        var page = await eve.Get($"/m/{link}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Buying a bike", page.Document.Body!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("a[download]"));
        Assert.DoesNotContain("/r/", page.Document.DocumentElement.OuterHtml);
        Assert.Equal(HttpStatusCode.OK, await StatusOf($"/m/{link}/map.svg"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf($"/m/{link}/map/json"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf($"/m/{link}/map.png"));
    }

    [Fact]
    public async Task A_link_of_ones_own_leads_to_the_files_for_an_hour()
    {
        var link = await Shares.Files(workshop, await Someone(), default);

        var page = await eve.Get($"/m/{link}");
        var file = page.Document.QuerySelectorAll("a[download]").Cast<IHtmlAnchorElement>().Select(a => a.GetAttribute("href")!).First(a => a.EndsWith("/json", StringComparison.Ordinal));
        Assert.Contains("Buying a bike", await eve.Http.GetStringAsync(file));

        clock.Advance(Shares.OfFiles);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(file));
    }

    [Fact]
    public async Task The_link_of_somebody_who_was_forgotten_opens_nothing()
    {
        var link = await Shares.Files(workshop, await Someone(), default);
        Assert.Equal(HttpStatusCode.OK, await StatusOf($"/m/{link}"));

        await Store.People.ForgetWorkshop(workshop, default);

        Assert.Equal(HttpStatusCode.NotFound, await StatusOf($"/m/{link}"));
    }

    [Fact]
    public async Task A_link_that_was_handed_out_with_files_lets_whoever_has_it_take_them_until_it_ends()
    {
        var link = await Shares.ForAnybody(workshop, ShareRight.Files, TimeSpan.FromDays(7), default);

        Assert.Equal(HttpStatusCode.OK, await StatusOf($"/m/{link}/map/json"));
        clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf($"/m/{link}/map/json"));
    }

    [Fact]
    public async Task Of_a_map_that_was_finished_again_a_picture_shows_how_it_felt_before_as_well()
    {
        var engine = server.Services.GetRequiredService<WorkshopEngine>();
        workshop = new(new("local"), "reviewed");
        await Do(Session.Start(ScriptStep.Of("stages"), ScriptStep.Of("emotions")));
        await Do(new Command.Add(new(0, Phase.Open), [Session.Row("stage", ("name", "Search")), Session.Row("stage", ("name", "Ride"))]));
        await Do(new Command.Next(new(0, Phase.Open)));
        await Do(new Command.Next(new(0, Phase.Reveal)));
        await Do(new Command.Save(new(1, Phase.Open), [Rating("S1", -2), Rating("S2", 1)]));
        await Do(new Command.Finish());
        var link = await Shares.Picture(workshop, "changes-1", default);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf($"/m/{link}/map.png"));

        await Do(new Command.Review([1]));
        await Do(new Command.Save(new(1, Phase.Open, 0, 2), [Rating("S1", 2), Rating("S2", 1)]));
        await Do(new Command.Finish());

        var changes = await eve.Http.GetByteArrayAsync($"/m/{link}/map.png");
        var map = await eve.Http.GetByteArrayAsync($"/m/{await Shares.Picture(workshop, "1", default)}/map.png");
        Assert.NotEqual(map, changes);
        Assert.InRange(changes.Length, 1_000, 1_000_000);

        static Entry Rating(string stage, int feeling) => Session.Row("rating", ("stage", stage), ("feeling", feeling));

        async Task Do(Command command) => Assert.IsType<Outcome.Saved>(
            await engine.Execute(workshop, new($"form-{Guid.NewGuid()}"), Session.Ana, command, CancellationToken.None));
    }

    [Fact]
    public async Task The_picture_is_a_small_png_that_chats_may_show_and_nobody_else_keeps()
    {
        var link = await Shares.Picture(workshop, "v1", default);

        using var response = await eve.Http.GetAsync($"/m/{link}/map.png");

        if (!MapPainter.IsAvailable)
        {
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            return;
        }

        var png = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/png", response.Content.Headers.ContentType!.ToString());
        Assert.InRange(png.Length, 1_000, 1_000_000);
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.OK, await StatusOf($"/m/{link}/map.png", HttpMethod.Head));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf($"/m/{link}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf($"/m/{link}/map.svg"));
    }

    [Fact]
    public async Task The_same_share_is_the_same_link_on_a_day_and_another_version_is_another()
    {
        var link = await Shares.Picture(workshop, "v1", default);

        Assert.Equal(link, await Shares.Picture(workshop, "v1", default));
        Assert.NotEqual(link, await Shares.Picture(workshop, "v2", default));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("a dot")]
    [InlineData("no signature")]
    [InlineData("another's signature")]
    [InlineData("a letter of the signature")]
    [InlineData("more of the signature")]
    [InlineData("a later end")]
    [InlineData("another right")]
    [InlineData("another workshop")]
    [InlineData("another tenant")]
    [InlineData("no JSON")]
    [InlineData("an object")]
    [InlineData("a right that is none")]
    [InlineData("an end that is no time")]
    [InlineData("ids without end")]
    [InlineData("half a character")]
    [InlineData("too long")]
    [InlineData("letters of another alphabet")]
    [InlineData("a room's secret")]
    public async Task A_link_that_was_not_given_looks_like_one_that_never_was(string attack)
    {
        var (link, other) = (await Shares.Page(workshop, default), await Shares.Picture(workshop, "v1", default));
        var (payload, signature) = (link.Split('.')[0], link.Split('.')[1]);
        var says = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload));
        var end = says.Split(',')[1];
        var forged = attack switch
        {
            "nothing" => "-",
            "a dot" => ".",
            "no signature" => $"{payload}.",
            "another's signature" => $"{payload}.{other.Split('.')[1]}",
            "a letter of the signature" => $"{payload}.{(signature[0] == 'A' ? 'B' : 'A')}{signature[1..]}",
            "more of the signature" => $"{link}A",
            "a later end" => Says(says.Replace(end, $"{long.Parse(end) + 86_400}")),
            "another right" => Says(says.Replace("[2,", "[3,")),
            "another workshop" => Says(says.Replace(workshop.Value, "another")),
            "another tenant" => Says(says.Replace($"\"{workshop.Tenant.Value}\"", "\"another\"")),
            "no JSON" => Says("[2,"),
            "an object" => Says("{}"),
            "a right that is none" => Says(says.Replace("[2,", "[9,")),
            "an end that is no time" => Says(says.Replace(end, "99999999999999")),
            "ids without end" => Says(says.Replace(workshop.Value, new string('a', 300))),
            "half a character" => Says(says.Replace(workshop.Value, "\\ud83d")),
            "too long" => $"{new string('A', 5_000)}.{signature}",
            "letters of another alphabet" => $"{payload}.{signature[..^1]}é",
            _ => RoomSecret.New().Text,
        };

        using var never = await eve.Http.GetAsync($"/m/{RoomSecret.New().Text}");
        using var response = await eve.Http.GetAsync($"/m/{forged}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(await never.Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
        Assert.Equal(HeadersOf(never), HeadersOf(response));

        string Says(string json) => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json))}.{signature}";
    }

    [Fact]
    public async Task A_link_that_is_over_or_revoked_looks_like_one_that_never_was()
    {
        var revoked = await Shares.Page(workshop, default);
        await Shares.Revoke(workshop, default);
        var over = await Shares.Page(workshop, default);
        Assert.NotEqual(over, revoked);
        Assert.Equal(HttpStatusCode.OK, await StatusOf($"/m/{over}"));
        clock.Advance(Shares.OfPage + TimeSpan.FromDays(1));

        using var never = await eve.Http.GetAsync($"/m/{RoomSecret.New().Text}");
        foreach (var link in new[] { revoked, over })
        {
            using var response = await eve.Http.GetAsync($"/m/{link}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal(await never.Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Revoking_concerns_one_workshop()
    {
        var page = await ana.Start(title: "Another");
        var secret = RoomSecret.Parse(page.Path["/r/".Length..])!;
        var other = (await server.Services.GetRequiredService<RoomBook>().Find(secret, default))!.Workshop;
        var link = await Shares.Page(other, default);

        await Shares.Revoke(workshop, default);

        Assert.Equal(HttpStatusCode.OK, await StatusOf($"/m/{link}"));
    }

    [Fact]
    public async Task Who_guesses_is_stopped()
    {
        for (var guess = 0; guess < Guesses.MostAMinute; guess++) await StatusOf($"/m/{RoomSecret.New().Text}.A");

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusOf($"/m/{RoomSecret.New().Text}.A"));
    }

    [Fact]
    public async Task Robots_are_kept_out_of_everything()
    {
        var link = await Shares.Page(workshop, default);

        var drawing = (await eve.Get($"/m/{link}")).Document.QuerySelector("#map-image")!.GetAttribute("src")!;
        foreach (var path in new[] { $"/m/{link}", drawing, "/m/nothing", "/" })
        {
            using var response = await eve.Http.GetAsync(path);
            Assert.Equal("noindex, nofollow", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
            Assert.True(response.Headers.CacheControl!.NoStore);
        }

        Assert.Contains("Disallow: /", await eve.Http.GetStringAsync("/robots.txt"));
    }

    [Fact]
    public async Task No_log_holds_a_link()
    {
        var link = await Shares.Page(workshop, default);

        await eve.Get($"/m/{link}");
        await eve.Get($"/m/{link}x");
        await eve.Http.PostAsync($"/m/{link}", null);

        Assert.DoesNotContain(link, log.All);
        Assert.DoesNotContain(link.Split('.')[1], log.All);
    }

    private async Task<ParticipantId> Someone() => (await Store.People.Profiles(workshop, default)).Keys.First();

    private async Task<HttpStatusCode> StatusOf(string path, HttpMethod? method = null)
    {
        using var response = await eve.Http.SendAsync(new(method ?? HttpMethod.Get, path));
        return response.StatusCode;
    }

    private static string HeadersOf(HttpResponseMessage response) => string.Join('\n', response.Headers
        .Concat(response.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal));
}
