using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>The curve of feelings as lines and dots that can be moved.</summary>
internal static class CurveSlides
{
    private const int MostColumns = 12;
    private const double Gutter = 84;
    private const double Unit = 68;
    private const double Foot = 102;

    private static readonly TextStyle Scale = new(9.5, Theme.Plain, Bold: true);
    private static readonly TextStyle Value = new(10.5, Theme.Ink, Bold: true);
    private static readonly TextStyle Figure = new(9, Theme.Muted);

    public static void Add(Deck deck)
    {
        if (!deck.Map.Stages.Any(s => s.Emotion.Mean is not null)) return;

        var names = deck.Map.Stages.Select((s, i) => $"{Words.Stage(s, i)} {s.Name}").ToList();
        var parts = Spread.Evenly(names.Count, MostColumns);
        for (var i = 0; i < parts.Count; i++)
        {
            var columns = new Columns(parts[i].First, parts[i].Count, Gutter);
            Draw(deck, deck.Add(deck.Phrases["export.slide.feelings"], i, parts.Count), columns, columns.Heads(deck, names));
        }
    }

    private static void Draw(Deck deck, Slide slide, Columns columns, IReadOnlyList<Said> heads)
    {
        columns.DrawHeads(slide, heads, deck.Map.Stages.Length);
        var top = Slide.Top + Columns.HeadHeight(heads) + 24;
        var unit = Math.Min(Unit, (Slide.Bottom - Foot - top) / 4);
        DrawScale(deck, slide, columns, top, unit);

        var stages = deck.Map.Stages.Skip(columns.First).Take(columns.Count).ToList();
        foreach (var run in Runs(stages)) DrawRun(slide, [.. run.Select(i => (columns.Middle(i), stages[i].Emotion))], top, unit);

        var moments = Moments.Of(deck.Map);
        for (var i = 0; i < stages.Count; i++)
        {
            DrawMark(deck, slide, columns, i, stages[i].Emotion, top, unit);
            DrawFigures(deck, slide, columns, i, stages[i].Emotion, moments, top + (4 * unit) + 26);
        }
    }

    private static void DrawScale(Deck deck, Slide slide, Columns columns, double top, double unit)
    {
        var width = Slide.Width - Slide.Margin - columns.Left;
        slide.Shape(new(columns.Left, top, width, 2 * unit), new(Theme.GoodWash, Opacity: 0.55), new("Good"));
        slide.Shape(new(columns.Left, top + (2 * unit), width, 2 * unit), new(Theme.BadWash, Opacity: 0.6), new("Bad"));
        for (var value = -2; value <= 2; value++)
        {
            var y = Level(value, top, unit);
            slide.Line(columns.Left, y, columns.Left + width, y, value == 0 ? new(null, Theme.Plain) : new(null, Theme.Edge, 0.5, Dash: "2 2"));
            var word = deck.Text.Fit(deck.Phrases[$"choice.feeling.{value}"], Gutter - 8, Room.Of(24, 7), Scale with { Color = Tone(value) }, Align.End);
            slide.Text(new(Slide.Margin, y - (word.Height / 2), Gutter - 8, word.Height), word);
        }
    }

    private static void DrawRun(Slide slide, (double X, Emotion Felt)[] run, double top, double unit)
    {
        if (run.Length < 2) return;

        slide.Path(Curve.Between(At(+1), At(-1)), new(Theme.Good, Opacity: 0.16), "Spread");
        slide.Path(Curve.Through(At(0)), new(null, Theme.Ink, 2.5), "Curve");

        (double X, double Y)[] At(int side) =>
            [.. run.Select(r => (r.X, Level((double)(r.Felt.Mean!.Value + (side * (r.Felt.Spread ?? 0))), top, unit)))];
    }

    private static void DrawMark(Deck deck, Slide slide, Columns columns, int column, Emotion felt, double top, double unit)
    {
        var middle = columns.Middle(column);
        if (felt.Mean is not { } mean)
        {
            var y = Level(0, top, unit);
            slide.Shape(Place.Around(middle, y, 5), new(Theme.Paper, Theme.Muted, Dash: "2 2"), Look.Dot);
            var none = deck.Text.Fit(deck.Phrases["map.feeling.none"], columns.Width, Room.Of(24, 7), Figure, Align.Middle);
            slide.Text(new(columns.X(column), y + 8, columns.Width, none.Height), none);
            return;
        }

        var at = Level((double)mean, top, unit);
        var spread = felt.Spread ?? 0;
        var (upper, lower) = (Level((double)(mean + spread), top, unit), Level((double)(mean - spread), top, unit));
        if (lower - upper > 1) slide.Line(middle, upper, middle, lower, new(null, Theme.Good, 1.25, Opacity: 0.55));
        slide.Shape(Place.Around(middle, at, 6), new(Tone((double)mean), Theme.Paper, 1.5), Look.Dot);

        var text = deck.Text.Fit(Words.In(deck.Map.Language).Signed(mean), 46, Room.Of(14, 8), Value with { Color = Tone((double)mean) }, Align.Middle);
        var pill = new Place(middle - 23, mean < 0 ? at + 9 : at - 25, 46, 16);
        slide.Shape(pill, new(Theme.Paper, Tone((double)mean), 0.75), Look.Card with { Inset = 0 }, text);
    }

    private static void DrawFigures(Deck deck, Slide slide, Columns columns, int column, Emotion felt, Moments moments, double y)
    {
        if (felt.Mean is null) return;

        var phrases = deck.Phrases;
        var flags = new List<(string Text, Shade Color)>();
        if (columns.First + column == moments.Best) flags.Add((phrases["map.feeling.best"], Theme.Good));
        if (columns.First + column == moments.Worst) flags.Add((phrases["map.feeling.worst"], Theme.Bad));
        if (felt.Disagreement) flags.Add((phrases["map.feeling.split"], Theme.Split));
        var figures = new[]
        {
            felt.Median is { } median ? phrases.Format("map.feeling.median", ("value", Words.In(deck.Map.Language).Signed(median))) : "",
            felt.Spread is { } spread ? phrases.Format("map.feeling.spread", ("value", Words.Number(spread))) : "",
            phrases.Format("map.feeling.n", ("count", $"{felt.Count}")),
        };
        Said[] lines =
        [
            Line(string.Join(Words.In(deck.Map.Language).Separator, figures.Where(f => f.Length > 0)), Figure),
            .. flags.Take(2).Select(f => Line(f.Text, Figure with { Color = f.Color, Bold = true })),
        ];
        slide.Text(new(columns.X(column), y, columns.Width, lines.Sum(l => l.Height)), lines);

        Said Line(string text, TextStyle style) => deck.Text.Fit(text, columns.Width, new(24, 24, 7), style, Align.Middle);
    }

    /// <summary>Stages beside each other that have a rating.</summary>
    private static List<List<int>> Runs(List<Stage> stages)
    {
        var runs = new List<List<int>>();
        for (var i = 0; i < stages.Count; i++)
        {
            if (stages[i].Emotion.Mean is null) continue;

            if (i == 0 || stages[i - 1].Emotion.Mean is null) runs.Add([]);
            runs[^1].Add(i);
        }

        return runs;
    }

    private static double Level(double value, double top, double unit) => top + ((2 - Math.Clamp(value, -2, 2)) * unit);

    private static Shade Tone(double value) => value switch
    {
        > 0.25 => Theme.Good,
        < -0.25 => Theme.Bad,
        _ => Theme.Plain,
    };
}
