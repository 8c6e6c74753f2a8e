using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Calling;

/// <summary>What Slack answers a call with: 200 even when it failed, so <c>ok</c> counts.</summary>
internal static class Answer
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(30);
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="SlackException">It says no, or nothing that can be understood.</exception>
    public static JsonObject Read(string method, HttpStatusCode status, TimeSpan? retryAfter, byte[] body)
    {
        if (IsServerFailure(status)) throw Unknown(method, $"http_{(int)status}");

        var json = Parse(body);
        if (status == HttpStatusCode.TooManyRequests)
        {
            throw new SlackException(method, "ratelimited", SlackFailure.RateLimited) { RetryAfter = AtLeastNow(retryAfter) };
        }

        if (json is null) throw Unknown(method, "not_json");
        return json.IsTrue("ok") ? json : throw Refused(method, json, retryAfter);
    }

    /// <summary>Slack's code in an answer that may be JSON or plain text.</summary>
    public static string? ErrorIn(byte[] body) => Parse(body)?.Text("error") is { } error ? SlackErrors.Clean(error) : null;

    public static bool IsServerFailure(HttpStatusCode status) => (int)status >= 500;

    private static SlackException Refused(string method, JsonObject json, TimeSpan? retryAfter)
    {
        var error = SlackErrors.Clean(json.Text("error") ?? "");
        var kind = SlackErrors.Kind(error);
        return new(method, error, kind)
        {
            Needed = json.Text("needed"),
            Provided = json.Text("provided"),
            RetryAfter = kind == SlackFailure.RateLimited ? AtLeastNow(retryAfter) : null,
            MayHaveHappened = kind == SlackFailure.Unavailable,
            Details = Details(json),
        };
    }

    private static ImmutableArray<string> Details(JsonObject json) =>
        json.Member("response_metadata")?["messages"] is JsonArray messages ? [.. messages.Select(m => m?.ToString() ?? "")] : [];

    private static SlackException Unknown(string method, string error) =>
        new(method, error, SlackFailure.Unavailable) { MayHaveHappened = true };

    private static TimeSpan AtLeastNow(TimeSpan? after) => after is { } given && given > TimeSpan.Zero ? given : UsualPause;

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
