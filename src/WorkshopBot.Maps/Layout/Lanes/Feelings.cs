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
            i => [.. Figures(sheet, sheet.Map.Stages[i], moments, i), .. Others(sheet, others, i).Select(o => Small(sheet, o, most: 2))], gap: 5);
        yield return new(
            sheet.Phrases["map.lane.feelings"],
            sheet.Phrases["map.lane.feelings.hint"],
            LaneIcons.Face,
            new Stack(10, [new Chart(sheet, moments), figures]));
    }

    private static IEnumerable<Block> Figures(Sheet sheet, Stage stage, Moments moments, int index)
    {
        if (stage.Emotion is { Mean: not null } emotion) yield return Small(sheet, Numbers(sheet, emotion));
        foreach (var chip in Chips(sheet, stage, moments, index)) yield return new Centred(sheet.CellWidth, chip);
    }

    private static Paragraph Small(Sheet sheet, string text, int most = 40) => new(text, Theme.Small, sheet.CellWidth, most, Align.Middle);

    /// <summary>What there is to say of a stage's ratings in a word or two.</summary>
    public static IEnumerable<Chip> Chips(Sheet sheet, Stage stage, Moments moments, int index)
    {
        var (width, phrases) = (sheet.CellWidth, sheet.Phrases);
        if (index == moments.Best) yield return new(phrases["map.feeling.best"], Icons.Up, Theme.Good, Theme.GoodWash, width);
        if (index == moments.Worst) yield return new(phrases["map.feeling.worst"], Icons.Down, Theme.Bad, Theme.BadWash, width);
        if (stage.Emotion.Disagreement) yield return new(phrases["map.feeling.split"], Icons.Split, Theme.Split, Theme.SplitWash, width);
        if (stage.Importance is { } importance)
        {
            var text = phrases.Format("map.importance", ("value", Words.Number(importance)));
            yield return new(text, Icons.Star, Theme.Plain, Theme.PlainWash, width);
        }

        if (stage.Gap is { } gap) yield return Gap(sheet, gap);
    }

    /// <summary>Said in figures too: many curves in one picture are hard to read off.</summary>
    public static IEnumerable<string> Others(Sheet sheet, ImmutableArray<Persona> personas, int stage) =>
        from persona in personas
        let felt = persona.Curve.ElementAtOrDefault(stage)
        where felt?.Mean is not null
        select sheet.Phrases.Format("map.feeling.of", ("persona", persona.Name), ("value", sheet.Words.Signed(felt.Mean!.Value)));

    public static string Numbers(Sheet sheet, Emotion emotion)
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
