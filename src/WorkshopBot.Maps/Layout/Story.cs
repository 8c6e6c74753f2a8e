using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Layout;

/// <summary>What a sighted reader takes from the picture at first glance, in sentences.</summary>
internal static class Story
{
    public static string Of(JourneyMap map, Phrases phrases) => string.Join(' ', Sentences(map, phrases));

    private static IEnumerable<string> Sentences(JourneyMap map, Phrases phrases)
    {
        if (map.Stages.Length == 0)
        {
            yield return phrases["map.empty"];
            yield break;
        }

        var names = string.Join(phrases["map.list-separator"], map.Stages.Select((s, i) => $"{Words.Stage(s, i)} {s.Name}"));
        yield return phrases.Count("map.story.stages", map.Stages.Length, ("stages", names));
        if (map.Personas.FirstOrDefault(p => p.InFocus) is { } persona)
        {
            yield return phrases.Format("map.story.persona", ("persona", persona.Name));
        }

        var words = Words.In(map.Language);
        var moments = Moments.Of(map);
        if (moments.Worst >= 0) yield return Moment("map.story.worst", moments.Worst);
        if (moments.Best >= 0) yield return Moment("map.story.best", moments.Best);
        foreach (var link in StageLinks.Of(map))
        {
            yield return phrases.Format("map.story.link", ("from", map.Stages[link.From].Name), ("to", map.Stages[link.To].Name));
        }

        if (PersonaCurves.Of(map) is { IsEmpty: false } others)
        {
            var told = string.Join(phrases["map.list-separator"], others.Select(p => p.Name));
            yield return phrases.Format("map.story.curves", ("personas", told));
        }

        if (map.Opportunities.Where(o => o.Rank is not null).MinBy(o => o.Rank) is { } top)
        {
            yield return phrases.Format("map.story.opportunity", ("opportunity", top.Text));
        }

        string Moment(string key, int index) => phrases.Format(
            key, ("stage", map.Stages[index].Name), ("mean", words.Signed(map.Stages[index].Emotion.Mean!.Value)));
    }
}
