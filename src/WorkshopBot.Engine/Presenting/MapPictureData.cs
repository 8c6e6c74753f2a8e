using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>The small picture of a map, as a message shows it and as it is read aloud.</summary>
internal sealed class MapPictureData(JourneyMap map, Wordings words)
{
    private const int MostIdeas = 3;

    /// <summary>As much as Slack takes with a file: https://docs.slack.dev/reference/methods/files.getUploadURLExternal</summary>
    private const int MostLetters = 1_000;

    /// <summary>What a sighted reader takes from it at first glance.</summary>
    public string Words => Excerpt.Of(string.Join(' ', Sentences()), MostLetters);

    private IEnumerable<string> Sentences()
    {
        yield return words.Phrases.Format("map.picture", ("title", map.Title));

        var rated = map.Stages.Where(s => s.Emotion.Mean is not null).ToList();
        if (rated.Count > 0) yield return words.Phrases.Format("map.picture.curve", ("curve", Listed(rated.Select(s => $"{s.Name} {Wordings.Signed(s.Emotion.Mean)}"))));
        else if (map.Stages.Length > 0) yield return words.Phrases.Count("map.story.stages", map.Stages.Length, ("stages", Listed(map.Stages.Select(s => s.Name))));

        foreach (var persona in map.Personas.Where(p => p.Curve.Any(e => e.Mean is not null)))
        {
            var curve = map.Stages.Zip(persona.Curve).Where(s => s.Second.Mean is not null)
                .Select(s => $"{s.First.Name} {Wordings.Signed(s.Second.Mean)}");
            yield return words.Phrases.Format("changes.picture", ("name", persona.Name), ("curve", Listed(curve)));
        }

        if (rated.MinBy(s => s.Emotion.Mean) is { Emotion.Mean: < 0 } worst)
            yield return words.Phrases.Format("map.story.worst", ("stage", worst.Name), ("mean", Wordings.Signed(worst.Emotion.Mean)));

        var ideas = map.Opportunities.OrderBy(o => o.Rank ?? int.MaxValue).Take(MostIdeas).Select(o => o.Text).ToList();
        if (ideas.Count > 0) yield return words.Phrases.Format("map.picture.ideas", ("ideas", Listed(ideas)));
    }

    private string Listed(IEnumerable<string> texts) => string.Join(words.Phrases["map.list-separator"], texts);
}
