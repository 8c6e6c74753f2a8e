using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Testing.BlockKit.Shapes;

namespace WorkshopBot.Testing.BlockKit;

/// <summary>
/// What Slack refuses, stricter than Slack where it is vague: a property that is not documented is an error, and lengths
/// are UTF-16 units (https://docs.slack.dev/reference/block-kit). Written apart from what is checked, with its own numbers.
/// </summary>
public static class BlockKitRules
{
    private const int MessageText = 9_000;
    private const int ViewBytes = 250 * 1000;

    private static readonly Shape Message = Shape.Of(
        ("text", Rules.Escaped(4_000), true),
        ("blocks", Rules.Any, true));

    private static readonly Shape Modal = Shape.Of(
        ("type", Rules.Word("modal"), true),
        ("title", Objects.Plain(24), true),
        ("submit", Objects.Plain(24), false),
        ("close", Objects.Plain(24), false),
        ("private_metadata", Rules.Text(0, 3_000), false),
        ("callback_id", Rules.Text(1, 255), false),
        ("external_id", Rules.Text(1, 255), false),
        ("notify_on_close", Rules.Flag, false),
        ("clear_on_close", Rules.Flag, false),
        ("blocks", Rules.Any, true));

    private static readonly Shape Home = Shape.Of(
        ("type", Rules.Word("home"), true),
        ("private_metadata", Rules.Text(0, 3_000), false),
        ("callback_id", Rules.Text(1, 255), false),
        ("external_id", Rules.Text(1, 255), false),
        ("blocks", Rules.Any, true));

    /// <summary>Empty for what Slack takes.</summary>
    /// <param name="payload">A message as an object with <c>text</c> and <c>blocks</c>, or a view.</param>
    /// <returns>What is wrong, each with its JSON path.</returns>
    public static IReadOnlyList<string> Check(JsonNode payload, BlockKitSurface surface)
    {
        var report = new Report();
        var shape = surface switch { BlockKitSurface.Message => Message, BlockKitSurface.Modal => Modal, _ => Home };
        shape.Check(payload, "$", report);
        if (payload["blocks"] is JsonArray blocks) CheckBlocks(blocks, surface, report);
        if (surface != BlockKitSurface.Message) CheckView(payload, report);
        return report.Errors;
    }

    /// <summary>The same for blocks without what is around them.</summary>
    public static IReadOnlyList<string> CheckBlocks(JsonArray blocks, BlockKitSurface surface)
    {
        var report = new Report();
        CheckBlocks(blocks, surface, report);
        return report.Errors;
    }

    private static void CheckBlocks(JsonArray blocks, BlockKitSurface surface, Report report)
    {
        var most = surface == BlockKitSurface.Message ? 50 : 100;
        if (blocks.Count > most) report.Add("$.blocks", $"holds {blocks.Count} blocks, more than {most}");
        for (var i = 0; i < blocks.Count; i++) BlockShapes.Check(blocks[i], $"$.blocks[{i}]", surface, report);

        CheckUnique(blocks, "block_id", report);
        CheckUnique(blocks, "action_id", report);
        if (surface == BlockKitSurface.Message) CheckText(blocks, report);
    }

    private static void CheckUnique(JsonArray blocks, string property, Report report)
    {
        var ids = Walk.Texts(blocks, property).ToList();
        foreach (var id in ids.GroupBy(i => i).Where(g => g.Count() > 1))
            report.Add("$.blocks", $"{property} \"{id.Key}\" is used {id.Count()} times");
    }

    private static void CheckText(JsonArray blocks, Report report)
    {
        var length = Walk.Texts(blocks, "text", "alt_text").Sum(t => t.Length);
        if (length >= MessageText) report.Add("$.blocks", $"holds {length} characters of text");
    }

    private static void CheckView(JsonNode view, Report report)
    {
        var bytes = Encoding.UTF8.GetByteCount(view.ToJsonString());
        if (bytes > ViewBytes) report.Add("$", $"is {bytes} bytes");
        var hasInput = (view["blocks"] as JsonArray ?? []).Any(b => b?["type"]?.ToString() == "input");
        if (hasInput && view["submit"] is null && view["type"]?.ToString() == "modal")
            report.Add("$", "has inputs and no submit");
    }
}
