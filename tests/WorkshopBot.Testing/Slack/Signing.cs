using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Testing.Slack;

/// <summary>Signs requests as Slack does: https://docs.slack.dev/authentication/verifying-requests-from-slack.</summary>
public static class Signing
{
    public static HttpRequestMessage Request(Uri address, string body, string contentType, string secret, DateTimeOffset at)
    {
        var timestamp = $"{at.ToUnixTimeSeconds()}";
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new(contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Signature(secret, timestamp, body));
        return request;
    }

    public static string Signature(string secret, string timestamp, string body) => "v0=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
}
