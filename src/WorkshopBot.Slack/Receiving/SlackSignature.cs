using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Slack.Receiving;

/// <summary>
/// Whether a request comes from Slack, and now: https://docs.slack.dev/authentication/verifying-requests-from-slack.
/// </summary>
internal static class SlackSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>Older ones may be replayed; newer ones are as wrong.</summary>
    public static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(300);

    private const string Version = "v0";

    /// <param name="body">As it came, before anything decodes it.</param>
    public static bool IsGenuine(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (signature is null || !long.TryParse(
            timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs((decimal)now.ToUnixTimeMilliseconds() / 1000 - seconds) > (decimal)MostSkew.TotalSeconds) return false;

        var expected = Encoding.ASCII.GetBytes(Sign(secret, timestamp!, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
    }

    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hmac.GetHashAndReset())}";
    }
}
