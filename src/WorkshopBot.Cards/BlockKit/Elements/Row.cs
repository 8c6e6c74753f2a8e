using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Texts;

namespace WorkshopBot.Cards.BlockKit.Elements;

/// <summary>What stands side by side in a card.</summary>
internal static class Row
{
    private const string Between = " · ";

    /// <summary>As one line, where each is one; else below one another.</summary>
    public static IEnumerable<Block> Draw(IEnumerable<List<Block>> cells)
    {
        var all = cells.ToList();
        return TryLine(all, Tone.Normal) is { } line ? [line] : all.SelectMany(c => c);
    }

    public static Words? TryLine(IReadOnlyList<List<Block>> cells, Tone tone)
    {
        var spans = new List<Span>();
        foreach (var cell in cells)
        {
            if (cell is not [Words { Line: { } line }]) return null;
            if (spans.Count > 0) spans.Add(new(Between));
            spans.AddRange(line);
        }

        return spans.Count > 0 ? Words.OfLine(spans, tone) : null;
    }
}
