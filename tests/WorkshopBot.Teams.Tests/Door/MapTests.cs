using System.Net;
using System.Text.Json.Nodes;
using WorkshopBot.Maps.Pictures;
using WorkshopBot.Teams.Tests.Door.Playing;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>The map as a picture in the channel, and as files out of it.</summary>
public sealed class MapTests
{
    private const string Outside = "https://workshop.example";

    [Fact]
    public async Task The_finished_map_is_a_picture_that_Teams_fetches_with_words_and_a_link_to_its_page()
    {
        await using var group = await Finished();

        var card = group.StepMessage.Card!;

        if (MapPainter.IsAvailable)
        {
            var picture = Assert.Single(Pictures(card));
            Assert.Contains("Hear of us", (string?)picture["altText"]);
            using var fetched = await Get(group, (string)picture["url"]!);
            Assert.Equal("image/png", fetched.Content.Headers.ContentType?.MediaType);
            Assert.InRange((await fetched.Content.ReadAsByteArrayAsync()).Length, 1_000, 1_000_000);
        }

        using var page = await Get(group, Link(card, "Open map"));
        Assert.Contains("Buying a bike", await page.Content.ReadAsStringAsync());
        Assert.Single(ChannelGroup.Keeps(group.Channel), p => CardRules.TextOf(p.Card!).Contains("The map is finished", StringComparison.Ordinal));
        group.NothingWasRefused();
    }

    [Fact]
    public async Task Who_asks_for_the_map_sees_it_as_it_is_by_then()
    {
        await using var group = await Meet();
        await Name(group);

        var said = await group.Ask(group.Town.Ben, "map");

        Assert.Contains("The map so far", CardRules.TextOf(said.Card!));
        Assert.Equal(MapPainter.IsAvailable, Pictures(said.Card!).Any());
        using var page = await Get(group, Link(said.Card!, "Open map"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Who_asks_for_files_gets_links_in_their_own_chat_and_nowhere_else()
    {
        await using var group = await Finished();
        var (said, chat) = (Town.Said(group.Channel).Count, Town.Said(group.Town.Ben.Chat).Count);

        await group.Town.Ben.Say("export", group.Channel);

        Assert.Equal(said, Town.Said(group.Channel).Count);
        var card = Town.Said(group.Town.Ben.Chat)[^1].Card!;
        Assert.Equal(chat + 1, Town.Said(group.Town.Ben.Chat).Count);
        using var file = await Get(group, Link(card, "Summary"));
        Assert.StartsWith("# Buying a bike", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        group.NothingWasRefused();
    }

    [Fact]
    public async Task Links_of_ones_own_are_never_said_where_others_read()
    {
        await using var group = await Finished();
        group.Town.Ben.Chat.RefusedWith = "ConversationBlockedByUser";

        await group.Town.Ben.Say("export", group.Channel);

        var said = Town.Said(group.Channel)[^1];
        Assert.Null(said.Card);
        Assert.Contains("open a chat with me", said.Text);
    }

    [Fact]
    public async Task The_buttons_dialog_has_the_same_links()
    {
        await using var group = await Finished();

        await group.Town.Ben.Press(group.StepMessage, "export.open");

        using var file = await Get(group, Link(CardRules.Check(group.Town.Ben.Dialog!, isDialog: true), "Summary"));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    private static async Task<ChannelGroup> Meet()
    {
        var group = await ChannelGroup.Meet();
        await group.Starts(("title", "Buying a bike"));
        return group;
    }

    private static async Task<ChannelGroup> Finished()
    {
        var group = await Meet();
        await Name(group);
        await group.LeadsFromMore(group.Ana, "finish");
        return group;
    }

    private static async Task Name(ChannelGroup group)
    {
        while ((await group.Step()).Definition.Name.Value != "stages") await group.Leads(group.Ana, "next");
        await group.Ben.Types("add Hear of us");
        await group.Ben.Types("add Buy");
        await group.Leads(group.Ana, "next");
        await group.Leads(group.Ana, "next");
    }

    private static IEnumerable<JsonObject> Pictures(JsonObject card) => card["body"]!.AsArray().OfType<JsonObject>().Where(e => (string?)e["type"] == "Image");

    private static string Link(JsonObject card, string title) =>
        (string)CardRules.Actions(card).Single(a => (string?)a["title"] == title)["url"]!;

    /// <summary>As somebody outside asks, whom what stands before the program leads to it.</summary>
    private static async Task<HttpResponseMessage> Get(ChannelGroup group, string address)
    {
        Assert.StartsWith($"{Outside}/m/", address, StringComparison.Ordinal);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(group.Town.Address, new Uri(address).PathAndQuery));
        request.Headers.Host = new Uri(address).Host;
        return await http.SendAsync(request);
    }
}
