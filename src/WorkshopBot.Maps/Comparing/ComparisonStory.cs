using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Comparing;

/// <summary>What a sighted reader takes from the picture at first glance, in sentences.</summary>
internal static class ComparisonStory
{
    public static string Of(MapComparison comparison, Phrases phrases) => string.Join(' ', Sentences(comparison, phrases));

    private static IEnumerable<string> Sentences(MapComparison comparison, Phrases phrases)
    {
        var said = new ChangeWords(comparison, phrases, text => text);
        yield return phrases.Format(
            "comparison.story.maps", ("before", said.Before), ("after", said.After));
        if (comparison.IsSame)
        {
            yield return phrases["comparison.same"];
            yield break;
        }

        foreach (var counts in Tally.Of(comparison, phrases)) yield return $"{counts}.";

        var words = Words.In(comparison.After.Language);
        var rated = ComparedStage.Of(comparison).Where(s => s.Difference is not null).ToList();
        if (rated.MaxBy(s => s.Difference) is { Difference: > 0 } better) yield return Most("comparison.story.better", better);
        if (rated.MinBy(s => s.Difference) is { Difference: < 0 } worse) yield return Most("comparison.story.worse", worse);

        string Most(string key, ComparedStage stage) => phrases.Format(
            key, ("stage", stage.Stage.Name), ("before", words.Signed(stage.Before!.Element.Emotion.Mean!.Value)),
            ("after", words.Signed(stage.After!.Element.Emotion.Mean!.Value)));
    }
}
