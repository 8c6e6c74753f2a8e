using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

internal sealed class Feelings : ILane
{
    public IEnumerable<Band> Bands(Sheet sheet)
    {
        var others = PersonaCurves.Of(sheet.Map);
        var isFelt = sheet.Map.Stages.Any(s => s.Emotion.Mean is not null || s.Importance is not null || s.Gap is not null);
        if (!isFelt && others.IsEmpty) yield break;

        var moments = Moments.Of(sheet.Map);
        var figures = Columns.Of(
            sheet, Enumerable.Range(0, sheet.Map.Stages.Length),
            i => [.. Figures(sheet, sheet.Map.Stages[i], moments, i), .. Others(sheet, others, i)], gap: 5);
        yield return new(
            sheet.Phrases["map.lane.feelings"],
            sheet.Phrases["map.lane.feelings.hint"],
            LaneIcons.Face,
            new Stack(10, [new Chart(sheet, moments), figures]));
    }

    private static IEnumerable<Block> Figures(Sheet sheet, Stage stage, Moments moments, int index)
    {
        var width = sheet.CellWidth;
        var phrases = sheet.Phrases;
        var chips = new List<Block>();
        if (index == moments.Best) chips.Add(new Chip(phrases["map.feeling.best"], Icons.Up, Theme.Good, Theme.GoodWash, width));
        if (index == moments.Worst) chips.Add(new Chip(phrases["map.feeling.worst"], Icons.Down, Theme.Bad, Theme.BadWash, width));
        if (stage.Emotion.Disagreement)
        {
            chips.Add(new Chip(phrases["map.feeling.split"], Icons.Split, Theme.Split, Theme.SplitWash, width));
        }

        if (stage.Emotion is { Mean: not null } emotion)
        {
            yield return new Paragraph(Numbers(sheet, emotion), Theme.Small, width, align: Align.Middle);
        }

        foreach (var chip in chips) yield return new Centred(width, chip);
        if (stage.Importance is { } importance)
        {
            var text = phrases.Format("map.importance", ("value", Words.Number(importance)));
            yield return new Centred(width, new Chip(text, Icons.Star, Theme.Plain, Theme.PlainWash, width));
        }

        if (stage.Gap is { } gap) yield return new Centred(width, Gap(sheet, gap));
    }

    /// <summary>Said in figures too: many curves in one picture are hard to read off.</summary>
    private static IEnumerable<Block> Others(Sheet sheet, ImmutableArray<Persona> personas, int stage) =>
        from persona in personas
        let felt = persona.Curve.ElementAtOrDefault(stage)
        where felt?.Mean is not null
        select new Paragraph(
            sheet.Phrases.Format("map.feeling.of", ("persona", persona.Name), ("value", sheet.Words.Signed(felt.Mean!.Value))),
            Theme.Small, sheet.CellWidth, most: 2, Align.Middle);

    private static string Numbers(Sheet sheet, Emotion emotion)
    {
        var parts = new List<string>();
        if (emotion.Median is { } median) parts.Add(sheet.Phrases.Format("map.feeling.median", ("value", sheet.Words.Signed(median))));
        if (emotion.Spread is { } spread) parts.Add(sheet.Phrases.Format("map.feeling.spread", ("value", Words.Number(spread))));
        parts.Add(sheet.Phrases.Format("map.feeling.n", ("count", emotion.Count.ToString())));
        return string.Join(sheet.Words.Separator, parts);
    }

    private static Chip Gap(Sheet sheet, decimal gap)
    {
        var (key, icon, color, wash) = gap switch
        {
            < 0 => ("map.gap.below", (Icon)Icons.Down, Theme.Bad, Theme.BadWash),
            > 0 => ("map.gap.above", Icons.Up, Theme.Good, Theme.GoodWash),
            _ => ("map.gap.level", Icons.Level, Theme.Plain, Theme.PlainWash),
        };
        return new(sheet.Phrases.Format(key, ("value", Words.Number(Math.Abs(gap)))), icon, color, wash, sheet.CellWidth);
    }
}
