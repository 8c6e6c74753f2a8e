using System.Buffers.Binary;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Maps.Pictures;
using WorkshopBot.Slack.Tests.Door.Playing;
using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>The map as a picture in the channel, and as files out of it.</summary>
public sealed class MapTests
{
    private const string Outside = "https://workshop.example";

    [Fact]
    public async Task The_finished_map_is_a_picture_that_Slack_fetches_with_words_and_a_link_to_its_page()
    {
        await using var group = await Finished(Outside);

        var message = group.StepMessage;

        if (MapPainter.IsAvailable)
        {
            var picture = Picture(message)!;
            Assert.Contains("Hear of us", (string?)picture["alt_text"]);
            var png = await Fetch(group, (string)picture["image_url"]!);
            Assert.InRange(png.Length, 1_000, 1_000_000);
            Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), 400, 1_024);
            Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), 100, 1_024);
        }

        Assert.Contains("Buying a bike", await Page(group, Link(message.Blocks, "Open map")));
        Assert.Empty(group.Town.Slack.Files);
        Assert.Equal(1, group.Town.Channel.Messages.Count(m => Town.TextOf(m).Contains("The map is finished", StringComparison.Ordinal)));
        group.NothingWasRefused(twice: false);
    }

    [Fact]
    public async Task Where_Slack_reaches_nobody_the_picture_is_a_file_that_it_is_given_once()
    {
        if (!MapPainter.IsAvailable) return;

        await using var group = await Finished(address: null);

        var file = Assert.Single(group.Town.Slack.Files);
        Assert.Equal(file.Key, (string?)Picture(group.StepMessage)!["slack_file"]!["id"]);
        Assert.Contains("Hear of us", file.Value.Description);
        Assert.EndsWith(".png", file.Value.Name);
        Assert.Empty(file.Value.Channels);
        Assert.DoesNotContain("Open map", Town.TextOf(group.StepMessage));

        var seen = await group.Town.Type(group.Town.Ben, "/journey map");
        Assert.Equal(file.Key, (string?)Picture(seen)!["slack_file"]!["id"]);
        Assert.Single(group.Town.Slack.Files);
        group.NothingWasRefused(twice: false);
    }

    [Fact]
    public async Task The_message_is_edited_with_another_picture_when_the_map_is_another()
    {
        await using var group = await Finished(Outside);
        var before = Link(group);

        await group.LeadsFromMore(group.Ana, "resume");
        await group.Ana.Types("park Prices for students");
        await group.LeadsFromMore(group.Ana, "finish");

        Assert.NotEqual(before, Link(group));

        static string? Link(ChannelGroup group) => (string?)Picture(group.StepMessage)?["image_url"] ?? Guid.NewGuid().ToString();
    }

    [Fact]
    public async Task A_file_that_Slack_is_not_through_with_is_shown_some_seconds_later()
    {
        if (!MapPainter.IsAvailable) return;

        await using var group = await Meet(address: null);
        group.Town.Slack.RefusesFilesFor = 2;

        await Finish(group);

        Assert.NotNull(Picture(group.StepMessage));
        Assert.Single(group.Town.Slack.Files);
        Assert.Single(group.Town.Channel.Messages, m => Town.TextOf(m).Contains("The map is finished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Slack_never_shows_is_left_out_and_the_rest_stands()
    {
        await using var group = await Meet(address: null);
        group.Town.Slack.RefusesFilesFor = 1_000;

        await Finish(group);

        Assert.Null(Picture(group.StepMessage));
        Assert.Contains("The map is finished", Town.TextOf(group.StepMessage));
    }

    [Fact]
    public async Task Without_leave_to_give_files_messages_have_no_picture_and_the_log_says_once_what_is_missing()
    {
        if (!MapPainter.IsAvailable) return;

        await using var group = await Meet(address: null);
        group.Town.Slack.App.Scopes.Remove("files:write");

        await Finish(group);
        await group.Town.Type(group.Town.Ben, "/journey map");

        Assert.Null(Picture(group.StepMessage));
        Assert.Contains("The map is finished", Town.TextOf(group.StepMessage));
        Assert.Single(group.Town.Log.All.Split('\n'), l => l.Contains("files:write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asks_for_the_map_sees_it_alone_as_it_is_by_then()
    {
        await using var group = await Meet(Outside);
        await Name(group);

        var seen = await group.Town.Type(group.Town.Ben, "/journey map");

        Assert.Equal(group.Town.Ben.Id, seen.ForUser);
        Assert.Contains("The map so far", Town.TextOf(seen));
        Assert.Equal(MapPainter.IsAvailable, Picture(seen) is not null);
        Assert.Contains("Buying a bike", await Page(group, Link(seen.Blocks, "Open map")));
    }

    [Fact]
    public async Task Who_asks_for_files_gets_links_alone_that_work_for_an_hour()
    {
        await using var group = await Finished(Outside);
        var messages = group.Town.Channel.Messages.Count;

        var seen = await group.Town.Type(group.Town.Ben, "/journey export");

        Assert.Equal(group.Town.Ben.Id, seen.ForUser);
        Assert.Equal(messages, group.Town.Channel.Messages.Count);
        Assert.Contains("Buying a bike", await Page(group, Link(seen.Blocks, "Summary")));
        group.Clock.Advance(TimeSpan.FromHours(1));
        using var over = await Get(group, Link(seen.Blocks, "Summary"));
        Assert.Equal(HttpStatusCode.NotFound, over.StatusCode);
        group.NothingWasRefused(twice: false);
    }

    [Fact]
    public async Task The_buttons_form_has_the_same_links()
    {
        await using var group = await Finished(Outside);

        await Town.Open(group.Town.Ben, group.StepMessage, "export.open");

        Assert.StartsWith("# Buying a bike", await Page(group, Link(group.Town.Ben.View!.Blocks, "Summary")), StringComparison.Ordinal);
        Assert.Null(group.Town.Ana.View);
        group.NothingWasRefused(twice: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_nobody_reaches_the_program_the_file_comes_into_ones_own_conversation_once(bool twice)
    {
        await using var group = await Finished(address: null, twice);
        var seen = await group.Town.Type(group.Town.Ben, "/journey export");
        Assert.Equal(group.Town.Ben.Id, seen.ForUser);

        var told = group.Town.Ben.Seen.Count;
        await group.Town.Ben.Press(seen, Button(seen.Blocks, "Summary"));
        await ChatGroup.Until(() => Task.FromResult(Brought(group).Any(f => f.Channels.Length > 0)));

        var file = Assert.Single(Brought(group));
        Assert.Equal([group.Town.Ben.Direct.Id], file.Channels);
        Assert.StartsWith("# Buying a bike", Encoding.UTF8.GetString(file.Content!), StringComparison.Ordinal);
        Assert.Equal("Buying-a-bike.md", file.Name);
        await ChatGroup.Until(() => Task.FromResult(group.Town.Ben.Seen.Count > told));
        Assert.Contains("your conversation with me", group.Town.Ben.Seen[^1].Text);

        static IEnumerable<FakeFile> Brought(ChannelGroup group) => group.Town.Slack.Given.Where(f => f.Name.EndsWith(".md", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_cannot_be_brought_a_file_is_told()
    {
        await using var group = await Finished(address: null);
        var seen = await group.Town.Type(group.Town.Ben, "/journey export");
        group.Town.Slack.App.Scopes.Remove("files:write");

        await group.Town.Ben.Press(seen, Button(seen.Blocks, "Summary"));

        await ChatGroup.Until(() => Task.FromResult(group.Town.Ben.Direct.Messages.Count > 0));
        Assert.Contains("could not be made or sent", group.Town.Ben.Direct.Messages[^1].Text);
    }

    [Fact]
    public async Task A_facilitator_ends_all_links_and_new_ones_are_others()
    {
        await using var group = await Finished(Outside);
        var link = Link(group.StepMessage.Blocks, "Open map");

        await group.LeadsFromMore(group.Ana, "links.revoke");

        using var revoked = await Get(group, link);
        Assert.Equal(HttpStatusCode.NotFound, revoked.StatusCode);
        await Page(group, Link((await group.Town.Type(group.Town.Ben, "/journey map")).Blocks, "Open map"));
    }

    private static string Button(JsonArray blocks, string title) => (string)blocks.OfType<JsonObject>()
        .Where(b => (string?)b["type"] == "actions").SelectMany(b => b["elements"]!.AsArray()).OfType<JsonObject>()
        .Single(e => (string?)e["text"]!["text"] == title)["action_id"]!;

    private static async Task<ChannelGroup> Meet(string? address, bool twice = false)
    {
        var group = await ChannelGroup.Meet(twice, address);
        await group.Starts(("title", "Buying a bike"));
        return group;
    }

    private static async Task<ChannelGroup> Finished(string? address, bool twice = false)
    {
        var group = await Meet(address, twice);
        await Finish(group);
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

    private static async Task Finish(ChannelGroup group)
    {
        await Name(group);
        await group.LeadsFromMore(group.Ana, "finish");
    }

    private static JsonObject? Picture(FakeMessage message) =>
        message.Blocks.OfType<JsonObject>().SingleOrDefault(b => (string?)b["type"] == "image");

    private static string Link(JsonArray blocks, string title) => blocks.OfType<JsonObject>()
        .Where(b => (string?)b["type"] == "actions").SelectMany(b => b["elements"]!.AsArray()).OfType<JsonObject>()
        .Where(e => (string?)e["text"]?["text"] == title).Select(e => (string?)e["url"]).Single()!;

    private static async Task<string> Page(ChannelGroup group, string address)
    {
        using var response = await Get(group, address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<byte[]> Fetch(ChannelGroup group, string address)
    {
        using var response = await Get(group, address);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>As somebody outside asks, whom what stands before the program leads to it.</summary>
    private static async Task<HttpResponseMessage> Get(ChannelGroup group, string address)
    {
        Assert.StartsWith($"{Outside}/m/", address, StringComparison.Ordinal);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(group.Town.Slack.Host!, new Uri(address).PathAndQuery));
        request.Headers.Host = new Uri(address).Host;
        return await http.SendAsync(request);
    }
}
