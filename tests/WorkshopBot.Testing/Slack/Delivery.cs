using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>Brings requests to the bot, signed or by Socket Mode, and waits for its answer as long as Slack does.</summary>
internal sealed class Delivery(FakeSlack slack) : IDisposable
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Dictionary<string, ResponseAddress> addresses = new(StringComparer.Ordinal);

    public Task<Heard> Command(JsonObject fields) =>
        Deliver("slash_commands", fields, "/slack/commands", Form, () => FormOf(fields));

    public Task<Heard> Interaction(JsonObject payload) => Deliver(
        "interactive", payload, "/slack/interactions", Form, () => FormOf(new() { ["payload"] = payload.ToJsonString() }));

    public Task<Heard> Event(JsonObject @event, string id, int retry)
    {
        var app = slack.App;
        var envelope = new JsonObject
        {
            ["token"] = "of no use",
            ["team_id"] = app.TeamId,
            ["api_app_id"] = app.Id,
            ["event"] = @event.DeepClone(),
            ["type"] = "event_callback",
            ["event_id"] = id,
            ["event_time"] = slack.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["team_id"] = app.TeamId,
                ["enterprise_id"] = app.EnterpriseId,
                ["user_id"] = app.BotUserId,
                ["is_bot"] = true,
                ["is_enterprise_install"] = false,
            }),
        };
        return Deliver("events_api", envelope, "/slack/events", Json, () => envelope.ToJsonString(), retry);
    }

    public string NewResponseUrl(FakeUser user, FakeChannel channel, FakeMessage? original)
    {
        lock (slack.Gate)
        {
            var id = Guid.NewGuid().ToString("N");
            addresses[id] = new(user, channel, original, slack.Clock.GetUtcNow());
            return new Uri(slack.Address, $"response/{id}").AbsoluteUri;
        }
    }

    /// <returns>The status that Slack answers with.</returns>
    public int Answer(string id, JsonObject said)
    {
        lock (slack.Gate)
        {
            try
            {
                if (!addresses.TryGetValue(id, out var address) || !address.TryUse(slack.Clock.GetUtcNow())) return 404;

                address.Take(said, slack);
                return 200;
            }
            catch (ApiErrorException)
            {
                return 400;
            }
            finally
            {
                // Last: who waits for it looks at what is seen by then.
                slack.Note(new("response_url", said, slack.Clock.GetUtcNow(), null));
            }
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<Heard> Deliver(
        string type, JsonObject payload, string path, string contentType, Func<string> body, int retry = 0)
    {
        Task<Heard> Once() => slack.Sockets.IsOpen
            ? slack.Sockets.Send(type, payload, retry)
            : Post(path, body(), contentType, retry);

        if (!slack.DeliversTwice) return await Once();

        var (first, second) = (Once(), Once());
        return (await first) with { Again = await second };
    }

    private async Task<Heard> Post(string path, string body, string contentType, int retry)
    {
        using var patience = new CancellationTokenSource(slack.Patience, slack.Clock);
        using var request = Signing.Request(
            new(slack.Host!, path), body, contentType, slack.App.SigningSecret, slack.Clock.GetUtcNow());
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", $"{retry}");
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            return Heard.Nothing;
        }
    }

    private static string FormOf(JsonObject fields) => string.Join('&', fields.Select(f =>
        $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString((string?)f.Value ?? "")}"));
}
