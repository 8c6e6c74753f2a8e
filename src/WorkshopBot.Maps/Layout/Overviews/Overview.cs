using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Overviews;

/// <summary>The curve over the names of the stages, and below them whose other curves there are.</summary>
internal static class Overview
{
    private const int MostNamed = 6;

    public static Block Of(JourneyMap map, Phrases phrases, double width)
    {
        var track = new Track(map, width);
        return new Stack(6, [new OverviewCurve(track, Words.In(map.Language)), new StageBar(track), Names(track), Others(map, phrases, width)]);
    }

    private static Block Names(Track track) =>
        StageNames.Suit(track) ? new StageNames(track) : new Flow(track.Width, 14, Enumerable.Range(0, track.Count).Select(i => Key(track, i)), rowGap: 4);

    private static Row Key(Track track, int stage)
    {
        var tag = new Tag(track.Handle(stage), Theme.HeadInk, track.Color(stage));
        return new(6, [tag, Parts.Snug(track.Map.Stages[stage].Name, StageNames.Style, (track.Width * 0.6) - tag.Width - 20, most: 1)]);
    }

    private static Flow Others(JourneyMap map, Phrases phrases, double width)
    {
        var personas = PersonaCurves.Of(map).Take(MostNamed).Select((p, i) => new Marked(
            PersonaCurves.Sample(i), 15, Theme.Ink, 10,
            Parts.Snug(phrases.Format("map.legend.curve", ("persona", p.Name)), Parts.Fine, (width / 2) - 45, most: 1)));
        return new(width, 20, personas.Select(p => new Inset(6, p)), rowGap: 4);
    }
}
