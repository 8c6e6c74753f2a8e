using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Elements;
using WorkshopBot.Cards.BlockKit.Texts;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Actions;

/// <summary>A card that opens in place. Slack opens nothing in place, so it stands there, under its title.</summary>
internal static class ShowCard
{
    public static IEnumerable<Block> Draw(CardObject action, Place place)
    {
        if (!action.Flag("isEnabled", otherwise: true)) return [];
        if (place.Depth > Nesting.Deepest)
        {
            action.Warn("stands deeper than cards are drawn");
            return [];
        }

        if (action.Child("card") is not { } card)
        {
            action.Warn("has no card");
            return [];
        }

        var title = Words.OfLine([Prose.Bare(Pressable.Title(action, place.Drawing), Look.Bold)]);
        return [new Rule(), title, .. WholeCard.Content(card, place.Inside with { Concealed = true, Rank = Rank.Never })];
    }
}
