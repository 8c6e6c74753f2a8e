using System.Text;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Benchmarks.Slack;

/// <summary>Requests as Slack sends them, signed beforehand: that is not what is measured.</summary>
internal static class SignedRequests
{
    public static byte[] Of(string path, string secret, IEnumerable<(string Name, string Value)> fields)
    {
        var body = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
        var timestamp = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}";
        var head = string.Join("\r\n",
        [
            $"POST {path} HTTP/1.1", "Host: 127.0.0.1", "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)",
            "Accept: application/json,*/*", "Content-Type: application/x-www-form-urlencoded",
            $"Content-Length: {Encoding.UTF8.GetByteCount(body)}", $"X-Slack-Request-Timestamp: {timestamp}",
            $"X-Slack-Signature: {Signing.Signature(secret, timestamp, body)}", "", "",
        ]);
        return Encoding.UTF8.GetBytes(head + body);
    }
}
