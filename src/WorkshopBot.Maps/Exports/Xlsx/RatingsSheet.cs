using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>What the group felt, a stage a row.</summary>
internal static class RatingsSheet
{
    private const int Median = 2;
    private const int Mean = 3;

    private static readonly (string Column, double Width)[] Columns =
    [
        ("handle", 8), ("stage", 36), ("median", 11), ("mean", 11), ("spread", 11), ("n", 8), ("split", 20), ("importance", 13), ("gap", 13),
    ];

    public static BookSheet Of(JourneyMap map, Phrases phrases, Book book)
    {
        var sheet = new BookSheet(phrases["export.sheet.ratings"], [.. Columns.Select(c => c.Width)], book) { Labels = 2, HasFilter = true };
        sheet.Row(Columns.Select(c => new BookCell(phrases[$"export.column.{c.Column}"], CellStyle.Head)));
        for (var i = 0; i < map.Stages.Length; i++)
        {
            var (stage, felt) = (map.Stages[i], map.Stages[i].Emotion);
            sheet.Row(
                new(Words.Stage(stage, i), CellStyle.Label), new(stage.Name, CellStyle.Framed with { Bold = true }),
                Number(felt.Median, CellStyle.Signed), Number(felt.Mean, CellStyle.Signed), Number(felt.Spread, CellStyle.Decimal), Number(felt.Count, null),
                new(felt.Disagreement ? phrases["map.feeling.split"] : null, CellStyle.Framed), Number(stage.Importance, CellStyle.Decimal),
                Number(stage.Gap, CellStyle.Signed));
        }

        sheet.ColorFeelings(2, Median, sheet.Rows, Mean);
        return sheet;
    }

    private static BookCell Number(object? value, string? format) => new(value, CellStyle.Framed with { Format = format, IsCentred = true });
}
