using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

/// <summary>The fake refuses what Slack refuses; otherwise what passes against it would mean nothing.</summary>
public sealed class FakeSlackTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private readonly HttpClient http = new();
    private FakeSlack slack = null!;
    private FakeUser ana = null!;
    private FakeChannel channel = null!;

    public static TheoryData<string, string, string> Refused => new()
    {
        { "chat.postMessage", """{"text":"t"}""", "channel_not_found" },
        { "chat.postMessage", """{"channel":"C","text":""}""", "no_text" },
        { "chat.postMessage", """{"channel":"C","text":"t","blocks":[{"type":"bad"}]}""", "invalid_blocks" },
        { "chat.postMessage", """{"channel":"C","text":"t","token":"xoxb-the-bots-token"}""", "a token belongs into the header" },
        { "chat.update", """{"channel":"C","ts":"1.0","text":"t"}""", "message_not_found" },
        { "views.open", """{"trigger_id":"none","view":{"type":"modal"}}""", "invalid_trigger_id" },
        { "views.publish", """{"user_id":"U","view":{"type":"home"}}""", "invalid_arguments" },
        { "users.info", """{"user":"U"}""", "invalid_post_type" },
        { "chat.shout", """{}""", "unknown_method" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_call_that_Slack_does_not_take_is_refused(string method, string arguments, string error)
    {
        using var response = await Call(method, arguments.Replace("\"C\"", $"\"{channel.Id}\"").Replace("\"U\"", $"\"{ana.Id}\""));

        Assert.Equal(error, (string?)(await Json(response))["error"]);
    }

    [Theory]
    [InlineData("", "not_authed")]
    [InlineData("xoxb-another", "invalid_auth")]
    [InlineData("xapp-the-apps-token", "not_allowed_token_type")]
    public async Task A_token_that_is_none_is_refused(string token, string error)
    {
        using var response = await Call("chat.postMessage", $$"""{"channel":"{{channel.Id}}","text":"t"}""", token);

        Assert.Equal(error, (string?)(await Json(response))["error"]);
    }

    [Fact]
    public async Task A_revoked_token_is_refused()
    {
        slack.Grants.Revoke(slack.App.BotToken);

        Assert.Equal("token_revoked", (string?)(await Json(await Call("auth.test", "{}")))["error"]);
    }

    [Theory]
    [InlineData("chat.update", 50)]
    [InlineData("views.open", 100)]
    public async Task One_call_more_than_the_tier_allows_is_one_too_many(string method, int calls)
    {
        for (var i = 0; i < calls; i++) Assert.Equal(HttpStatusCode.OK, (await Call(method, "{}")).StatusCode);

        using var refused = await Call(method, "{}");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        clock.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        Assert.Equal(HttpStatusCode.OK, (await Call(method, "{}")).StatusCode);
    }

    [Fact]
    public async Task Five_messages_at_once_in_a_channel_are_one_too_many()
    {
        var message = $$"""{"channel":"{{channel.Id}}","text":"t"}""";
        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.OK, (await Call("chat.postMessage", message)).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Call("chat.postMessage", message)).StatusCode);
        Assert.Equal(4, channel.Messages.Count);
    }

    [Theory]
    [InlineData("a view without a title", """{"type":"modal","blocks":[]}""")]
    [InlineData("a title that is too long", """{"type":"modal","blocks":[],"title":{"text":"A title of twenty-five let"}}""")]
    [InlineData("an input without a button", """{"type":"modal","blocks":[{"type":"input"}],"title":{"text":"T"}}""")]
    [InlineData("two blocks of one id", """{"type":"modal","blocks":[{"block_id":"a"},{"block_id":"a"}],"title":{"text":"T"}}""")]
    public async Task A_view_that_Slack_does_not_take_opens_nothing(string what, string view)
    {
        using var response = await Call("views.publish", $$"""{"user_id":"{{ana.Id}}","view":{{view}}}""");

        Assert.True((string?)(await Json(response))["error"] is "invalid_arguments" or "invalid_blocks", what);
        Assert.Null(ana.Home);
    }

    [Fact]
    public async Task A_missing_character_set_is_warned_of()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{slack.ApiBaseUrl}/auth.test") { Content = new StringContent("{}") };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Authorization = new("Bearer", slack.App.BotToken);

        Assert.Equal("missing_charset", (string?)(await Json(await http.SendAsync(request)))["warning"]);
    }

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.Start(clock);
        ana = slack.AddUser("Ana");
        channel = slack.AddChannel("journeys", ana);
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await slack.DisposeAsync();
    }

    private async Task<HttpResponseMessage> Call(string method, string arguments, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{slack.ApiBaseUrl}/{method}")
        {
            Content = new StringContent(arguments, Encoding.UTF8, "application/json"),
        };
        if (token != "") request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? slack.App.BotToken);
        return await http.SendAsync(request);
    }

    private static async Task<JsonObject> Json(HttpResponseMessage response) =>
        (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
}
