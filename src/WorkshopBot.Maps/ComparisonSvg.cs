using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Layout.Comparing;

namespace WorkshopBot.Maps;

/// <summary>
/// Two maps as one picture: both curves, and below them what came, went and changed, under its stage. It is drawn as
/// <see cref="MapSvg"/> draws a map, in the direction of the later one's language.
/// </summary>
public static class ComparisonSvg
{
    public static string Draw(MapComparison comparison, Phrases phrases) => Draw(comparison, phrases, out _, out _);

    internal static string Draw(MapComparison comparison, Phrases phrases, out Poster poster, out IReadOnlyList<TextBox> boxes)
    {
        var stages = ComparedStage.Of(comparison);
        poster = Poster.Of(stages.Length, width => ComparisonContents.Of(comparison, stages, phrases, width));
        var title = phrases.Format("comparison.title", ("title", comparison.After.Title));
        return SvgDocument.Draw(poster, title, ComparisonStory.Of(comparison, phrases), comparison.After.Language, Palette.Light, out boxes);
    }
}
