using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Writing;

/// <summary>
/// Plain text objects: no mark-up and, because <c>emoji</c> is false, no emoji codes
/// (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).
/// </summary>
internal static class Plain
{
    // Slack refuses an empty text.
    private const string Nothing = "–";

    public static JsonObject Object(string text, int most) => new()
    {
        ["type"] = "plain_text",
        ["text"] = Text(text, most),
        ["emoji"] = false,
    };

    /// <summary>Escaped and shortened, and never empty.</summary>
    public static string Text(string text, int most)
    {
        var shown = Escape.Text(Shorten.To(Readable.Text(text).Trim(), most));
        return string.IsNullOrWhiteSpace(shown) ? Nothing : shown;
    }
}
