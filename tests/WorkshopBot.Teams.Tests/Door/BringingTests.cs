using WorkshopBot.Maps;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>Maps that people send in their own chat with the bot, as files.</summary>
public sealed class BringingTests : IAsyncLifetime
{
    private const string Files = "https://contoso-my.sharepoint.com";

    private static readonly byte[] Bike = File.ReadAllBytes(Repository.At("tests/WorkshopBot.Maps.Tests/Golden/workshop-1.map.json"));

    private Town town = null!;

    private Client Ben => town.Ben;

    private string Said => Town.Said(Ben.Chat)[^1].Text;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task A_map_comes_into_the_library_and_the_answer_says_what_was_read()
    {
        var map = MapJson.Read(Bike);
        town.Drive.Files[$"{Files}/personal/ben/map.json?tempauth=1"] = Bike;

        await Ben.Share("map.json", $"{Files}/personal/ben/map.json?tempauth=1");

        Assert.Contains($"“{map.Title}” is in your organisation's library: {map.Stages.Length} stage", Said);
        Assert.Equal(map.Title, Assert.Single(await town.Store.Maps.Library(null, default)).Map.Title);
        Assert.DoesNotContain("tempauth", town.Log.All);
    }

    [Fact]
    public async Task What_is_no_map_is_told_and_nothing_is_saved()
    {
        town.Drive.Files[$"{Files}/map.json"] = "{}"u8.ToArray();
        await Ben.Share("map.json", $"{Files}/map.json");
        Assert.Contains("Nothing was saved.", Said);

        await Ben.Share("map.json", $"{Files}/gone.json");
        Assert.Contains("could not fetch the file", Said);

        Assert.Empty(await town.Store.Maps.Library(null, default));
    }

    [Theory]
    [InlineData("http://contoso.sharepoint.com/map.json")]
    [InlineData("https://sharepoint.com.evil.example/map.json")]
    [InlineData("https://evilsharepoint.com/map.json")]
    [InlineData("https://contoso.sharepoint.com:8443/map.json")]
    [InlineData("https://me@contoso.sharepoint.com/map.json")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("not an address")]
    public async Task It_is_fetched_where_Microsoft_keeps_files_and_nowhere_else(string address)
    {
        town.Drive.Files[address] = Bike;

        await Ben.Share("map.json", address);

        Assert.Contains("could not fetch the file", Said);
        Assert.Contains("nowhere where Microsoft keeps files", town.Log.All);
        Assert.Empty(town.Drive.Fetched);
    }

    [Fact]
    public async Task In_a_channel_and_of_other_kinds_files_are_left_alone()
    {
        town.Drive.Files[$"{Files}/map.json"] = Bike;

        await Ben.Share("map.json", $"{Files}/map.json", town.Channel);
        await Ben.Share("photo.png", $"{Files}/map.json");

        Assert.Empty(town.Drive.Fetched);
        Assert.Empty(await town.Store.Maps.Library(null, default));
    }
}
