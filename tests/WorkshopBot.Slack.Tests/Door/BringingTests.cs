using System.Text;
using WorkshopBot.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>Maps that people send to the bot alone, as files.</summary>
public sealed class BringingTests : IAsyncLifetime
{
    private static readonly byte[] Bike = File.ReadAllBytes(Repository.At("tests/WorkshopBot.Maps.Tests/Golden/workshop-1.map.json"));

    private Town town = null!;

    private FakeUser Ben => town.Ben;

    private string Said => Ben.Direct.Messages[^1].Text;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory]
    [InlineData("json", "map.json")]
    [InlineData("csv", "MAP.CSV")]
    [InlineData("cjml", "map.xml")]
    public async Task A_map_comes_into_the_library_and_the_answer_says_what_was_read(string format, string name)
    {
        var map = MapJson.Read(Bike);
        using var written = new MemoryStream();
        MapExports.Find(format)!.Write(map, written, new());

        await Ben.Share(name, written.ToArray());

        Assert.Contains($"“{map.Title}” is in your organisation's library: {map.Stages.Length} stage", Said);
        Assert.Equal(format == "cjml", Said.Contains("CJML holds no opportunities", StringComparison.Ordinal));
        Assert.Equal(map.Title, Assert.Single(await town.Store.Maps.Library(null, default)).Map.Title);
        Assert.DoesNotContain(map.Title, town.Log.All);
    }

    [Fact]
    public async Task Delivered_again_it_is_brought_once_and_a_form_offers_it()
    {
        var message = await Ben.Share("map.json", Bike);
        await Ben.Deliver(message);

        Assert.Single(await town.Store.Maps.Library(null, default));
        await town.OpenStart(town.Ana);
        Assert.Contains("A bike for Hannah", town.Ana.View!.Blocks.ToJsonString());
    }

    [Fact]
    public async Task What_is_no_map_is_told_with_its_line_and_nothing_is_saved()
    {
        var wrong = Encoding.UTF8.GetString(Bike).Replace("\"severity\": 5", "\"severity\": 55", StringComparison.Ordinal);

        await Ben.Share("map.json", Encoding.UTF8.GetBytes(wrong));
        Assert.Contains("You find it in line", Said);

        await Ben.Share("map.csv", new byte[(1024 * 1024) + 5]);
        Assert.Contains("Nothing was saved.", Said);

        Assert.Empty(await town.Store.Maps.Library(null, default));
    }

    [Theory]
    [InlineData("https://files.slack.com.evil.example/map.json")]
    [InlineData("http://files.slack.com/map.json")]
    [InlineData("https://user@files.slack.com/map.json")]
    [InlineData("https://files.slack.com:444/map.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task The_token_goes_to_Slacks_host_for_files_and_nowhere_else(string address)
    {
        await Ben.Share("map.json", Bike, address: address);

        Assert.Contains("could not fetch the file", Said);
        Assert.Contains("bad_file_url", town.Log.All);
        Assert.Empty(town.Slack.CallsOf("file download"));
    }

    [Fact]
    public async Task An_app_that_may_not_read_files_yet_says_who_can_change_that()
    {
        town.Slack.App.Scopes.Remove("files:read");

        await Ben.Share("map.json", Bike);

        Assert.Contains("files:read", Said);
        Assert.Empty(await town.Store.Maps.Library(null, default));
    }

    [Fact]
    public async Task Other_files_are_left_alone_and_words_beside_one_stay_a_report()
    {
        await Ben.Share("photo.png", Bike);
        Assert.Empty(town.Slack.CallsOf("file download"));

        await town.Collect();
        await Ben.Command("/journey add the till is slow", town.Channel);
        await Ben.Share("complaints.csv", "not,a,map"u8.ToArray(), "nobody picks up the phone");

        Assert.Equal(2, (await town.Workshop()).Elements.Values.Count(e => e.Kind == "pain-point"));
        Assert.Empty(town.Slack.CallsOf("file download"));
    }
}
