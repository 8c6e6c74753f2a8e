using System.Text.Json.Nodes;
using WorkshopBot.Testing.BlockKit.Shapes;

namespace WorkshopBot.Testing.BlockKit;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks</summary>
internal static class BlockShapes
{
    private static readonly Dictionary<string, Shape> All = new()
    {
        ["header"] = Block("header", ("text", Objects.Plain(150), true)),
        ["divider"] = Block("divider"),
        ["rich_text"] = RichTextShapes.Block,
        ["section"] = Block(
            "section",
            ("text", Objects.Plain(3_000), false),
            ("fields", Rules.List(1, 10, Objects.Plain(2_000)), false),
            ("accessory", ElementShapes.Accessory, false)),
        ["context"] = Block("context", ("elements", Rules.List(1, 10, ElementShapes.Context), true)),
        ["actions"] = Block("actions", ("elements", Rules.List(1, 25, ElementShapes.Action), true)),
        ["image"] = Block(
            "image",
            ("image_url", Rules.Picture, false),
            ("slack_file", Shape.Of(("id", Objects.Id, true)).Check, false),
            ("alt_text", Rules.Escaped(2_000), true),
            ("title", Objects.Plain(2_000), false)),
        ["input"] = Block(
            "input",
            ("label", Objects.Plain(2_000), true),
            ("element", ElementShapes.Input, true),
            ("hint", Objects.Plain(2_000), false),
            ("optional", Rules.Flag, false),
            ("dispatch_action", Rules.Flag, false)),
    };

    public static void Check(JsonNode? block, string path, BlockKitSurface surface, Report report)
    {
        var type = (block as JsonObject)?["type"]?.ToString() ?? "";
        if (!All.TryGetValue(type, out var shape)) report.Add(path, $"\"{type}\" is no block that we send");
        else shape.Check(block, path, report);

        if (type == "input" && surface == BlockKitSurface.Message) report.Add(path, "an input cannot stand in a message");
        if (type == "section" && block!["text"] is null && block["fields"] is null)
            report.Add(path, "has neither text nor fields");
        if (type == "image" && block!["image_url"] is null == block["slack_file"] is null)
            report.Add(path, "has no picture, or two");
    }

    private static Shape Block(string type, params (string, Rule, bool)[] properties) => Shape.Of(
        [("type", Rules.Word(type), true), ("block_id", Objects.Id, false), .. properties]);
}
