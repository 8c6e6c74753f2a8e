using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Layout;

/// <summary>The stages with the highest and the lowest mean; the earlier one of equals, −1 where nothing stands out.</summary>
internal readonly record struct Moments(int Best, int Worst)
{
    public static Moments Of(JourneyMap map)
    {
        var rated = map.Stages.Select((s, i) => (s.Emotion.Mean, Index: i)).Where(r => r.Mean is not null).ToList();
        if (rated.Count < 2) return new(-1, -1);

        var (best, worst) = (rated.MaxBy(r => r.Mean), rated.MinBy(r => r.Mean));
        return best.Mean == worst.Mean ? new(-1, -1) : new(best.Index, worst.Index);
    }
}
