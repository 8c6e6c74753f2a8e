using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Comparing;

/// <summary>Which stages are new, gone, called otherwise or in another place.</summary>
internal static class ComparedOrder
{
    public static IEnumerable<Band> Bands(Sheet sheet, ImmutableArray<ComparedStage> stages, ChangeWords said)
    {
        var cells = Columns.Of(sheet, stages, s => Cell(sheet, s, said), gap: 5);
        if (cells.IsEmpty) yield break;

        yield return new(sheet.Phrases["comparison.lane.stages"], sheet.Phrases["comparison.lane.hint"], Icons.Target, cells);
    }

    private static IEnumerable<Block> Cell(Sheet sheet, ComparedStage stage, ChangeWords said) => stage switch
    {
        { Before: null } => [ChangeCard.Added(sheet, sheet.CellWidth)],
        { After: null } => [ChangeCard.Gone(sheet, sheet.CellWidth)],
        { Before: { } before, After: { } after } => ChangeCard.Facts(
            said.Of(new Kept<Stage>(before, after, stage.Changes)), sheet.CellWidth),
    };
}
