using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

internal sealed class WallLayout : MapLayout
{
    internal override IPicture Of(JourneyMap map, Phrases phrases) =>
        Poster.Of(map.Stages.Length, width => MapContents.Of(new(map, phrases, width)));
}
