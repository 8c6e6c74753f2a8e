using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed partial class AssetTests : IAsyncLifetime
{
    private RoomServer server = null!;

    public async Task InitializeAsync() => server = await RoomServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public void A_script_has_another_address_when_what_it_imports_has_changed()
    {
        var importer = Script("room.js", "import \"./live.js\";");
        var before = Asset.VersionOf([importer, Script("live.js", "export let seen = 1;")]);

        Assert.NotEqual(before, Asset.VersionOf([importer, Script("live.js", "export let seen = 2;")]));
        Assert.NotEqual(before, Asset.VersionOf([importer, Script("life.js", "export let seen = 1;")]));
        Assert.NotEqual(before, Asset.VersionOf([importer]));
        Assert.Equal(before, Asset.VersionOf([Script("live.js", "export let seen = 1;"), importer]));
    }

    [Fact]
    public async Task The_room_loads_all_of_its_scripts_and_the_screen_only_what_keeps_it_up_to_date()
    {
        using var ana = server.Browser();
        var room = (await ana.Start()).Path;

        Assert.Equal(["drafts.js", "live.js", "room.js", "sending.js"], NamesOf(await LoadedBy(ana, room)));
        Assert.Equal(["live.js"], NamesOf(await LoadedBy(ana, $"{room}/screen")));
        Assert.Equal(["start.js"], NamesOf(await LoadedBy(ana, "/")));
    }

    [Fact]
    public async Task What_a_script_imports_is_kept_for_good_like_the_script_itself()
    {
        using var ana = server.Browser();

        foreach (var script in await LoadedBy(ana, (await ana.Start()).Path))
        {
            using var response = await ana.Http.GetAsync(script);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.NonValidated["Cache-Control"].ToString());
            Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Who_asks_for_another_version_gets_this_one_and_does_not_keep_it()
    {
        using var ana = server.Browser();

        using var response = await ana.Http.GetAsync("/assets/0123456789abcdef/live.js");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal(Asset.Find("live.js")!.Bytes, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var ana = server.Browser();

        using var response = await ana.Http.GetAsync($"/assets/{Asset.Version}/none.js");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static Asset Script(string name, string text) => new(name, "text/javascript", Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> NamesOf(IEnumerable<Uri> scripts) =>
        scripts.Select(s => s.Segments[^1]).Order(StringComparer.Ordinal);

    /// <summary>Found as a browser finds them: what the page names, and what that imports, from where it was found.</summary>
    private static async Task<IReadOnlyCollection<Uri>> LoadedBy(Browser browser, string path)
    {
        var page = await browser.Get(path);
        var found = new HashSet<Uri>();
        var next = new Queue<Uri>(page.Document.Scripts.Select(s => new Uri(browser.Http.BaseAddress!, s.Source)));
        while (next.TryDequeue(out var script))
        {
            if (!found.Add(script)) continue;
            foreach (Match import in Import().Matches(await browser.Http.GetStringAsync(script)))
            {
                next.Enqueue(new(script, import.Groups[1].Value));
            }
        }

        return found;
    }

    [GeneratedRegex("""^import\s[^;]*?"([^"]+)";$""", RegexOptions.Multiline)]
    private static partial Regex Import();
}
