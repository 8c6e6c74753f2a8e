using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Actions;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

/// <summary>The card itself, and the cards that it shows on demand.</summary>
internal static class WholeCard
{
    public static IEnumerable<Block> Draw(JsonNode card, Drawing drawing)
    {
        var notices = drawing.Options.Notices.Select(n => new Fixed(Words.Small(n), Need.Field) { Said = n });
        if (card is JsonObject json) return [.. notices, .. Whole(new(json, drawing.Warnings), new(drawing))];

        drawing.Warnings.Add(card, "is not a card");
        return notices;
    }

    private static List<Block> Whole(CardObject card, Place place)
    {
        if (card.Type != "AdaptiveCard") card.Warn("is not an AdaptiveCard");
        if (card.Has("backgroundImage")) card.Warn("backgroundImage is not drawn");
        if (card.Text("version") is { } text)
        {
            if (!Version.TryParse(text, out var version)) card.Warn($"version is \"{text}\"");
            else if (version > Fallback.Supported) card.Warn($"version {text} is above {Fallback.Supported}");
        }

        return Content(card, place);
    }

    /// <summary>What is in a card, its own actions at the end.</summary>
    public static List<Block> Content(CardObject card, Place place) =>
    [
        .. ElementKinds.Draw(card.Children("body"), place),
        .. ActionBar.Draw(card.Children("actions"), place with { Rank = place.Concealed ? Rank.Never : Rank.Card }),
        .. Pressable.DrawSelection(card, place),
    ];
}
