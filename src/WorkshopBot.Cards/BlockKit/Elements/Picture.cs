using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Actions;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Texts;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

/// <summary>Pictures, which Slack fetches itself.</summary>
internal static class Picture
{
    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        if (Json(e, place) is not { } json) return WordsInstead(e);

        return [new Fixed(json, Need.Text, e) { Said = Said(e) }, .. Pressable.DrawSelection(e, place)];
    }

    /// <summary>Small ones side by side.</summary>
    public static IEnumerable<Block> DrawSet(CardObject e, Place place)
    {
        var pictures = new List<JsonNode>();
        var rest = new List<Block>();
        foreach (var image in e.Children("images"))
        {
            if (Json(image, place) is { } json) pictures.Add(json);
            else rest.AddRange(WordsInstead(image));
            rest.AddRange(Pressable.DrawSelection(image, place));
        }

        return
        [
            .. pictures.Chunk(Limits.ContextElements).Select(row => new Fixed(
                new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(row) }, Need.Text, e)),
            .. rest,
        ];
    }

    private static JsonObject? Json(CardObject e, Place place)
    {
        var url = e.Text("url") ?? "";
        var isFile = place.Drawing.Options.Files.TryGetValue(url, out var file);
        if (isFile) return Shown(e, "slack_file", new JsonObject { ["id"] = file });

        if (!SafeUrl.IsImage(url) || SafeUrl.IsRelative(url) || url.Length > Limits.Url)
        {
            e.Warn($"url is \"{url}\", which is not https");
            return null;
        }

        return Shown(e, "image_url", url);
    }

    /// <param name="from">Slack takes one of two: https://docs.slack.dev/reference/block-kit/blocks/image-block</param>
    private static JsonObject Shown(CardObject e, string from, JsonNode what)
    {
        if (Said(e).Length == 0) e.Warn("has no altText");
        return new()
        {
            ["type"] = "image",
            [from] = what,
            ["alt_text"] = Plain.Text(Said(e), Limits.AltText),
        };
    }

    private static string Said(CardObject e) => Readable.Text(e.Text("altText") ?? "").Trim();

    private static IEnumerable<Block> WordsInstead(CardObject e)
    {
        var words = Words.OfLine([Prose.Bare(Said(e), Look.None)]);
        return words.IsEmpty ? [] : [words];
    }
}
