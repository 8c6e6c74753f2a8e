using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Exports.Grids;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>One row of cards of a lane: at most an entry a stage.</summary>
internal sealed record LaneRow(GridLane Lane, Said Label, IReadOnlyList<LaneCard?> Cards)
{
    private const double Padding = 4;
    private const double LabelGap = 8;

    private static readonly TextStyle LabelStyle = new(9, Theme.Ink, Bold: true);
    private static readonly TextStyle Entry = new(10, Theme.Ink);

    /// <summary>Of a card: a row must fit a slide together with the heads.</summary>
    private static readonly Room CardRoom = new(110, 340, 7);

    /// <summary>The first row of a lane has its name beside it.</summary>
    public double Height { get; } = Math.Max(Label.Height, Cards.Max(c => c?.Said.Height ?? 0) + (2 * Padding));

    public static IEnumerable<LaneRow> Of(Deck deck, GridLane lane, Columns columns, double gutter)
    {
        // The curve has slides of its own; here its figures stand in one row.
        if (lane.Kind is LaneKind.Spread or LaneKind.Ratings) return [];

        var name = lane.Kind == LaneKind.Mean ? deck.Phrases["map.lane.feelings"] : lane.Name;
        var label = deck.Text.Fit(name, gutter - LabelGap, new(40, 120, 7), LabelStyle with { Color = Color(lane.Kind) });
        var cells = lane.Cells.Skip(columns.First).Take(columns.Count).ToList();
        return Enumerable.Range(0, cells.Max(c => c.Length)).Select(row => new LaneRow(
            lane, label, [.. cells.Select((c, i) => row < c.Length ? Card(deck, lane.Kind, c[row], columns, i) : null)]));
    }

    public void DrawLabel(Slide slide, Columns columns, double y) =>
        slide.Text(new(Slide.Margin, y, columns.Left - Slide.Margin - LabelGap, Label.Height), Label);

    public void DrawCards(Slide slide, Columns columns, double y)
    {
        for (var i = 0; i < Cards.Count; i++)
        {
            if (Cards[i] is { } card) slide.Shape(new(columns.X(i), y, columns.Width, Height), card.Paint, Look.Card, card.Said);
        }
    }

    private static LaneCard Card(Deck deck, LaneKind kind, GridCell entry, Columns columns, int column)
    {
        var width = columns.Width - (2 * Look.Card.Inset);
        return entry.Number is { } mean
            ? new(deck.Text.Fit(Felt(deck, mean, columns.First + column), width, CardRoom, Entry with { Bold = true }, Align.Middle), FeelingPaint(mean))
            : new(deck.Text.Fit(entry.Text, width, CardRoom, Entry), Paint(kind));
    }

    private static string Felt(Deck deck, decimal mean, int stage)
    {
        var (words, emotion) = (Words.In(deck.Map.Language), deck.Map.Stages[stage].Emotion);
        string[] figures =
        [
            words.Signed(mean),
            .. emotion.Spread is { } spread ? [deck.Phrases.Format("map.feeling.spread", ("value", Words.Number(spread)))] : (string[])[],
            deck.Phrases.Format("map.feeling.n", ("count", $"{emotion.Count}")),
        ];
        return string.Join(words.Separator, figures);
    }

    private static Paint FeelingPaint(decimal mean) => mean switch
    {
        > 0.25m => new(Theme.GoodWash, Theme.Good),
        < -0.25m => new(Theme.BadWash, Theme.Bad),
        _ => new(Theme.PlainWash, Theme.Plain),
    };

    private static Paint Paint(LaneKind kind) => kind switch
    {
        LaneKind.PainPoints => new(Theme.BadWash),
        LaneKind.Internal => new(Theme.PlainWash),
        LaneKind.Opportunities => new(Theme.IdeaWash, Theme.IdeaEdge),
        LaneKind.Goal => new(Theme.Band),
        _ => new(Theme.Paper, Theme.Edge),
    };

    private static Shade Color(LaneKind kind) => kind switch
    {
        LaneKind.PainPoints => Theme.Bad,
        LaneKind.Opportunities => Theme.Idea,
        _ => Theme.Ink,
    };
}

internal sealed record LaneCard(Said Said, Paint Paint);
