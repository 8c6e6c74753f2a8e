using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Comparing;

/// <summary>What changed between two maps, under the stages of both.</summary>
internal static class ComparisonContents
{
    public static Contents Of(MapComparison comparison, ImmutableArray<ComparedStage> stages, Phrases phrases, double columnWidth)
    {
        var shown = comparison.After with { Stages = [.. stages.Select(s => s.Stage with { Handle = s.Handle, Links = [] })] };
        var sheet = new Sheet(shown, phrases, columnWidth)
        {
            Gone = [.. Enumerable.Range(0, stages.Length).Where(i => stages[i].After is null)],
        };
        var said = new ChangeWords(comparison, phrases, text => text);
        var maps = phrases.Format(
            "comparison.story.maps", ("before", said.Before), ("after", said.After));
        return new(
            sheet, Header(sheet, comparison, maps), Intro(sheet, comparison), Bands(sheet, comparison, stages, said), new Stack(0, []),
            ComparisonLegend.Of(sheet, comparison, said), maps);
    }

    private static Stack Header(Sheet sheet, MapComparison comparison, string maps) => new(2,
    [
        new Paragraph(sheet.Phrases["comparison.kind"], Theme.Eyebrow, sheet.FullWidth, most: 2),
        new Paragraph(comparison.After.Title, Theme.Title, sheet.FullWidth, most: 3),
        new Paragraph(maps, new(14, Theme.Muted), sheet.FullWidth, most: 4),
    ]);

    private static Paragraph Intro(Sheet sheet, MapComparison comparison) => new(
        comparison.IsSame ? sheet.Phrases["comparison.same"] : string.Join(sheet.Words.Separator, Tally.Of(comparison, sheet.Phrases)),
        Theme.Label, sheet.FullWidth, most: 4);

    private static IEnumerable<Band> Bands(
        Sheet sheet, MapComparison comparison, ImmutableArray<ComparedStage> stages, ChangeWords said) =>
    [
        .. ComparedOrder.Bands(sheet, stages, said),
        .. ComparedFeelings.Bands(sheet, stages, said),
        .. ChangeLanes.PainPoints(sheet, comparison, stages, said),
        .. ChangeLanes.Touchpoints(sheet, comparison, stages, said),
        .. ChangeLanes.Opportunities(sheet, comparison, said),
    ];
}
