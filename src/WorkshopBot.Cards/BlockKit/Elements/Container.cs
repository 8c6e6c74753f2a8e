using WorkshopBot.Cards.BlockKit.Actions;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

/// <summary>Containers, columns and cells: Slack has no boxes, so what they hold stands below one another.</summary>
internal static class Container
{
    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        if (e.Has("backgroundImage")) e.Warn("backgroundImage is not drawn");
        return [.. ElementKinds.Draw(e.Children("items"), place), .. Pressable.DrawSelection(e, place)];
    }
}
