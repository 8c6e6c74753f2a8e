using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;

namespace WorkshopBot.Engine.Presenting;

/// <summary>A map that was finished again, with how it felt when it was finished before.</summary>
public static class ChangesPicture
{
    /// <returns>Null when it was finished only once, or nobody knows how it felt then.</returns>
    public static JourneyMap? Of(Scene scene, Phrases phrases)
    {
        if (scene.Workshop.Finishes is not [.., var before, var after]) return null;

        var compared = MapComparison.Between(Draw(before), Draw(after), ofOneWorkshop: true);
        return compared.Before.Stages.Any(s => s.Emotion.Mean is not null)
            ? TwoCurves.Of(compared, phrases.Format("changes.before", ("version", $"{before.Version}")))
            : null;

        JourneyMap Draw(Workshop.Running finished) => MapProjection.Draw(finished, scene.NameOf);
    }
}
