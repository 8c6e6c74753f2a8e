using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Texts;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

/// <summary>
/// A table as a line a row: it can be read on a phone, and Slack's own tables are for messages only, one in each
/// (https://docs.slack.dev/reference/block-kit/blocks/table-block).
/// </summary>
internal static class Table
{
    // An empty cell keeps its place in the line.
    private const string Empty = "–";

    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        var blocks = new List<Block>();
        var rows = e.Children("rows");
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = Cells(rows[i], place);
            if (Row.TryLine(cells, Tone.Normal) is { } line) Add(blocks, i == 0 && HasHeader(e) ? Header(line) : line);
            else blocks.AddRange(cells.SelectMany(c => c));
        }

        return blocks;
    }

    // The schema says firstRowAsHeader, Microsoft's own renderer reads firstRowAsHeaders.
    private static bool HasHeader(CardObject e) =>
        e.Flag("firstRowAsHeader", e.Flag("firstRowAsHeaders", otherwise: true));

    private static List<List<Block>> Cells(CardObject row, Place place)
    {
        if (!row.IsOf("TableRow")) row.Warn("is not a row");
        var cells = new List<List<Block>>();
        foreach (var cell in row.Children("cells"))
        {
            if (!cell.IsOf("TableCell")) cell.Warn("is not a cell");
            List<Block> drawn = [.. Container.Draw(cell, place)];
            cells.Add(drawn.Count > 0 ? drawn : [Words.OfLine([new(Empty)])]);
        }

        return cells;
    }

    private static Words Header(Words line) =>
        Words.OfLine(line.Line!.Select(s => s with { Look = s.Look | Look.Bold }));

    private static void Add(List<Block> blocks, Words line)
    {
        if (blocks.LastOrDefault() is Words before && before.Length + line.Length < Limits.RichText)
            blocks[^1] = before.Then(line);
        else blocks.Add(line);
    }
}
