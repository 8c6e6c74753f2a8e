using System.Text;

namespace WorkshopBot.Cards.BlockKit.Writing;

/// <summary>
/// The three characters that Slack reads as its own in text objects and top-level text
/// (https://docs.slack.dev/messaging/formatting-message-text#escaping). Without them nothing is a mention or a link.
/// </summary>
internal static class Escape
{
    public static string Text(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0
        ? text
        : new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();

    public static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var c in text) length += Growth(c);
        return length;
    }

    private static int Growth(char c) => c switch
    {
        '&' => "&amp;".Length - 1,
        '<' or '>' => "&lt;".Length - 1,
        _ => 0,
    };
}
