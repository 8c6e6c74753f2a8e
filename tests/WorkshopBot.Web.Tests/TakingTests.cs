using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.Pictures;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>The map in the formats of other programs.</summary>
public sealed class TakingTests : IAsyncLifetime
{
    private RoomServer server = null!;
    private Browser ana = null!;

    public static TheoryData<string> Formats => [.. MapExports.All.Where(e => !e.IsPainted).Select(e => e.Name)];

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
    public void Every_format_stands_in_one_group_and_is_worded_in_every_language()
    {
        var grouped = ExportGroup.All.SelectMany(g => g.Formats).ToList();

        Assert.Equal(
            MapExports.All.Select(e => e.Name).Order(),
            grouped.Concat(grouped.Select(ExportGroup.Dark).OfType<IMapExport>()).Select(e => e.Name).Order());
        Assert.All(Phrases.Languages, language => Assert.All(grouped, export =>
        {
            Assert.NotNull(Phrases.For(language).Find($"web.take.{export.Name}"));
            Assert.NotNull(Phrases.For(language).Find($"web.take.{export.Name}.about"));
        }));
    }

    [Fact]
    public async Task The_page_links_every_format_that_can_be_made_here()
    {
        var room = await ana.Start();

        var page = await ana.Get($"{room.Path}/map");

        var files = server.Services.GetRequiredService<MapFiles>();
        Assert.Equal(
            MapExports.All.Where(files.CanWrite).Select(e => $"{room.Path}/map/{e.Name}").Order(StringComparer.Ordinal),
            page.Document.QuerySelectorAll("a[download]").Cast<IHtmlAnchorElement>().Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.NotNull(room.Document.QuerySelector($"a[href='{room.Path}/map']"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_is_a_file_of_its_type_under_a_safe_name_that_nobody_keeps(string format)
    {
        var room = await ana.Start(title: "A bike ../../etc/passwd\u2028for \"Jörg\"");
        var export = MapExports.Find(format)!;

        using var response = await ana.Http.GetAsync($"{room.Path}/map/{format}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(export.MediaType, response.Content.Headers.ContentType!.MediaType);
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Matches($"^A-bike-etc-passwd-for-Jörg(-[a-z-]+)?\\{export.Extension}$", disposition.FileNameStar);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public void Files_of_one_ending_have_names_of_their_own()
    {
        var names = MapExports.All.Select(e => FileNames.Of("Bike", e)).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Contains("Bike.csv", names);
        Assert.Contains("Bike-jira.csv", names);
        Assert.Contains("Bike.md", names);
    }

    [Fact]
    public async Task The_files_hold_what_the_map_says()
    {
        var room = await ana.Start(title: "Buying a bike");

        var map = JsonDocument.Parse(await ana.Http.GetStringAsync($"{room.Path}/map/json"));
        Assert.Equal("Buying a bike", map.RootElement.GetProperty("title").GetString());
        Assert.StartsWith("# Buying a bike", await ana.Http.GetStringAsync($"{room.Path}/map/markdown"));
    }

    [Fact]
    public async Task What_a_format_cannot_hold_is_said_before_it_is_taken()
    {
        var room = await ana.Start(title: "=1+1");

        var page = await ana.Get($"{room.Path}/map");

        Assert.Contains("apostrophe", page.Document.QuerySelector("#format-csv")!.TextContent);
        Assert.DoesNotContain("apostrophe", page.Document.QuerySelector("#format-json")!.TextContent);
    }

    [Fact]
    public async Task The_page_carries_the_sheets_that_are_printed()
    {
        var room = await ana.Start();
        var page = await ana.Get($"{room.Path}/map");
        var sheet = page.Document.QuerySelector(".printed image")!.GetAttribute("href")!;

        using var there = await ana.Http.GetAsync(sheet);
        using var not = await ana.Http.GetAsync($"{room.Path}/map.svg?sheet=7");

        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (there.StatusCode, there.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, not.StatusCode);
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_refused_with_a_sentence()
    {
        var room = await ana.Start();

        var page = await ana.Get($"{room.Path}/map/docx");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("No such format", page.Title);
    }

    [Fact]
    public async Task Without_librsvg_pictures_are_named_and_not_linked()
    {
        await using var bare = await RoomServer.Start(services: s => s.AddSingleton(new MapFiles(paints: false)));
        using var ben = bare.Browser();
        var room = await ben.Start();

        var page = await ben.Get($"{room.Path}/map");
        var refused = await ben.Get($"{room.Path}/map/pdf");

        Assert.All(ExportGroup.All.SelectMany(g => g.Formats).Where(e => e.IsPainted), e =>
        {
            Assert.Null(page.Document.QuerySelector($"#format-{e.Name} a"));
            Assert.Contains("lacks librsvg", page.Document.QuerySelector($"#format-{e.Name}")!.TextContent);
        });
        Assert.Equal(HttpStatusCode.NotImplemented, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await ben.Get($"{room.Path}/map/svg")).Status);
    }

    [Fact]
    public async Task A_room_that_takes_too_much_waits_and_another_does_not()
    {
        var room = await ana.Start();
        var other = await ana.Start(title: "Another");
        var answers = await Task.WhenAll(Enumerable.Range(0, 90).Select(_ => ana.Http.GetAsync($"{room.Path}/map/mermaid-curve")));

        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);

        Assert.NotNull(refused.Headers.RetryAfter);
        using var elsewhere = await ana.Http.GetAsync($"{other.Path}/map/mermaid-curve");
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ana.Get(room.Path)).Status);
    }

    [Fact]
    public async Task Paintings_come_one_after_the_other_and_for_who_left_nothing_is_painted()
    {
        using var files = new MapFiles(paints: true);
        var slow = new SlowPainting();
        using var leaving = new CancellationTokenSource();

        var first = files.Write(slow, Map, default);
        await slow.Began.WaitAsync();
        var second = files.Write(slow, Map, leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(1, slow.Count);
        slow.Go.Release();
        Assert.Equal([1], await first);
    }

    [Fact]
    public async Task The_same_picture_is_painted_once()
    {
        using var files = new MapFiles(paints: true);
        var slow = new SlowPainting();
        slow.Go.Release(2);

        var first = await files.Write(slow, Map, default);
        Assert.Same(first, await files.Write(slow, Map, default));
        Assert.NotSame(first, await files.Write(slow, Map with { Version = 2 }, default));

        Assert.Equal(2, slow.Count);
    }

    [Fact]
    public async Task A_painting_stops_when_nobody_waits_for_it_any_more()
    {
        using var files = new MapFiles(paints: true);
        var slow = new SlowPainting();
        using var leaving = new CancellationTokenSource();
        var painting = files.Write(slow, Map, leaving.Token);
        await slow.Began.WaitAsync();

        await leaving.CancelAsync();
        slow.Go.Release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => painting);
        slow.Go.Release();
        Assert.Equal([1], await files.Write(slow, Map, default));
    }

    private static JourneyMap Map { get; } = new("customer-journey", "Buying a bike", 1, "en", [], [], []);

    /// <summary>Begins, and goes on when it may.</summary>
    private sealed class SlowPainting : IMapExport
    {
        public SemaphoreSlim Began { get; } = new(0);

        public SemaphoreSlim Go { get; } = new(0);

        public int Count { get; private set; }

        public string Name => "slow";

        public string Extension => ".slow";

        public string MediaType => "image/slow";

        public bool IsPainted => true;

        public void Write(JourneyMap map, Stream output, ExportNotes notes)
        {
            Count++;
            Began.Release();
            Go.Wait();
            output.Write([1]);
        }
    }
}
