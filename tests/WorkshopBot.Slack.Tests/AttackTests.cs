using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

/// <summary>Whatever is not Slack's, for this app, and now, is refused, says nothing, and reaches nobody.</summary>
public sealed class AttackTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";
    private const string Word = "swordfish";

    private readonly HttpClient http = new();
    private SlackHost host = null!;

    public static TheoryData<string, int> Attacks => new()
    {
        { "unsigned", 401 },
        { "without a time", 401 },
        { "with two signatures", 401 },
        { "signed with another secret", 401 },
        { "replayed after five minutes", 401 },
        { "from the future", 401 },
        { "with an altered body", 401 },
        { "with a byte more", 401 },
        { "with another's time", 401 },
        { "a handshake that is unsigned", 401 },
        { "for another app", 403 },
        { "without an app", 403 },
        { "from another workspace", 403 },
        { "from another enterprise", 403 },
        { "a press from another workspace", 403 },
        { "an event for another app", 403 },
        { "with a foreign response url", 400 },
        { "with a response url in the clear", 400 },
        { "with a response url at another port", 400 },
        { "with a response url that looks like Slack's", 400 },
        { "with a response url with a user", 400 },
        { "without a user", 400 },
        { "with two users", 400 },
        { "with JSON that is cut short", 400 },
        { "with JSON of one name twice", 400 },
        { "with JSON that is a list", 400 },
        { "with JSON that is too deep", 400 },
        { "with bytes that are no text", 400 },
        { "of another content type", 400 },
        { "without a content type", 400 },
        { "empty", 400 },
        { "with a thousand fields", 400 },
        { "an event without an id", 400 },
        { "an event of an impossible time", 400 },
        { "a view that is a text", 400 },
        { "too large", 413 },
        { "too large without saying so", 413 },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_refused(string attack, int status)
    {
        foreach (var path in new[] { "/slack/commands", "/slack/interactions", "/slack/events" })
        {
            using var request = Attack(attack, new(host.Address, path));
            using var response = await http.SendAsync(request);

            Assert.Equal((HttpStatusCode)status, response.StatusCode);
            Assert.Equal("", await response.Content.ReadAsStringAsync());
        }

        Assert.Empty(host.Handler.Asked);
        Assert.DoesNotContain(Word, host.Log.All);
    }

    [Fact]
    public async Task What_they_all_differ_from_is_taken()
    {
        using var request = Signed(new(host.Address, "/slack/events"), Command(), Form);
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(host.Handler.Asked);
    }

    public async Task InitializeAsync() => host = await SlackHost.OfOne();

    public async Task DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    private HttpRequestMessage Attack(string attack, Uri to)
    {
        var (secret, now) = (host.Slack.App.SigningSecret, host.Clock.GetUtcNow());
        switch (attack)
        {
            case "unsigned": return Without(Signed(to, Command(), Form), "X-Slack-Signature");
            case "without a time": return Without(Signed(to, Command(), Form), "X-Slack-Request-Timestamp");
            case "with two signatures":
                var twice = Signed(to, Command(), Form);
                twice.Headers.Add("X-Slack-Signature", "v0=00");
                return twice;
            case "signed with another secret": return Signing.Request(to, Command(), Form, secret + "x", now);
            case "replayed after five minutes": return Signing.Request(to, Command(), Form, secret, now.AddSeconds(-301));
            case "from the future": return Signing.Request(to, Command(), Form, secret, now.AddSeconds(301));
            case "with an altered body": return Altered(Signed(to, Command(), Form), Command(("text", "other")));
            case "with a byte more": return Altered(Signed(to, Command(), Form), Command() + "&");
            case "with another's time":
                var moved = Without(Signed(to, Command(), Form), "X-Slack-Request-Timestamp");
                moved.Headers.Add("X-Slack-Request-Timestamp", $"{now.ToUnixTimeSeconds() + 1}");
                return moved;
            case "a handshake that is unsigned":
                return Without(Signed(to, """{"type":"url_verification","challenge":"swordfish"}""", Json), "X-Slack-Signature");
            case "for another app": return Signed(to, Command(("api_app_id", "A0OTHER")), Form);
            case "without an app": return Signed(to, Command(("api_app_id", null)), Form);
            case "from another workspace": return Signed(to, Command(("team_id", "T0OTHER")), Form);
            case "from another enterprise":
                return Signed(
                    to, Command(("team_id", "T0OTHER"), ("enterprise_id", "E0OTHER"), ("is_enterprise_install", "true")), Form);
            case "a press from another workspace":
                return Interaction(to, $$$"""
                    {"type":"block_actions","api_app_id":"{{{host.Slack.App.Id}}}","team":{"id":"T0OTHER"},
                    "user":{"id":"U1","team_id":"T0OTHER"},"actions":[]}
                    """);
            case "an event for another app": return Signed(to, Event("A0OTHER"), Json);
            case "with a foreign response url":
                return Signed(
                    to, Command(("response_url", "https://evil.example/swordfish")), Form);
            case "with a response url in the clear":
                return Signed(
                    to, Command(("response_url", "http://hooks.slack.com/swordfish")), Form);
            case "with a response url at another port":
                return Signed(
                    to, Command(("response_url", "https://hooks.slack.com:8443/swordfish")), Form);
            case "with a response url that looks like Slack's":
                return Signed(to, Command(("response_url", "https://hooks.slack.com.evil.example/swordfish")), Form);
            case "with a response url with a user":
                return Signed(to, Command(("response_url", "https://hooks.slack.com@evil.example/swordfish")), Form);
            case "without a user": return Signed(to, Command(("user_id", null)), Form);
            case "with two users": return Signed(to, Command() + "&user_id=U0OTHER", Form);
            case "with JSON that is cut short":
                return Signed(to, """{"type":"event_callback","event":{"text":"swordfish" """, Json);
            case "with JSON of one name twice":
                return Signed(
                    to, Event(host.Slack.App.Id).Replace("\"type\"", "\"team_id\":\"T1\",\"type\""), Json);
            case "with JSON that is a list": return Signed(to, """["swordfish"]""", Json);
            case "with JSON that is too deep": return Signed(to, new string('[', 5_000) + new string(']', 5_000), Json);
            case "with bytes that are no text":
                var bytes = Signing.Request(to, "", Form, secret, now);
                return Latin(bytes, "command=%2Fjourney&text=\u00ff");
            case "of another content type": return Signed(to, Command(), "text/plain");
            case "without a content type":
                var untyped = Signed(to, Command(), Form);
                untyped.Content!.Headers.ContentType = null;
                return untyped;
            case "empty": return Signed(to, "", Form);
            case "with a thousand fields":
                return Signed(
                    to, Command() + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"&f{i}=1")), Form);
            case "an event without an id": return Signed(to, Event(host.Slack.App.Id).Replace("event_id", "no_id"), Json);
            case "an event of an impossible time":
                return Signed(to, Event(host.Slack.App.Id).Replace("\"event_time\":1", "\"event_time\":99999999999999"), Json);
            case "a view that is a text":
                return Interaction(to, $$$"""
                    {"type":"view_submission","api_app_id":"{{{host.Slack.App.Id}}}","team":{"id":"{{{host.Slack.App.TeamId}}}"},
                    "user":{"id":"U1"},"view":"swordfish","trigger_id":"1"}
                    """);
            case "too large": return Signed(to, Command(("text", new string('x', 1024 * 1024))), Form);
            case "too large without saying so":
                var chunked = Signed(to, Command(("text", new string('x', 1024 * 1024))), Form);
                chunked.Headers.TransferEncodingChunked = true;
                return chunked;
            default: throw new ArgumentException(attack);
        }
    }

    private HttpRequestMessage Signed(Uri to, string body, string contentType) =>
        Signing.Request(to, body, contentType, host.Slack.App.SigningSecret, host.Clock.GetUtcNow());

    private HttpRequestMessage Interaction(Uri to, string payload) =>
        Signed(to, $"payload={Uri.EscapeDataString(payload)}", Form);

    private string Command(params (string Name, string? Value)[] changes)
    {
        var fields = new Dictionary<string, string?>
        {
            ["api_app_id"] = host.Slack.App.Id,
            ["team_id"] = host.Slack.App.TeamId,
            ["user_id"] = "U1",
            ["channel_id"] = "C1",
            ["command"] = "/journey",
            ["text"] = Word,
            ["trigger_id"] = Word,
        };
        foreach (var (name, value) in changes) fields[name] = value;
        return string.Join('&', fields.Where(f => f.Value is not null).Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value!)}"));
    }

    private string Event(string app) => new JsonObject
    {
        ["type"] = "event_callback",
        ["team_id"] = host.Slack.App.TeamId,
        ["api_app_id"] = app,
        ["event_id"] = Word,
        ["event_time"] = 1,
        ["event"] = new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["channel"] = "D1" },
    }.ToJsonString();

    private static HttpRequestMessage Without(HttpRequestMessage request, string header)
    {
        request.Headers.Remove(header);
        return request;
    }

    private static HttpRequestMessage Altered(HttpRequestMessage request, string body)
    {
        request.Content = new StringContent(body, Encoding.UTF8, Form);
        return request;
    }

    private HttpRequestMessage Latin(HttpRequestMessage request, string body)
    {
        var bytes = Encoding.Latin1.GetBytes(body);
        var timestamp = request.Headers.GetValues("X-Slack-Request-Timestamp").Single();
        request.Headers.Remove("X-Slack-Signature");
        request.Headers.Add("X-Slack-Signature", Receiving.SlackSignature.Sign(host.Slack.App.SigningSecret, timestamp, bytes));
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = new(Form);
        return request;
    }
}
