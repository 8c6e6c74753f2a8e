using WorkshopBot.Cards.BlockKit.Actions;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

/// <summary>Columns of one line each share a line; others stand below one another.</summary>
internal static class Columns
{
    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        var columns = new List<List<Block>>();
        foreach (var column in e.Children("columns"))
        {
            if (!column.IsOf("Column")) column.Warn("is not a column");
            if (column.Flag("isVisible", otherwise: true)) columns.Add([.. Container.Draw(column, place)]);
        }

        return [.. Row.Draw(columns.Where(c => c.Count > 0)), .. Pressable.DrawSelection(e, place)];
    }
}
