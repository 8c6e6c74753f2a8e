using WorkshopBot.Testing.BlockKit.Shapes;

namespace WorkshopBot.Testing.BlockKit;

/// <summary>
/// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block; of its elements those that mention somebody or are an
/// emoji are errors here, because no card of ours means one.
/// </summary>
internal static class RichTextShapes
{
    private static readonly Rule Style = Shape.Of(
        ("bold", Rules.Flag, false),
        ("italic", Rules.Flag, false),
        ("strike", Rules.Flag, false),
        ("code", Rules.Flag, false)).Check;

    private static readonly Rule Section = Shape.Of(
        ("type", Rules.Word("rich_text_section"), true),
        ("elements", Rules.List(1, 1_000, Rules.OneOf(new Dictionary<string, Rule>
        {
            ["text"] = Piece("text", ("text", Rules.Piece(3_000), true)),
            ["link"] = Piece("link", ("url", Rules.Url, true), ("text", Rules.Piece(3_000), false)),
            ["date"] = Piece(
                "date",
                ("timestamp", Rules.Whole(-100_000_000_000, 1_000_000_000_000), true),
                ("format", Rules.Text(1, 100), true),
                ("fallback", Rules.Text(1, 100), false)),
        })), true)).Check;

    public static Shape Block { get; } = Shape.Of(
        ("type", Rules.Word("rich_text"), true),
        ("block_id", Objects.Id, false),
        ("elements", Rules.List(1, 1_000, Rules.OneOf(new Dictionary<string, Rule>
        {
            ["rich_text_section"] = Section,
            ["rich_text_list"] = Shape.Of(
                ("type", Rules.Word("rich_text_list"), true),
                ("style", Rules.Word("bullet", "ordered"), true),
                ("indent", Rules.Whole(0, 8), false),
                ("elements", Rules.List(1, 1_000, Section), true)).Check,
        })), true));

    private static Rule Piece(string type, params (string, Rule, bool)[] properties) => Shape.Of(
        [("type", Rules.Word(type), true), ("style", Style, false), .. properties]).Check;
}
