using System.Net;
using System.Text.RegularExpressions;

namespace WorkshopBot.Slack.Door;

/// <summary>
/// What a message says, without what only Slack understands: https://docs.slack.dev/messaging/formatting-message-text. A link is its
/// label, or its address where it has none.
/// </summary>
internal static partial class MessageText
{
    public static string Plain(string text)
    {
        var plain = Token().Replace(text, token => token.Groups["label"] is { Success: true, Length: > 0 } label
            ? label.Value
            : token.Groups["target"].Value.TrimStart('@', '#', '!'));
        return Space().Replace(WebUtility.HtmlDecode(plain), " ").Trim();
    }

    [GeneratedRegex("<(?<target>[^<>|]+)(\\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Token();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Space();
}
