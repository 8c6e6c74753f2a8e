using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Layout.Compact;
using WorkshopBot.Maps.Layout.Telling;

namespace WorkshopBot.Maps;

/// <summary>How the parts of a map are arranged in a picture.</summary>
public abstract class MapLayout
{
    /// <summary>Everything, lanes by stages, as on a wall.</summary>
    public static MapLayout Wall { get; } = new WallLayout();

    /// <summary>Stage by stage from top to bottom, for a phone or for printed pages.</summary>
    public static MapLayout Story { get; } = new StoryLayout();

    /// <summary>The least that says what a map says, for a chat.</summary>
    public static MapLayout Compact { get; } = new CompactLayout();

    internal abstract IPicture Of(JourneyMap map, Phrases phrases);

    /// <summary>Of a page.</summary>
    internal virtual double PointsPerUnit => 1;

    /// <summary>The same for paper.</summary>
    internal virtual IReadOnlyList<IPicture> Pages(JourneyMap map, Phrases phrases) => [Of(map, phrases)];
}
