using System.Collections.Immutable;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Comparing;

/// <summary>Both curves, and under each stage what the difference is.</summary>
internal static class ComparedFeelings
{
    public static IEnumerable<Band> Bands(Sheet sheet, ImmutableArray<ComparedStage> stages, ChangeWords said)
    {
        if (stages.All(s => s.Before?.Element.Emotion.Mean is null && s.After?.Element.Emotion.Mean is null)) yield break;

        var figures = Columns.Of(sheet, stages, s => Figures(sheet, s, said), gap: 5);
        yield return new(
            sheet.Phrases["map.lane.feelings"], sheet.Phrases["map.lane.feelings.hint"], LaneIcons.Face,
            new Stack(10, [new ComparedChart(sheet, stages), figures]));
    }

    private static IEnumerable<Block> Figures(Sheet sheet, ComparedStage stage, ChangeWords said)
    {
        var width = sheet.CellWidth;
        if (said.Feeling(stage) is { } feeling) yield return new Paragraph(feeling, Theme.Small, width, align: Align.Middle);
        if (said.Ratings(stage) is { } ratings) yield return new Paragraph(ratings, Theme.Small, width, align: Align.Middle);
        if (said.Verdict(stage) is { } verdict) yield return new Centred(width, Verdict(verdict, stage.Difference!.Value, width));
        if (said.Split(stage) is { } split)
        {
            var isSplit = stage.After!.Element.Emotion.Disagreement;
            yield return new Centred(width, isSplit
                ? new Chip(split, Icons.Split, Theme.Split, Theme.SplitWash, width)
                : new Chip(split, Icons.Tick, Theme.Plain, Theme.PlainWash, width));
        }
    }

    private static Chip Verdict(string text, decimal difference, double width) => difference switch
    {
        > 0 => new(text, Icons.Up, Theme.Good, Theme.GoodWash, width),
        < 0 => new(text, Icons.Down, Theme.Bad, Theme.BadWash, width),
        _ => new(text, Icons.Level, Theme.Plain, Theme.PlainWash, width),
    };
}
