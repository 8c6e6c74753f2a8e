using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Imports;
using WorkshopBot.Testing;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>A map that comes from a file into the library.</summary>
public sealed class BringingTests : IAsyncLifetime
{
    private static readonly string[] Hostile =
    [
        "=1+1", "<b>&amp;\"'", "</script><script>alert(1)</script>", "a\u202Eb",
        "one, two; \"three\"", "سلّم", "👩‍👩‍👧", "---", "@x", "{{x}}",
        new('x', 9_000),
    ];

    private RoomServer server = null!;
    private Browser ana = null!;

    public static TheoryData<string, string> EveryExample
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Repository.At("tests/data/maps"), "*.json"))
            {
                var name = Path.GetFileNameWithoutExtension(file);
                foreach (var format in new[] { "json", "csv", "cjml" }) examples.Add(name, format);
            }

            return examples;
        }
    }

    private IStore Store => server.Services.GetRequiredService<IStore>();

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
    [MemberData(nameof(EveryExample))]
    public async Task What_was_taken_away_comes_back_byte_for_byte(string example, string format)
    {
        var file = File(format, Example(example));

        var page = await Bring(file, $"map{MapExports.Find(format)!.Extension}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(file, await ana.Http.GetByteArrayAsync($"{page.Path}/map/{format}"));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Whatever_stands_in_a_map_comes_back_as_often_as_it_is_brought_and_taken(string format)
    {
        var random = new Random(7);
        foreach (var name in new[] { "bike-shop", "bank-account-ar", "express-parcel" })
        {
            for (var round = 0; round < 6; round++)
            {
                var file = File(format, Shaken(Example(name), random));
                var page = await Bring(file, $"map.{format}");

                Assert.True(page.Status == HttpStatusCode.OK, page.Say);
                Assert.Equal(file, await ana.Http.GetByteArrayAsync($"{page.Path}/map/{format}"));
                Assert.Null(page.Document.QuerySelector("script"));
            }
        }
    }

    [Fact]
    public async Task A_text_is_read_as_what_it_looks_like()
    {
        foreach (var format in new[] { "json", "csv", "cjml" })
        {
            var text = Encoding.UTF8.GetString(File(format, Example("bike-shop")));

            var page = await Bring(null, "", text.ReplaceLineEndings("\r\n"));

            Assert.Equal(Example("bike-shop").Title, page.Title);
        }
    }

    [Fact]
    public async Task A_workshop_starts_from_it()
    {
        var map = Example("hospital-visit") with { Frame = new("Get a new knee", null, null, null, null) };
        var page = await Bring(File("json", map), "map.json");

        var start = await ana.Get(page.Document.QuerySelector(".button")!.GetAttribute("href")!);
        var room = await ana.Press(start, "Start the workshop", ("person-name", "Ana"));

        Assert.Equal(map.Title, room.Title);
        Assert.Contains(map.Frame.Scenario!, room.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_in_the_library_as_brought_and_can_be_taken_out_again()
    {
        var page = await Bring(File("json", Example("bike-shop")), "map.json");
        Assert.Contains("Brought along on", page.Document.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await ana.Get("/maps?origin=brought")).Document.QuerySelectorAll(".shelf > li"));

        var list = await ana.Press(page, "Take it out");

        Assert.Equal("/maps", list.Path);
        Assert.Empty(list.Document.QuerySelectorAll(".shelf > li"));
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get(page.Path)).Status);
    }

    [Fact]
    public async Task The_map_of_a_workshop_cannot_be_taken_out()
    {
        var id = new WorkshopId(new("local"), "workshop");
        await Store.Maps.Save(id, MapRows.Of(Example("bike-shop"), DateTimeOffset.UnixEpoch), default);
        var page = await ana.Get("/maps/workshop?lang=en");

        var refused = await ana.Post("/maps/workshop/remove", [new("_token", (await ana.Get("/maps/bring")).Token)]);

        Assert.Null(page.Document.QuerySelector("form[action*=remove]"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull(await Store.Maps.Find(id, default));
    }

    [Theory]
    [InlineData("map.json", "{\n\"kind\": 3\n}", "is missing")]
    [InlineData("map.json", "{\n\n,}", "This is not JSON. Please look at line 3.")]
    [InlineData("map.csv", "Element,Text\nmap,One,too much", "At 2")]
    [InlineData("map.xml", "<CJML>\n<", "Please look at line 2.")]
    [InlineData("map.exe", "MZ", "At 1")]
    [InlineData("map.json", "", "There is neither a file nor a text.")]
    [InlineData("map.json", " ", "This is not JSON.")]
    public async Task What_is_no_map_is_refused_with_the_place_and_changes_nothing(string name, string file, string said)
    {
        var page = await Bring(Encoding.UTF8.GetBytes(file), name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Say, StringComparison.Ordinal);
        Assert.Equal("wrong file-hint", page.Document.QuerySelector("#file")!.GetAttribute("aria-describedby"));
        Assert.Empty(await Store.Maps.Library(null, default));
    }

    [Fact]
    public async Task A_wrong_value_is_told_with_its_line_and_the_typed_text_stays()
    {
        var text = Encoding.UTF8.GetString(File("json", Example("bike-shop")))
            .Replace("\"severity\": 4", "\"severity\": 44", StringComparison.Ordinal);
        var line = 1 + text[..text.IndexOf("44", StringComparison.Ordinal)].Count(c => c == '\n');

        var page = await Bring(null, "", text);

        Assert.Contains($"You find it in line {line}.", page.Say, StringComparison.Ordinal);
        Assert.Contains("This should be a number from 1 to 5.", page.Say, StringComparison.Ordinal);
        Assert.Equal(text, ((IHtmlTextAreaElement)page.Document.QuerySelector("#text")!).Value.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_map_that_is_too_large_is_refused()
    {
        var map = Example("bike-shop");
        var stages = map with { Stages = [.. Enumerable.Repeat(map.Stages[0], MapBounds.MostStages + 1)] };
        var texts = map with { Parked = [.. Enumerable.Range(0, MapBounds.MostTexts).Select(i => $"{i}")] };
        var text = map with { Title = new('x', MapBounds.LongestText + 1) };

        Assert.Contains("more than 100 stages", (await Bring(File("json", stages), "a.json")).Say, StringComparison.Ordinal);
        Assert.Contains("more than 5000 texts", (await Bring(File("json", texts), "a.json")).Say, StringComparison.Ordinal);
        Assert.Contains("more than 10000 characters", (await Bring(File("json", text), "a.json")).Say, StringComparison.Ordinal);
        var bytes = new byte[MapBounds.MostBytes + 1];
        Assert.Contains("more than 1024 KB", (await Bring(bytes, "a.json")).Say, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Bring(new byte[3 * MapBounds.MostBytes], "a.json")).Status);
        Assert.Empty(await Store.Maps.Library(null, default));
    }

    [Fact]
    public async Task Who_has_no_tenant_or_no_form_of_ours_brings_nothing()
    {
        using var eve = server.Browser();
        eve.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var form = new[] { KeyValuePair.Create("text", "{}") };

        Assert.Equal(HttpStatusCode.Forbidden, (await eve.Post("/maps/bring", form)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Post("/maps/bring", form)).Status);
    }

    private static JourneyMap Example(string name) =>
        MapJson.Read(System.IO.File.ReadAllBytes(Repository.At($"tests/data/maps/{name}.json")));

    private static byte[] File(string format, JourneyMap map)
    {
        using var file = new MemoryStream();
        MapExports.Find(format)!.Write(map, file, new());
        return file.ToArray();
    }

    /// <summary>The same map with hostile texts in many places where people write.</summary>
    private static JourneyMap Shaken(JourneyMap map, Random random)
    {
        string Say(string text) => random.Next(3) == 0 ? Text.Clean(Hostile[random.Next(Hostile.Length)]) : text;

        return map with
        {
            Title = Say(map.Title),
            Personas = [.. map.Personas.Select(p => p with { Name = Say(p.Name), Goals = [.. p.Goals.Select(Say)] })],
            Stages =
            [
                .. map.Stages.Select(s => s with
                {
                    Goal = s.Goal is null ? null : Say(s.Goal),
                    Touchpoints = [.. s.Touchpoints.Select(t => t with { Text = Say(t.Text) })],
                    PainPoints =
                    [
                        .. s.PainPoints.Select(p => p with { Text = Say(p.Text), Severity = random.Next(2) == 0 ? null : p.Severity }),
                    ],
                }),
            ],
            Parked = [.. map.Parked.Select(Say), Say("more")],
            Notes = [.. map.Notes.Select(n => n with { Text = Say(n.Text) })],
        };
    }

    /// <summary>Sends the form with a file or a text, and follows where it leads.</summary>
    private async Task<Page> Bring(byte[]? file, string name, string text = "")
    {
        var form = await ana.Get("/maps/bring?lang=en");
        var content = new MultipartFormDataContent();
        foreach (var field in form.Document.QuerySelectorAll("main input[type=hidden]").Cast<IHtmlInputElement>())
            content.Add(new StringContent(field.Value), field.Name!);
        if (file is not null) content.Add(new ByteArrayContent(file), "file", name);
        content.Add(new StringContent(text), "text");

        var action = new Uri(server.Address, form.Document.QuerySelector("main form")!.GetAttribute("action"));
        var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = content };
        using var response = await ana.Http.SendAsync(request);
        return response.StatusCode == HttpStatusCode.Redirect
            ? await ana.Get(new Uri(server.Address, response.Headers.Location!).PathAndQuery)
            : await Page.Of(response, request);
    }
}
