using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>Opportunities by effort and impact, with their names beside.</summary>
internal static class MatrixSlides
{
    private const int MostIdeas = 12;
    private const double Side = 380;
    private const double Gutter = 86;
    private const double Foot = 24;
    private const double Radius = 11;

    private static readonly Place Plot = new(Slide.Margin + Gutter, Slide.Top + 8, Side, Slide.Bottom - Slide.Top - 8 - Foot);
    private static readonly TextStyle Axis = new(9.5, Theme.Muted, Bold: true);
    private static readonly TextStyle Quadrant = new(11, Theme.Muted, Bold: true);
    private static readonly TextStyle Number = new(10, Theme.Paper, Bold: true);
    private static readonly TextStyle Name = new(10.5, Theme.Ink);

    public static void Add(Deck deck)
    {
        var placed = deck.Map.Opportunities.Where(o => o.Impact is not null && o.Effort is not null).OrderBy(o => o.Rank ?? int.MaxValue).ToList();
        var parts = Spread.Evenly(placed.Count, MostIdeas);
        for (var i = 0; i < parts.Count; i++)
        {
            var slide = deck.Add(deck.Phrases["export.slide.matrix"], i, parts.Count);
            DrawPlot(deck, slide);
            DrawIdeas(deck, slide, placed.GetRange(parts[i].First, parts[i].Count), parts[i].First);
        }
    }

    private static void DrawPlot(Deck deck, Slide slide)
    {
        var (halfWidth, halfHeight) = (Plot.Width / 2, Plot.Height / 2);
        Quarter("first", 0, 0, Theme.IdeaWash);
        Quarter("plan", 1, 0, Theme.GoodWash);
        Quarter("maybe", 0, 1, Theme.Band);
        Quarter("later", 1, 1, Theme.PlainWash);
        Word("impact.high", new(Slide.Margin, Plot.Y, Gutter - 8, 26), Align.End);
        Word("impact.low", new(Slide.Margin, Plot.Bottom - 26, Gutter - 8, 26), Align.End);
        Word("effort.low", new(Plot.X, Plot.Bottom + 5, halfWidth, 14), Align.Start);
        Word("effort.high", new(Plot.X + halfWidth, Plot.Bottom + 5, halfWidth, 14), Align.End);

        void Quarter(string key, int column, int row, Shade color)
        {
            var place = new Place(Plot.X + (column * halfWidth), Plot.Y + (row * halfHeight), halfWidth, halfHeight);
            slide.Shape(place, new(color, Theme.Paper, 2), new("Quadrant"));

            // Along the outer edges, where few ideas stand.
            var text = deck.Text.Fit(
                deck.Phrases[$"export.quadrant.{key}"], halfWidth - 16, Room.Of(16, 8), Quadrant, column == 0 ? Align.Start : Align.End);
            slide.Text(new(place.X + 8, row == 0 ? place.Y + 4 : place.Bottom - 20, halfWidth - 16, 16), text);
        }

        void Word(string key, Place place, Align align) => slide.Text(
            place, deck.Text.Fit(deck.Phrases[$"export.quadrant.{key}"], place.Width, Room.Of(place.Height, 7), Axis, align));
    }

    private static void DrawIdeas(Deck deck, Slide slide, List<Opportunity> ideas, int before)
    {
        var taken = new List<(double X, double Y)>();
        var (left, width) = (Plot.Right + 24, Slide.Width - Slide.Margin - Plot.Right - 24);
        var each = (Slide.Bottom - Plot.Y) / Math.Max(8, ideas.Count);
        for (var i = 0; i < ideas.Count; i++)
        {
            var number = deck.Text.Fit($"{ideas[i].Rank ?? before + i + 1}", 2 * Radius, Room.Of(14, 6), Number, Align.Middle);
            var spot = Free(Spot(ideas[i]), taken);
            taken.Add(spot);
            slide.Shape(Place.Around(spot.X, spot.Y, Radius), new(Theme.Idea, Theme.Paper, 1.25), Look.Dot, number);

            var y = Plot.Y + (i * each);
            slide.Shape(Place.Around(left + Radius, y + Radius, Radius), new(Theme.Idea), Look.Dot, number);
            var name = deck.Text.Fit(ideas[i].Text, width - 32, Room.Of(each - 4, 7), Name);
            slide.Text(new(left + 32, y + Math.Max(0, Radius - (name.Height / 2)), width - 32, name.Height), name);
        }
    }

    /// <summary>Inside, also at the ends of the scales.</summary>
    private static (double X, double Y) Spot(Opportunity idea) => (
        Plot.X + Radius + (Share(idea.Effort!.Value) * (Plot.Width - (2 * Radius))),
        Plot.Bottom - Radius - (Share(idea.Impact!.Value) * (Plot.Height - (2 * Radius))));

    private static double Share(decimal rating) => (double)(Math.Clamp(rating - 1, 0, 4) / 4);

    /// <summary>Beside what has the same numbers, as near as there is room.</summary>
    private static (double X, double Y) Free((double X, double Y) wanted, List<(double X, double Y)> taken)
    {
        const double step = 2 * Radius;
        return Enumerable.Range(0, MostIdeas).SelectMany(Ring).First(s => !taken.Exists(t => Distance(s, t) < step - 1));

        IEnumerable<(double X, double Y)> Ring(int away) =>
            from dx in Enumerable.Range(-away, (2 * away) + 1)
            from dy in Enumerable.Range(-away, (2 * away) + 1)
            where Math.Max(Math.Abs(dx), Math.Abs(dy)) == away
            let spot = (X: wanted.X + (dx * step), Y: wanted.Y + (dy * step))
            where spot.X >= Plot.X + Radius && spot.X <= Plot.Right - Radius && spot.Y >= Plot.Y + Radius && spot.Y <= Plot.Bottom - Radius
            orderby Distance(spot, wanted)
            select spot;
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
}
