using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Markdown;

namespace WorkshopBot.Cards.BlockKit.Texts;

/// <summary>
/// A piece of text that looks the same throughout. In rich text a text is a text, whatever characters are in it: nothing
/// in it is mark-up, a mention, a link or an emoji (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
/// </summary>
internal sealed record Span(string Text, Look Look = Look.None)
{
    /// <summary>Where a link leads.</summary>
    public string? Url { get; init; }

    public Moment? Moment { get; init; }

    public bool IsPlain => Look == Look.None && Url is null && Moment is null;

    public int Length => Escape.Length(Text) + (Moment is null ? 0 : Format(Moment).Length);

    /// <summary>Whether it can be shown in part.</summary>
    public bool CanBreak => Url is null && Moment is null;

    public JsonObject ToJson()
    {
        var json = Moment is { } moment ? Date(moment) : Url is { } url
            ? new() { ["type"] = "link", ["url"] = url, ["text"] = Text }
            : new JsonObject { ["type"] = "text", ["text"] = Text };
        if (Look != Look.None) json["style"] = Style();
        return json;
    }

    private JsonObject Date(Moment moment) => new()
    {
        ["type"] = "date",
        ["timestamp"] = DateTimeOffset.Parse(moment.Timestamp, CultureInfo.InvariantCulture).ToUnixTimeSeconds(),
        ["format"] = Format(moment),
        ["fallback"] = Text,
    };

    // https://docs.slack.dev/messaging/formatting-message-text#date-formatting
    private static string Format(Moment moment) => moment.Format switch
    {
        "time" => "{time}",
        "short" => "{date_short}",
        "long" => "{date_long}",
        _ => "{date_num}",
    };

    private JsonObject Style()
    {
        var style = new JsonObject();
        if (Look.HasFlag(Look.Bold)) style["bold"] = true;
        if (Look.HasFlag(Look.Italic)) style["italic"] = true;
        if (Look.HasFlag(Look.Strike)) style["strike"] = true;
        if (Look.HasFlag(Look.Code)) style["code"] = true;
        return style;
    }
}
