using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests;

/// <summary>The fake is asked without the code that it is a counterpart of.</summary>
public sealed class FakeTeamsTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private readonly HttpClient http = new();
    private FakeTeams teams = null!;
    private FakeConversation channel = null!;

    [Theory]
    [InlineData("""{"type":"message","text":"x"}""", 201)]
    [InlineData("""{"type":"message","text":"x","textFormat":"xml"}""", 201)]
    [InlineData("""{"type":"message","text":"<at>Ana</at>","entities":[{"type":"mention","text":"<at>Ana</at>"}]}""", 201)]
    [InlineData("""{"type":"typing"}""", 202)]
    [InlineData("""{"type":"message"}""", 400)]
    [InlineData("""{"type":"message","text":""}""", 400)]
    [InlineData("""{"type":"event","text":"x"}""", 400)]
    [InlineData("""{"text":"x"}""", 400)]
    [InlineData("""{"type":"message","text":"x","textFormat":"html"}""", 400)]
    [InlineData("""{"type":"message","text":"x","replyToId":null}""", 400)]
    [InlineData("""{"type":"message","text":"x","channelData":{"a":[{"b":null}]}}""", 400)]
    [InlineData("""{"type":"message","text":"<at>Ana</at>","entities":[{"type":"mention","text":"<at>Ben</at>"}]}""", 400)]
    [InlineData("""{"type":"message","text":"Ana","entities":[{"type":"mention","text":"Ana"}]}""", 400)]
    [InlineData("""{"type":"message","type":"message","text":"x"}""", 400)]
    [InlineData("""["message"]""", 400)]
    [InlineData("message", 400)]
    public async Task It_takes_what_Teams_takes(string activity, int status) => Assert.Equal(status, (await Post(activity)).Status);

    [Theory]
    [InlineData("1.5", 201)]
    [InlineData("1.6", 400)]
    [InlineData("1.5", 400, "application/vnd.microsoft.card.hero")]
    [InlineData("1.5", 400, "application/vnd.microsoft.card.adaptive", "words")]
    public async Task Of_cards_it_takes_one_and_no_words_beside_it(
        string version, int status, string type = "application/vnd.microsoft.card.adaptive", string? words = null)
    {
        var card = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = version };
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = type, ["content"] = card }),
        };
        if (words is not null) activity["text"] = words;

        Assert.Equal(status, (await Post(activity.ToJsonString())).Status);
    }

    [Theory]
    [InlineData(39_900, 201, null)]
    [InlineData(40_100, 413, "MessageSizeTooBig")]
    [InlineData(110_000, 413, "<html>")]
    public async Task It_takes_so_much_and_no_more(int length, int status, string? said)
    {
        var (number, body) = await Post($$"""{"type":"message","text":"{{new string('x', length)}}"}""");

        Assert.Equal(status, number);
        if (said is not null) Assert.Contains(said, body);
    }

    [Fact]
    public async Task It_takes_tokens_that_are_its_own_for_itself_and_of_now()
    {
        var entra = teams.Entra;
        string?[] wrong =
        [
            null, "swordfish", entra.Sign(issuer: "https://sts.windows.net/other/"), entra.Sign(audience: "https://graph.microsoft.com"),
            entra.Sign(lifetime: TimeSpan.Zero), entra.Sign(with: new byte[32]), $"{entra.Sign()}x",
        ];

        foreach (var token in wrong) Assert.Equal(401, (await PostWith(token, """{"type":"message","text":"x"}""")).Status);
        Assert.Empty(channel.Posts);
    }

    [Fact]
    public async Task Conversations_threads_and_messages_that_nobody_knows_are_not_there()
    {
        const string Message = """{"type":"message","text":"x"}""";

        Assert.Contains("ConversationNotFound", (await Post(Message, to: "19:nowhere")).Body);
        Assert.Contains("ConversationNotFound", (await Post(Message, to: $"{channel.Id};messageid=1")).Body);
        var path = $"{Uri.EscapeDataString(channel.Id)}/activities/1";
        Assert.Contains("ActivityNotFoundInConversation", (await Ask(HttpMethod.Put, path, Message, teams.Entra.Sign())).Body);
        Assert.Contains("ActivityNotFoundInConversation", (await Ask(HttpMethod.Delete, path, null, teams.Entra.Sign())).Body);
    }

    [Fact]
    public async Task Ids_have_to_be_escaped() => Assert.Equal(
        404, (await Ask(HttpMethod.Post, $"{channel.Id}/activities", """{"type":"message","text":"x"}""", teams.Entra.Sign())).Status);

    [Theory]
    [InlineData(49)]
    [InlineData(501)]
    public async Task Pages_are_of_fifty_to_five_hundred(int size) => Assert.Equal(
        400, (await Ask(HttpMethod.Get, $"{Uri.EscapeDataString(channel.Id)}/pagedmembers?pageSize={size}", null, teams.Entra.Sign())).Status);

    [Fact]
    public async Task It_limits_each_conversation_and_says_until_when()
    {
        const string Message = """{"type":"message","text":"x"}""";
        for (var i = 0; i < 7; i++) Assert.Equal(201, (await Post(Message)).Status);

        Assert.Equal(429, (await Post(Message)).Status);
        Assert.Equal(201, (await Post(Message, to: teams.AddGroupChat().Id)).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(201, (await Post(Message)).Status);
        Assert.Equal(429, (await Post(Message)).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(201, (await Post(Message)).Status);
    }

    public async Task InitializeAsync()
    {
        teams = await FakeTeams.Start(clock);
        channel = teams.AddChannel("journeys", teams.AddPerson("Ana"));
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await teams.DisposeAsync();
    }

    private Task<(int Status, string Body)> Post(string activity, string? to = null) => PostWith(teams.Entra.Sign(), activity, to);

    private Task<(int Status, string Body)> PostWith(string? token, string activity, string? to = null) =>
        Ask(HttpMethod.Post, $"{Uri.EscapeDataString(to ?? channel.Id)}/activities", activity, token);

    private async Task<(int Status, string Body)> Ask(HttpMethod method, string path, string? body, string? token)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{teams.ServiceUrl}v3/conversations/{path}"));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
