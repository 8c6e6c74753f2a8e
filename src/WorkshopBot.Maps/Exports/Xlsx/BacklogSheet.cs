using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>The opportunities by rank, with numbers that can be reckoned with.</summary>
internal static class BacklogSheet
{
    private static readonly (string Column, double Width)[] Columns =
    [
        ("rank", 8), ("opportunity", 48), ("stage", 20), ("solves", 40), ("votes", 10), ("impact", 10), ("effort", 10), ("score", 10), ("owner", 20),
        ("next-step", 32), ("due", 13),
    ];

    public static BookSheet Of(JourneyMap map, Phrases phrases, Book book)
    {
        var sheet = new BookSheet(phrases["export.sheet.backlog"], [.. Columns.Select(c => c.Width)], book) { Labels = 2, HasFilter = true };
        sheet.Row(Columns.Select(c => new BookCell(phrases[$"export.column.{c.Column}"], CellStyle.Head)));
        foreach (var idea in map.Opportunities.OrderBy(o => o.Rank ?? int.MaxValue))
        {
            sheet.Row(
                new(idea.Rank, CellStyle.Framed with { Bold = true, IsCentred = true }), new(idea.Text, CellStyle.Framed with { Bold = true }),
                Plain(idea.Stage), Plain(string.Join('\n', idea.Solves)), Plain(idea.Votes), Mean(idea.Impact),
                Mean(idea.Effort), Mean(idea.Score), Plain(idea.Owner), Plain(idea.NextStep),
                new(idea.Due, CellStyle.Framed with { Format = CellStyle.Date }));
        }

        return sheet;
    }

    private static BookCell Plain(object? value) => new(value is "" ? null : value, CellStyle.Framed);

    private static BookCell Mean(decimal? value) => new(value, CellStyle.Framed with { Format = CellStyle.Decimal });
}
