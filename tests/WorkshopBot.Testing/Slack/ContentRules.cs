using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Testing.BlockKit;

namespace WorkshopBot.Testing.Slack;

/// <summary>
/// What Slack takes of messages and views: https://docs.slack.dev/reference/block-kit and
/// https://docs.slack.dev/reference/views.
/// </summary>
/// <param name="check">What is wrong with a message of text and blocks, or with a view; nothing when it is right.</param>
internal sealed class ContentRules(Func<JsonNode, BlockKitSurface, IEnumerable<string>> check)
{
    private const int LongestPosted = 40_000;
    private const int LongestEdited = 4_000;
    private const int MostInMessage = 50;
    private const int MostInView = 100;
    private const int LongestTitle = 24;
    private const int LongestMetadata = 3_000;
    private const int LongestId = 255;
    private const int LargestView = 250 * 1024;

    /// <exception cref="ApiErrorException">Slack would not take it.</exception>
    public void CheckMessage(JsonObject content, bool isEdit)
    {
        var text = (string?)content["text"];
        var blocks = content["blocks"] as JsonArray ?? [];
        if (string.IsNullOrEmpty(text) && blocks.Count == 0) throw new ApiErrorException("no_text");
        if (text?.Length > (isEdit ? LongestEdited : LongestPosted)) throw new ApiErrorException("msg_too_long");

        var shown = new JsonObject { ["text"] = text, ["blocks"] = blocks.DeepClone() };
        CheckBlocks(blocks, MostInMessage, check(shown, BlockKitSurface.Message));
    }

    public void CheckView(JsonObject view)
    {
        if (Encoding.UTF8.GetByteCount(view.ToJsonString()) > LargestView) throw new ApiErrorException("view_too_large");

        var surface = (string?)view["type"];
        if (surface is not ("modal" or "home")) throw Invalid("type");
        if (((string?)view["private_metadata"])?.Length > LongestMetadata) throw Invalid("private_metadata");
        if (((string?)view["callback_id"])?.Length > LongestId) throw Invalid("callback_id");
        if (view["blocks"] is not JsonArray blocks) throw Invalid("blocks");

        CheckBlocks(blocks, MostInView, check(view, surface == "home" ? BlockKitSurface.Home : BlockKitSurface.Modal));
        if (surface == "home") return;

        if (view["title"] is not JsonObject) throw Invalid("title");

        foreach (var name in new[] { "title", "submit", "close" })
        {
            var text = view[name] as JsonObject;
            if (text is not null && text.Text("text") is null or { Length: 0 or > LongestTitle }) throw Invalid(name);
        }

        if (view["submit"] is null && blocks.Any(b => (string?)b?["type"] == "input")) throw Invalid("submit");
    }

    private static void CheckBlocks(JsonArray blocks, int most, IEnumerable<string> wrong)
    {
        if (blocks.Count > most) throw new ApiErrorException("invalid_blocks", $"{blocks.Count} blocks");

        var ids = blocks.Select(b => (string?)b?["block_id"]).OfType<string>().ToList();
        if (ids.Distinct().Count() < ids.Count) throw new ApiErrorException("invalid_blocks", "a block_id twice");

        if (Pictures(blocks).FirstOrDefault(p => p.IsLoopback || p.Host.EndsWith(".invalid", StringComparison.Ordinal)) is { } picture)
            throw new ApiErrorException("invalid_blocks", $"nobody can fetch {picture.Host}");

        var problems = wrong.ToList();
        if (problems.Count > 0) throw new ApiErrorException("invalid_blocks", problems);
    }

    /// <summary>Slack fetches them itself.</summary>
    private static IEnumerable<Uri> Pictures(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(m => m.Key == "image_url" && Uri.TryCreate(m.Value?.ToString(), UriKind.Absolute, out var url) ? [url] : Pictures(m.Value)),
        JsonArray array => array.SelectMany(Pictures),
        _ => [],
    };

    private static ApiErrorException Invalid(string member) => new("invalid_arguments", $"[json-pointer:/view/{member}]");
}
