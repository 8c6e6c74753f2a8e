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
        if (Json(e) is not { } json) return WordsInstead(e);

        return [new Fixed(json, Need.Text, e) { Said = Said(e) }, .. Pressable.DrawSelection(e, place)];
    }

    /// <summary>Small ones side by side.</summary>
    public static IEnumerable<Block> DrawSet(CardObject e, Place place)
    {
        var pictures = new List<JsonNode>();
        var rest = new List<Block>();
        foreach (var image in e.Children("images"))
        {
            if (Json(image) is { } json) pictures.Add(json);
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

    private static JsonObject? Json(CardObject e)
    {
        var url = e.Text("url") ?? "";
        if (!SafeUrl.IsImage(url) || SafeUrl.IsRelative(url) || url.Length > Limits.Url)
        {
            e.Warn($"url is \"{url}\", which is not https");
            return null;
        }

        if (Said(e).Length == 0) e.Warn("has no altText");
        return new()
        {
            ["type"] = "image",
            ["image_url"] = url,
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
