using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>What a story is told on.</summary>
/// <param name="PerRow">Cards beside each other, each about as wide as on a wall.</param>
internal sealed record StoryFormat(double Width, double Margin, int PerRow)
{
    /// <summary>Of what belongs to a stage, from the line along its side.</summary>
    public const double Indent = 16;

    public const double Gap = 12;

    /// <summary>So narrow that it can be read on a phone.</summary>
    public static StoryFormat Screen { get; } = new(540, 28, 2);

    /// <summary>On A4 its texts are as large as those of a letter.</summary>
    public static StoryFormat Paper { get; } = new(820, 56, 3);

    public double Content => Width - (2 * Margin);

    public Sheet Sheet(JourneyMap map, Phrases phrases)
    {
        var card = (Content - Indent - (Gap * (PerRow - 1))) / PerRow;
        return new(map, phrases, card + (2 * Layout.Sheet.CellPadding)) { Page = Content };
    }
}
