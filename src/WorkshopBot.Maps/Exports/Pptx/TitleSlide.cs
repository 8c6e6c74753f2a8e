using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>What the map is called, and who travels.</summary>
internal static class TitleSlide
{
    private const int MostGoals = 4;

    private static readonly TextStyle Eyebrow = new(12, Theme.Good, Bold: true);
    private static readonly TextStyle Name = new(22, Theme.Ink, Bold: true);
    private static readonly TextStyle About = new(14, Theme.Good, Bold: true);
    private static readonly TextStyle Body = new(14, Theme.Ink);
    private static readonly TextStyle Minor = new(11, Theme.Muted);

    public static void Add(Deck deck)
    {
        var slide = deck.AddFirst();
        DrawEdge(deck, slide);
        slide.Text(new(Slide.Margin, 44, Slide.Room, 18), Line(deck, Kind(deck), Eyebrow));
        var y = 180.0;
        if (deck.Map.Personas.FirstOrDefault(p => p.InFocus) is { } persona) y = DrawPersona(deck, slide, persona, y);
        if (deck.Map.Stages.Length == 0) slide.Text(new(Slide.Margin, y, Slide.Room, 20), Line(deck, deck.Phrases["map.empty"], Body));

        slide.Text(new(Slide.Margin, Slide.Bottom - 20, Slide.Room, 18), Line(deck, Tally(deck), Minor));
    }

    /// <summary>The colors of the stages along the lower edge.</summary>
    private static void DrawEdge(Deck deck, Slide slide)
    {
        var count = Math.Max(1, deck.Map.Stages.Length);
        var each = Slide.Width / count;
        for (var i = 0; i < count; i++)
            slide.Shape(new(i * each, Slide.Height - 14, each, 14), new(Theme.Stage(i, count)), new("Stage"));
    }

    private static double DrawPersona(Deck deck, Slide slide, Persona persona, double y)
    {
        var about = string.Join(" · ", new[] { persona.Role, persona.Segment }.Where(t => !string.IsNullOrWhiteSpace(t)));
        (string Text, TextStyle Style, double Most)[] parts =
        [
            (deck.Phrases["map.persona.focus"], Eyebrow, 20),
            (persona.Name, Name, 56),
            (about, About, 36),
            (persona.Identity ?? "", Body, 54),
            (" ", Minor, 14),
            (persona.Goals.Length > 0 ? deck.Phrases["map.persona.goals"] : "", Eyebrow, 20),
            .. persona.Goals.Take(MostGoals).Select(g => ($"• {g}", Body, 24.0)),
        ];
        Said[] lines =
        [
            .. parts.Where(p => p.Text.Length > 0)
                .Select(p => deck.Text.Fit(p.Text, Slide.Room - 40, Room.Of(p.Most, 9), p.Style)),
        ];
        var height = lines.Sum(l => l.Height) + 32;
        slide.Shape(new(Slide.Margin, y, Slide.Room, height), new(Theme.Band), new Look("Persona") { Inset = 20, IsMiddle = true }, lines);
        return y + height + 16;
    }

    private static string Kind(Deck deck) => deck.Phrases.Find($"map.kind.{deck.Map.Kind}") ?? deck.Map.Kind;

    private static string Tally(Deck deck)
    {
        var (map, phrases) = (deck.Map, deck.Phrases);
        string[] parts =
        [
            phrases.Count("map.tally.stages", map.Stages.Length),
            phrases.Count("map.tally.touchpoints", map.Stages.Sum(s => s.Touchpoints.Length)),
            phrases.Count("map.tally.pain-points", map.Stages.Sum(s => s.PainPoints.Length)),
            phrases.Count("map.tally.opportunities", map.Opportunities.Length),
            phrases.Format("summary.version", ("version", $"{map.Version}")),
        ];
        return string.Join(" · ", parts);
    }

    private static Said Line(Deck deck, string text, TextStyle style) => deck.Text.Fit(text, Slide.Room, Room.Of(20, 8), style);
}
