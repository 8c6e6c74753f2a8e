using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>The opportunities by rank, as a table.</summary>
internal static class BacklogSlides
{
    private static readonly TextStyle Strong = TableSlides.Body with { Bold = true };

    public static void Add(Deck deck)
    {
        var table = new TableSlides(
            deck, deck.Phrases["export.slide.backlog"], Column("rank", 46, Align.Middle), Column("opportunity", 276), Column("stage", 106),
            Column("votes", 56, Align.Middle), Column("impact", 58, Align.Middle), Column("effort", 58, Align.Middle),
            Column("score", 56, Align.Middle), Column("owner", 92), Column("next-step", 140));
        foreach (var idea in deck.Map.Opportunities.OrderBy(o => o.Rank ?? int.MaxValue))
        {
            IReadOnlyList<Said> solves = idea.Solves.Length > 0
                ? [table.Text(1, deck.Phrases.Format("summary.solves", ("texts", string.Join(" · ", idea.Solves))), TableSlides.Minor, 0.4)]
                : [];
            IReadOnlyList<Said> due = idea.Due is { } date
                ? [table.Text(8, deck.Phrases.Format("summary.due", ("date", date.ToString("yyyy-MM-dd"))), TableSlides.Minor, 0.2)]
                : [];
            table.Row(
                Cell(0, idea.Rank is { } rank ? $"{rank}" : null, Strong), [table.Text(1, idea.Text, Strong, 0.6), .. solves],
                Cell(2, idea.Stage), Cell(3, idea.Votes is { } votes ? $"{votes}" : null), Cell(4, Number(idea.Impact)),
                Cell(5, Number(idea.Effort)), Cell(6, Number(idea.Score), Strong), Cell(7, idea.Owner),
                [.. idea.NextStep is { Length: > 0 } next ? [table.Text(8, next, TableSlides.Body, 0.8)] : (Said[])[], .. due]);
        }

        table.Add();

        TableColumn Column(string key, double width, Align align = Align.Start) => new(deck.Phrases[$"export.column.{key}"], width, align);

        IReadOnlyList<Said> Cell(int column, string? text, TextStyle? style = null) =>
            string.IsNullOrEmpty(text) ? [] : [table.Text(column, text, style ?? TableSlides.Body)];
    }

    private static string? Number(decimal? value) => value is { } number ? Words.Number(number) : null;
}
