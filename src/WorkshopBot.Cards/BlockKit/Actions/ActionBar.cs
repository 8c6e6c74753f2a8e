using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Actions;

/// <summary>Actions side by side, the secondary ones last: an overflow menu has no room for what a button says.</summary>
internal static class ActionBar
{
    public static IEnumerable<Block> Draw(IReadOnlyList<CardObject> actions, Place place)
    {
        var buttons = new List<Button>();
        var cards = new List<Block>();
        foreach (var asked in actions.OrderBy(IsSecondary))
        {
            if (ActionKinds.Resolve(asked) is not { } action) continue;

            var here = IsSecondary(action) && place.Rank > Rank.Aside ? place with { Rank = Rank.Aside } : place;
            if (action.Type == "Action.ShowCard") cards.AddRange(ShowCard.Draw(action, here));
            else if (Pressable.Of(action, here, Pressable.Title(action, here.Drawing)) is { } button) buttons.Add(button);
        }

        return [.. cards, .. buttons.Chunk(Limits.ActionsElements).Select(row => Presses.Of(row, place.Drawing.Ids))];
    }

    private static bool IsSecondary(CardObject action) => action.Is("mode", "secondary");
}
